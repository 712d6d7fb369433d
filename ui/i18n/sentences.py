"""The sentences of every error by its code, in English; their Indonesian stands in ``id/messages.ts``.

Each is what happened, what it means for the work, what to do. ``{name}`` is filled from the error's facts.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Mark a text for the catalogue, under the name by which Qt's tools find it, and return it as it is."""
    del context
    return source


WORDS: dict[str, str] = {
    "expired": QT_TRANSLATE_NOOP("Messages", "it is older than 24 hours"),
    "used": QT_TRANSLATE_NOOP("Messages", "it was used already"),
    "unknown": QT_TRANSLATE_NOOP("Messages", "headquarters does not know it"),
    "inspector": QT_TRANSLATE_NOOP("Messages", "inspector"),
    "company": QT_TRANSLATE_NOOP("Messages", "company"),
    "witness": QT_TRANSLATE_NOOP("Messages", "witness"),
    "companion": QT_TRANSLATE_NOOP("Messages", "companion"),
}

TEXTS: dict[str, tuple[str, str, str]] = {
    "inspection_error": (
        QT_TRANSLATE_NOOP("Messages", "The step was not carried out."),
        QT_TRANSLATE_NOOP("Messages", "Everything saved before it is still there."),
        QT_TRANSLATE_NOOP("Messages", "Try again; if it stays so, tell your office what you were doing."),
    ),
    "store_error": (
        QT_TRANSLATE_NOOP("Messages", "The store on this laptop could not be used."),
        QT_TRANSLATE_NOOP("Messages", "Nothing in it was changed."),
        QT_TRANSLATE_NOOP("Messages", "Close the program, start it again, and tell your office if it stays so."),
    ),
    "store_missing": (
        QT_TRANSLATE_NOOP("Messages", "There is no store in this folder."),
        QT_TRANSLATE_NOOP("Messages", "Nothing can be opened here yet."),
        QT_TRANSLATE_NOOP("Messages", "Register this laptop, or choose the folder in which your store lies."),
    ),
    "store_exists": (
        QT_TRANSLATE_NOOP("Messages", "A store lies in this folder already."),
        QT_TRANSLATE_NOOP("Messages", "It is never replaced, and it was left as it is."),
        QT_TRANSLATE_NOOP("Messages", "Unlock it with its passphrase, or choose another folder."),
    ),
    "wrong_passphrase": (
        QT_TRANSLATE_NOOP("Messages", "The passphrase does not match, try {tries}."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is deleted. Each further try waits longer."),
        QT_TRANSLATE_NOOP("Messages", "Check capital letters and the keyboard's language."),
    ),
    "unlock_delayed": (
        QT_TRANSLATE_NOOP("Messages", "Unlocking waits another {wait_seconds} seconds."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is deleted; the pause follows wrong passphrases."),
        QT_TRANSLATE_NOOP("Messages", "Wait until the button is free again."),
    ),
    "store_in_use": (
        QT_TRANSLATE_NOOP("Messages", "The store is open in another window or program."),
        QT_TRANSLATE_NOOP("Messages", "It is whole; only one program may write to it."),
        QT_TRANSLATE_NOOP("Messages", "Close the other window, then open it here."),
    ),
    "store_damaged": (
        QT_TRANSLATE_NOOP("Messages", "The store cannot be read."),
        QT_TRANSLATE_NOOP("Messages", "It is kept just as it is; nothing is repaired or thrown away by itself."),
        QT_TRANSLATE_NOOP("Messages", "Copy the folder to a safe place and take it to your office."),
    ),
    "store_newer": (
        QT_TRANSLATE_NOOP("Messages", "This store was made by a newer program (form {found}, this one knows {known})."),
        QT_TRANSLATE_NOOP("Messages", "It was not touched, so that nothing in it is lost."),
        QT_TRANSLATE_NOOP("Messages", "Install the newer program on this laptop, then open it again."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Messages", "The disk is full; the last step was not saved."),
        QT_TRANSLATE_NOOP("Messages", "Everything saved before it is still there."),
        QT_TRANSLATE_NOOP("Messages", "Free some space, then do the last step again."),
    ),
    "ledger_error": (
        QT_TRANSLATE_NOOP("Messages", "The record book refused this entry."),
        QT_TRANSLATE_NOOP("Messages", "What stands in it is unchanged."),
        QT_TRANSLATE_NOOP("Messages", "Tell your office which visit it was."),
    ),
    "chain_broken": (
        QT_TRANSLATE_NOOP("Messages", "Records of {subject} do not follow from what is here (entry {n})."),
        QT_TRANSLATE_NOOP("Messages", "They were not taken in; your own records are whole."),
        QT_TRANSLATE_NOOP(
            "Messages", "Send again later; if it stays so, headquarters must look at the laptop they came from."
        ),
    ),
    "chain_forked": (
        QT_TRANSLATE_NOOP("Messages", "Two different records carry the same number {n} on {subject}."),
        QT_TRANSLATE_NOOP("Messages", "The one here is kept and the other was not taken in."),
        QT_TRANSLATE_NOOP("Messages", "Headquarters must look at it; a copied or restored laptop is the usual cause."),
    ),
    "subject_sealed": (
        QT_TRANSLATE_NOOP("Messages", "This visit is sealed and takes no further change."),
        QT_TRANSLATE_NOOP("Messages", "What was sealed and printed stays as it is."),
        QT_TRANSLATE_NOOP("Messages", "Write a correction as a new visit, or ask your supervisor to return it."),
    ),
    "checklist_error": (
        QT_TRANSLATE_NOOP("Messages", "The checklist cannot be used."),
        QT_TRANSLATE_NOOP("Messages", "Visits already begun keep the version they were begun with."),
        QT_TRANSLATE_NOOP("Messages", "Tell headquarters the name of the checklist."),
    ),
    "checklist_invalid": (
        QT_TRANSLATE_NOOP("Messages", "The checklist has mistakes: {problems}"),
        QT_TRANSLATE_NOOP("Messages", "It was not taken in; the versions used so far stay in force."),
        QT_TRANSLATE_NOOP("Messages", "Correct the rows named and check the file again."),
    ),
    "checklist_unknown": (
        QT_TRANSLATE_NOOP("Messages", "This laptop does not hold checklist {checklist}, version {version}."),
        QT_TRANSLATE_NOOP("Messages", "The visit that uses it cannot be opened here yet; nothing of it is lost."),
        QT_TRANSLATE_NOOP("Messages", "Connect once and choose Exchange, so that the checklist comes down."),
    ),
    "expression_invalid": (
        QT_TRANSLATE_NOOP("Messages", "A formula of the checklist cannot be read: {expression}"),
        QT_TRANSLATE_NOOP("Messages", "The checklist was not taken in; the versions used so far stay in force."),
        QT_TRANSLATE_NOOP("Messages", "Correct the formula in the XLSForm and check the file again."),
    ),
    "register_error": (
        QT_TRANSLATE_NOOP("Messages", "The register file cannot be taken in."),
        QT_TRANSLATE_NOOP("Messages", "The companies already here are unchanged."),
        QT_TRANSLATE_NOOP("Messages", "Ask headquarters for a corrected file."),
    ),
    "register_invalid": (
        QT_TRANSLATE_NOOP("Messages", "{file}, row {row}, column {column}: {reason}."),
        QT_TRANSLATE_NOOP("Messages", "No company of this file was taken in."),
        QT_TRANSLATE_NOOP("Messages", "Correct that row and take the file in again."),
    ),
    "evidence_error": (
        QT_TRANSLATE_NOOP("Messages", "The photo was not added."),
        QT_TRANSLATE_NOOP("Messages", "The answers and the other photos are saved."),
        QT_TRANSLATE_NOOP("Messages", "Try another photo."),
    ),
    "photo_unreadable": (
        QT_TRANSLATE_NOOP("Messages", "{name} is no picture that can be read."),
        QT_TRANSLATE_NOOP("Messages", "It was not added; the answers and the other photos are saved."),
        QT_TRANSLATE_NOOP("Messages", "Choose a JPEG or PNG file, or take the photo again."),
    ),
    "photo_too_large": (
        QT_TRANSLATE_NOOP("Messages", "{name} has {megabytes} MB; at most {limit} MB are taken."),
        QT_TRANSLATE_NOOP("Messages", "It was not added; the answers and the other photos are saved."),
        QT_TRANSLATE_NOOP("Messages", "Take the photo with a lower resolution and add it again."),
    ),
    "blob_missing": (
        QT_TRANSLATE_NOOP("Messages", "The bytes of a photo or paper are not on this laptop."),
        QT_TRANSLATE_NOOP("Messages", "The record of it is whole; only the picture cannot be shown."),
        QT_TRANSLATE_NOOP("Messages", "Connect and choose Exchange; it is fetched from where it was made."),
    ),
    "visit_error": (
        QT_TRANSLATE_NOOP("Messages", "The visit does not allow this step yet."),
        QT_TRANSLATE_NOOP("Messages", "Everything entered is saved."),
        QT_TRANSLATE_NOOP("Messages", "Finish what is marked as missing, then try again."),
    ),
    "required_missing": (
        QT_TRANSLATE_NOOP("Messages", "Obligatory answers are missing: {paths}."),
        QT_TRANSLATE_NOOP("Messages", "The visit is not sealed; everything entered is saved."),
        QT_TRANSLATE_NOOP("Messages", "Answer these questions, then seal."),
    ),
    "signatures_missing": (
        QT_TRANSLATE_NOOP("Messages", "Not yet signed: {roles}."),
        QT_TRANSLATE_NOOP("Messages", "The visit is not sealed; everything entered is saved."),
        QT_TRANSLATE_NOOP("Messages", "Let each party sign, or record that they refuse or are absent."),
    ),
    "site_unknown": (
        QT_TRANSLATE_NOOP("Messages", "{site} is not in this laptop's register."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Search by name, or connect so that the register comes down from headquarters."),
    ),
    "visit_unknown": (
        QT_TRANSLATE_NOOP("Messages", "Visit {visit} is not on this laptop."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed."),
        QT_TRANSLATE_NOOP("Messages", "Check the number, or connect so that it comes down from headquarters."),
    ),
    "report_error": (
        QT_TRANSLATE_NOOP("Messages", "The paper could not be made or compared."),
        QT_TRANSLATE_NOOP("Messages", "The visit itself is unchanged."),
        QT_TRANSLATE_NOOP("Messages", "Try again; if it stays so, tell your office which visit it was."),
    ),
    "paper_unreadable": (
        QT_TRANSLATE_NOOP("Messages", "{name} is no PDF made by this program."),
        QT_TRANSLATE_NOOP("Messages", "Nothing can be said about whether it is genuine."),
        QT_TRANSLATE_NOOP("Messages", "Choose the PDF as it was saved, not a scan or a photo of it."),
    ),
    "paper_unknown": (
        QT_TRANSLATE_NOOP("Messages", "No record on this laptop belongs to {name}."),
        QT_TRANSLATE_NOOP("Messages", "It may be genuine; here is nothing to compare it with."),
        QT_TRANSLATE_NOOP("Messages", "Check it on the laptop that made it, or at headquarters."),
    ),
    "demonstration_error": (
        QT_TRANSLATE_NOOP("Messages", "The demonstration could not go on."),
        QT_TRANSLATE_NOOP("Messages", "Nothing outside its folder was touched."),
        QT_TRANSLATE_NOOP("Messages", "Run it again with the same folder; it goes on where it stopped."),
    ),
    "folder_taken": (
        QT_TRANSLATE_NOOP("Messages", "The folder {folder} holds other things."),
        QT_TRANSLATE_NOOP("Messages", "The demonstration touches none of them, and wrote nothing."),
        QT_TRANSLATE_NOOP("Messages", "Give an empty folder, or one that does not exist yet."),
    ),
    "demonstration_stuck": (
        QT_TRANSLATE_NOOP("Messages", "The demonstration waited in vain ({what})."),
        QT_TRANSLATE_NOOP("Messages", "What it saved stays in its folder, with a picture of where it stopped."),
        QT_TRANSLATE_NOOP("Messages", "Run it again with the same folder; it goes on where it stopped."),
    ),
    "screen_missing": (
        QT_TRANSLATE_NOOP("Messages", "There is no screen here on which the window could open."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was opened or changed."),
        QT_TRANSLATE_NOOP("Messages", "Start it on a desktop, or work with its commands (inspector-app --help)."),
    ),
    "file_unusable": (
        QT_TRANSLATE_NOOP("Messages", "{name} cannot be used."),
        QT_TRANSLATE_NOOP("Messages", "Nothing in it was changed."),
        QT_TRANSLATE_NOOP(
            "Messages", "Check that it is there, that you may read and write it, and that the disk has room."
        ),
    ),
    "exchange_error": (
        QT_TRANSLATE_NOOP("Messages", "The exchange with headquarters stopped."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost; what was received stays received."),
        QT_TRANSLATE_NOOP("Messages", "It is tried again by itself."),
    ),
    "line_error": (
        QT_TRANSLATE_NOOP("Messages", "The line to headquarters does not hold."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost; your work goes on without it."),
        QT_TRANSLATE_NOOP("Messages", "It is tried again by itself."),
    ),
    "unreachable": (
        QT_TRANSLATE_NOOP("Messages", "Headquarters does not answer at {address}."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost; your work goes on without a line."),
        QT_TRANSLATE_NOOP("Messages", "If it stays so, check the address in Settings."),
    ),
    "line_broken": (
        QT_TRANSLATE_NOOP("Messages", "The line broke in the middle."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost; what has arrived is not sent again."),
        QT_TRANSLATE_NOOP("Messages", "It goes on by itself from where it stopped."),
    ),
    "not_headquarters": (
        QT_TRANSLATE_NOOP("Messages", "Something answers at {address}, but it is not headquarters."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was sent to it. A hotel's or factory's login page is the usual cause."),
        QT_TRANSLATE_NOOP("Messages", "Log in to this network in a browser, or use another one."),
    ),
    "account_error": (
        QT_TRANSLATE_NOOP("Messages", "Headquarters does not accept this laptop as it is."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost, but nothing is sent until someone acts."),
        QT_TRANSLATE_NOOP("Messages", "Call your office."),
    ),
    "enrolment_refused": (
        QT_TRANSLATE_NOOP("Messages", "The one-time code was refused: {reason}."),
        QT_TRANSLATE_NOOP("Messages", "This laptop is not registered yet; nothing was made here."),
        QT_TRANSLATE_NOOP("Messages", "Ask headquarters for a new code."),
    ),
    "enrolment_paused": (
        QT_TRANSLATE_NOOP("Messages", "Too many wrong codes reached headquarters, so it takes none for a minute."),
        QT_TRANSLATE_NOOP("Messages", "This laptop is not registered yet; nothing was made here."),
        QT_TRANSLATE_NOOP("Messages", "Wait a minute, then try the same code again."),
    ),
    "line_unprotected": (
        QT_TRANSLATE_NOOP("Messages", "What is sent to {address} could be read by others on the way."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was sent; your work is safe on this laptop."),
        QT_TRANSLATE_NOOP("Messages", "Use headquarters' address that begins with https."),
    ),
    "device_unknown": (
        QT_TRANSLATE_NOOP("Messages", "Headquarters does not know this laptop."),
        QT_TRANSLATE_NOOP("Messages", "Your work is safe here, but nothing is sent until the laptop is known."),
        QT_TRANSLATE_NOOP("Messages", "Ask headquarters whether the laptop was struck off, and for a new code."),
    ),
    "receipt_invalid": (
        QT_TRANSLATE_NOOP("Messages", "A receipt for {subject} does not hold."),
        QT_TRANSLATE_NOOP("Messages", "It is not counted as delivered; the records stay here."),
        QT_TRANSLATE_NOOP("Messages", "Tell headquarters; it must look at its signature."),
    ),
    "record_refused": (
        QT_TRANSLATE_NOOP("Messages", "Headquarters refused {subject}: {reason}."),
        QT_TRANSLATE_NOOP("Messages", "It is set aside and stays here; the others go on."),
        QT_TRANSLATE_NOOP("Messages", "Open it in Exchange to see who can mend it."),
    ),
}
