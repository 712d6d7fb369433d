"""The papers' texts in English."""

from __future__ import annotations

from inspector_app.reports.wording import Texts

ENGLISH = Texts(
    language_tag="en-GB",
    title=("RECORD OF INSPECTION", "HEALTH PROTOCOL COMPLIANCE OF AN IOMKI PERMIT HOLDER"),
    subject="Record of inspection, {site}",
    author_role="Inspection team",
    number="Number: {number}",
    draft_mark="DRAFT",
    practice_mark="PRACTICE",
    draft_number="Draft, not yet numbered",
    opening=(
        "On this day, {weekday}, the {day} of {month} {year}, from {start} to {end} {zone}, at {place}, we the "
        "undersigned:"
    ),
    opening_end_next_day="{time} on {date}",
    first_party="FIRST PARTY",
    first_party_gloss="inspectors",
    second_party="SECOND PARTY",
    second_party_plant="company",
    second_party_estate="estate operator",
    no_representative="representative not yet recorded",
    nip="NIP {nip}",
    basis=(
        "The FIRST PARTY, on the basis of {grounds}, has inspected compliance with {rules}, with the following result."
    ),
    basis_without_rules=(
        "The FIRST PARTY, on the basis of {grounds}, has made an inspection with the checklist “{rules}”, with the "
        "following result."
    ),
    assignment="Letter of Assignment {number}",
    assignment_dated="Letter of Assignment {number} of {date}",
    recital=(
        "Law 3 of 2014, Government Regulation 21 of 2020, Presidential Decrees 11 and 12 of 2020, Minister of "
        "Health Regulation 9 of 2020"
    ),
    identity_plant="The company",
    identity_estate="The estate operator",
    permit="IOMKI permit",
    business="NIB · KBLI",
    address="Address",
    place="Estate · region",
    contact="Contact person",
    phone="Telephone",
    workers="Workers",
    workers_count="{count} according to the register",
    checklist="Checklist",
    version="version {version}",
    none_known="not on record",
    results="Results by section",
    section="Section",
    items="Items",
    compliant="Yes",
    partial="Partly",
    failed="No",
    not_applicable="not applicable",
    not_applicable_short="n/a",
    unanswered="Open",
    value="Score",
    total="All sections",
    grade="Class {grade}",
    capped="Class {grade}, capped: {count} critical",
    bar_note="One segment of a bar is one item; n/a is not applicable and does not count.",
    legend_compliant="compliant",
    legend_partial="partly",
    legend_failed="not",
    origin="How the score arose",
    level="Level",
    level_of_items="Level of items",
    weight="Weight",
    counted="Items counted",
    earned="Earned",
    possible="At most",
    value_arises=(
        "The score {value} is {earned} of {possible} points that could be reached, in percent. A compliant item "
        "earns its "
        "whole weight, a partly compliant one {share}% of it, one that is not compliant earns nothing."
    ),
    capped_sentence=(
        "By its score the class is {uncapped}; critical items not compliant ({count}: {codes}) cap it at {grade}."
    ),
    capped_unnamed="By its score the class is {uncapped}; it is capped at {grade}.",
    uncapped_sentence="By its score the class is {grade}; no failed critical item caps it.",
    no_value="No item counts yet.",
    findings="Findings",
    no_findings="There are no findings.",
    item="Item",
    state="What was found",
    law="Basis",
    law_and_level="Basis, level",
    photo="Photo",
    due="To be\ncorrected by",
    action="Action: {action}",
    corrected="corrected on the spot",
    partly="partly",
    critical="Critical",
    major="Major",
    minor="Minor",
    photos="Photos",
    photos_of="Photos of findings {numbers}",
    other_photos="Other photos",
    other_photos_note="Photos at items that are no findings.",
    recorded="Results",
    nothing_recorded="Nothing was recorded.",
    question="Question",
    row="#",
    no_rows="Not filled in.",
    without_time="time of taking not on record",
    response="The company's response",
    no_response="The company made no statement.",
    no_response_yet="No response has been recorded yet.",
    obstacles="Obstacles named by the company",
    no_obstacles="The company named no obstacles.",
    no_obstacles_yet="No obstacles have been recorded yet.",
    conclusion="Conclusion",
    conclusion_counts=(
        "Of {items} items {compliant} were compliant, {partial} partly compliant, {failed} not compliant and "
        "{not_applicable} not applicable."
    ),
    conclusion_unanswered="Not answered yet: {count}.",
    conclusion_value="The health protocol score is {value}, class {grade}.",
    conclusion_value_other="The score is {value}, class {grade}.",
    conclusion_recorded=(
        "What was found at the time of the inspection is recorded under the results above. This checklist gives no "
        "score."
    ),
    conclusion_no_findings="Nothing was found that must be corrected.",
    conclusion_findings="Findings: {count}.",
    conclusion_critical="Findings: {count}, of which critical: {critical}.",
    conclusion_due="The SECOND PARTY corrects them by the date that stands at each finding, the first on {first}.",
    closing=(
        "This record was made truthfully in 2 (two) copies, one for each party, and signed by both parties on "
        "the day and "
        "date named above."
    ),
    place_and_date="{place}, {date}",
    witness="WITNESS",
    refused="Refused to sign",
    absent="Not present",
    reason="Reason: {reason}",
    witnessed_by="Witnessed by {witness}",
    not_signed="not yet signed",
    annex="Annex {number}.",
    annex_checklist="The complete checklist",
    annex_note="{title}, version {version}. Each item's answer with its parts.",
    answer="Answer",
    code="Code",
    wording="Item",
    note="Note: {note}",
    passed="Warning passed, reason: {reason}",
    no_answer="not answered",
    annex_former="Answers by earlier versions",
    former_note=(
        "{followed} The answers below are to questions that version {version} does not have any more; they are not "
        "scored."
    ),
    asked_by="Asked by\nversion",
    begun_with="The inspection began with version {first} and went on with version {then}.",
    then=", then version ",
    not_asked="not asked",
    not_answered="not answered yet",
    annex_evidence="Record of evidence",
    evidence_note=(
        "In the file copy only: the digest of each photo's original file, and the heads of the chains that were sealed."
    ),
    original="SHA-256 of the original file",
    position="Position",
    taken="Taken",
    added="Added",
    chain="Device",
    events="Events",
    digest_of_head="SHA-256 of the head",
    running="Record of inspection {number}",
    running_draft="Draft record of inspection",
    footer="Record of inspection {number}, version {version} · {copy}",
    footer_draft="Draft record of inspection · {copy}",
    copy_company="company copy",
    copy_file="file copy",
    sealed="Sealed {date} at {time} {zone}. Scan the code, or compare the digest of the content below.",
    not_sealed="Not sealed; the content may still change. As of {date} at {time} {zone}.",
    page="Page {page} of {pages}",
    verified_identical="The same: {number}, version {version}, {copy} is what the record says, byte for byte.",
    verified_differs="DIFFERENT: {number}, version {version}, {copy} is not what the record says.",
    verified_same_text="All text is the same; a photo, a line or the file's structure differs.",
    verified_page="Page {page} (- in the record, + in this file):",
    verified_unknown="Unknown: the record {number}, version {version} is not on this laptop.",
)
