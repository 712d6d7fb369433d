"""The command line. Bare ``inspector-app`` opens the window; each command prints human text, and JSON with ``--json``.

It stands above the window and the exchange, as the composition root of a run without a window; nothing imports it.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from inspector_app import __version__
from inspector_app.errors import FileUnusable, InspectionError, RecordRefused, ScreenMissing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sync.client.laptop import Laptop

LANGUAGES = click.Choice(["id", "en"])
AS_JSON = "inspector_app.as_json"
"""Where a command's ``--json`` is remembered for what it may have to say at its end."""


class Speaking(click.Group):
    """A group whose commands fail with a sentence in the person's language, never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run; an error of our tree is said on stderr (as JSON where asked) and exits with 1."""
        try:
            return super().invoke(ctx)
        except InspectionError as error:
            say_error(error, lang=ctx.params.get("lang", "id"), as_json=ctx.meta.get(AS_JSON, False))
            ctx.exit(1)


def say_error(error: InspectionError, *, lang: str, as_json: bool) -> None:
    """Say what happened, what it means, and what to do."""
    from ui.i18n.messages import speak

    said = speak(error, lang)
    if as_json:
        click.echo(_json({"error": error.code, "facts": error.facts, "message": said}), err=True)
    else:
        click.echo(said, err=True)


@click.group(cls=Speaking, invoke_without_command=True)
@click.version_option(__version__, prog_name="inspector-app")
@click.option("--lang", type=LANGUAGES, default="id", help="Language of messages; papers have their own option.")
@click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Folder of the store to open.")
@click.pass_context
def main(ctx: click.Context, lang: str, store: Path | None) -> None:
    """Inspeksi IOMKI: inspections of factories under IOMKI, offline first."""
    ctx.obj = {"lang": lang, "store": store}
    if ctx.invoked_subcommand is None:
        if not has_screen():
            raise ScreenMissing
        gc.disable()  # what is loaded now stays; the window collects in its own time (ui/garbage.py)
        from ui.app import run

        ctx.exit(run(store or default_store()))


def has_screen() -> bool:
    """Tell whether a window can open: without a display Qt would end the program with no word of ours."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in wanted)


def default_store() -> Path:
    """Return the platform's data folder of the program."""
    import platformdirs

    return Path(platformdirs.user_data_dir("inspeksi-iomki", appauthor=False))


def with_store(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that open a store."""
    for option in (
        click.option("--store", type=click.Path(path_type=Path, file_okay=False), help="Folder of the store."),
        click.option("--passphrase-file", type=click.Path(path_type=Path, dir_okay=False), help="First line is used."),
    ):
        command = option(command)
    return command


def _remember_json(ctx: click.Context, _option: click.Parameter, value: bool) -> bool:  # noqa: FBT001 - click's form
    ctx.meta[AS_JSON] = value
    return value


with_json = click.option("--json", "as_json", is_flag=True, callback=_remember_json, help="Print JSON.")


@contextmanager
def opened(store: Path | None, passphrase_file: Path | None) -> Iterator[Laptop]:
    """Open the store for one command and close it after."""
    from inspector_app.clock import SystemClock
    from sync.client.laptop import open_laptop

    folder = store or click.get_current_context().find_root().params.get("store") or default_store()
    laptop = open_laptop(folder, passphrase=passphrase(passphrase_file), clock=SystemClock())
    try:
        yield laptop
    finally:
        laptop.close()


@contextmanager
def writing_to(out: Path) -> Iterator[None]:
    """Translate what the disk refuses about a place that the command was given."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EPIPE:  # nobody reads what we print any more: click ends quietly
            raise
        raise FileUnusable(name=str(error.filename or out), detail=str(error)) from error


def passphrase(file: Path | None) -> str:
    """Return the passphrase: the file's first line, else ``INSPECTOR_PASSPHRASE``, else what is typed."""
    if file is not None:
        try:
            lines = file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise click.BadParameter(f"{file}: {error}", param_hint="--passphrase-file") from error
        return lines[0] if lines else ""
    given = os.environ.get("INSPECTOR_PASSPHRASE")
    return given if given is not None else str(click.prompt("Frasa sandi / passphrase", hide_input=True))


@main.group()
def checklist() -> None:
    """Checklists, written as XLSForms."""


@checklist.command("check")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@with_json
@click.pass_context
def checklist_check(ctx: click.Context, *, file: Path, as_json: bool) -> None:
    """Name every mistake in an XLSForm, with sheet, row, column and a remedy. Exits with 1 when there is one."""
    from inspector_app.checklist.reading.xlsform import problems

    found = problems(file)
    if as_json:
        click.echo(_json({"file": str(file), "problems": [problem.plain() for problem in found]}))
    elif not found:
        click.echo(f"{file.name}: tidak ada kesalahan." if _lang(ctx) == "id" else f"{file.name}: no mistakes.")
    else:
        for problem in found:
            click.echo(problem.say(_lang(ctx)))
    ctx.exit(1 if found else 0)


@checklist.command("preview")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--regency", default="", help="Use the thresholds of this regency (Kemendagri code, 32.16).")
@click.pass_context
def checklist_preview(ctx: click.Context, *, file: Path, regency: str) -> None:
    """Open an XLSForm in the visit editor to try it; nothing is stored. F5 reads it again, and answers that fit stay.

    Mistakes are shown in the window, each with its place and a remedy. A form without our columns opens as well.
    """
    if not has_screen():
        raise ScreenMissing
    gc.disable()  # what is loaded now stays; the window collects in its own time (ui/garbage.py)
    from ui.preview.program import run_preview
    from ui.settings.preferences import Preferences

    root = ctx.find_root()
    values = Preferences(root.params["store"] or default_store()).values
    if root.get_parameter_source("lang") is not click.core.ParameterSource.DEFAULT:
        values = msgspec.structs.replace(values, language=_lang(ctx))
    ctx.exit(run_preview(file, values=values, regency=regency))


@checklist.command("replay")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("answers", type=click.Path(path_type=Path, dir_okay=False))
@with_json
@click.pass_context
def checklist_replay(ctx: click.Context, *, file: Path, answers: Path, as_json: bool) -> None:
    """Take the steps of ANSWERS on an XLSForm and print every node as it stands then. Exits with 1 on a wrong step.

    ANSWERS is a JSON list of {"path": "/data/q", "value": "…"}, {"add_repeat": "/data/rep"} and
    {"remove_repeat": "/data/rep[2]"}. Values are XForms lexical forms; a wrong step is named and passed over.
    """
    from inspector_app.checklist.answers import Mistake, read_answers
    from inspector_app.checklist.reading.xlsform import compile_xlsform
    from inspector_app.checklist.replay import begin, shown, take
    from inspector_app.clock import SystemClock

    lang, mistakes = _lang(ctx), list[Mistake]()
    steps = read_answers(answers, mistakes)
    session = begin(compile_xlsform(file), clock=SystemClock(), lang=lang)
    take(session, steps, mistakes)
    nodes = shown(session, lang)
    mistakes.sort(key=lambda mistake: mistake.step)
    for mistake in mistakes:
        click.echo(mistake.say(lang), err=True)
    if as_json:
        said = {"problems": [mistake.plain() for mistake in mistakes]} if mistakes else {}
        click.echo(_json({"nodes": nodes, "score": session.score(), **said}))
    else:
        for node in nodes:
            click.echo(node.say())
    ctx.exit(1 if mistakes else 0)


@main.group()
def visit() -> None:
    """Visits in this store."""


@visit.command("list")
@with_store
@with_json
def visit_list(*, store: Path | None, passphrase_file: Path | None, as_json: bool) -> None:
    """List the visits, newest first, with state, score and delivery."""
    from inspector_app.visits.lists import visits
    from sync.client.delivery import delivery

    with opened(store, passphrase_file) as laptop, laptop.reading() as db:
        listed = [(row, delivery(db, row.visit)) for row in visits(db)]
        if as_json:
            click.echo(_json([{**msgspec.to_builtins(row), "delivery": sent} for row, sent in listed]))
            return
        for row, sent in listed:
            score = f"{row.score} {row.grade}" if row.score else "-"
            click.echo(
                f"{row.visit}  {row.status:<7} {score:<8} {sent.state:<9} {row.number or '-':<22} {row.site_name}"
            )


@visit.command("show")
@click.argument("identity", metavar="ID")
@with_store
@with_json
@click.pass_context
def visit_show(
    ctx: click.Context, *, identity: str, store: Path | None, passphrase_file: Path | None, as_json: bool
) -> None:
    """Show a visit: everything that its paper would say now. ID may be the beginning of one."""
    with opened(store, passphrase_file) as laptop, laptop.reading() as db:
        content = _content(laptop, db, identity)
        if as_json:
            click.echo(_json(content))
            return
        lang = _lang(ctx)
        click.echo(f"{content.site.name} · {content.site.address}\n{content.number or 'DRAF'} · {content.visit}")
        click.echo(f"{content.score.value} {content.score.grade} · {content.score.answered}/{content.score.items}")
        for section in content.sections:
            click.echo(f"\n{section.code}  {section.title.get(lang, '')}")
            for item in section.items:
                words = "; ".join(answer.words.get(lang, "") for answer in item.answers if answer.value)
                click.echo(f"  {item.code:<4} {item.verdict:<15} {words}")


@main.command()
@click.argument("identity", metavar="VISIT")
@click.option("--out", "out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="PDF to write.")
@click.option("--copy", "copy_", type=click.Choice(["company", "file"]), default="company", show_default=True)
@click.option("--lang", "lang", type=LANGUAGES, default="id", show_default=True)
@with_store
@with_json
def report(
    *, identity: str, out: Path, copy_: str, lang: str, store: Path | None, passphrase_file: Path | None, as_json: bool
) -> None:
    """Write the Berita Acara of a visit; the same sealed visit gives the same bytes each time."""
    import hashlib

    from inspector_app.reports.berita_acara import berita_acara
    from inspector_app.store.blobs import read_blob
    from inspector_app.visits.events import Copy

    with opened(store, passphrase_file) as laptop, laptop.reading() as db:
        content = _content(laptop, db, identity)
        paper = berita_acara(content, blobs=lambda blob: read_blob(db, blob), copy=Copy(copy_), lang=lang)
    with writing_to(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(paper.pdf)
    digest = hashlib.sha256(paper.pdf).hexdigest()
    told = {"file": str(out), "pages": paper.pages, "bytes": len(paper.pdf), "sha256": digest, "number": content.number}
    click.echo(_json(told) if as_json else f"{out}: {paper.pages} halaman / pages, SHA-256 {digest}")


@main.command()
@with_store
@with_json
@click.pass_context
def sync(ctx: click.Context, *, store: Path | None, passphrase_file: Path | None, as_json: bool) -> None:
    """Deliver what headquarters has not receipted, and take in its word. Exits with 1 when something was refused."""
    from sync.client.exchange import Exchange

    with opened(store, passphrase_file) as laptop:
        done = Exchange(laptop).run()
        if as_json:
            click.echo(_json(done))
        else:
            click.echo(
                f"{done.receipts} tanda terima / receipts, {done.blobs} berkas / files, "
                f"{done.received} kejadian dari pusat / events from headquarters"
            )
            for refusal in done.refused:
                say_error(RecordRefused(subject=refusal.subject, reason=refusal.reason), lang=_lang(ctx), as_json=False)
        ctx.exit(1 if done.refused else 0)


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@with_store
@with_json
@click.pass_context
def verify(ctx: click.Context, *, file: Path, store: Path | None, passphrase_file: Path | None, as_json: bool) -> None:
    """Compare a paper with the record that it names, and say what differs. Exits with 1 unless they are the same."""
    from inspector_app.reports.verify import verify as compare
    from inspector_app.store.blobs import read_blob
    from inspector_app.visits.reading import sealed_content

    with opened(store, passphrase_file) as laptop, laptop.reading() as db:
        found = compare(file, find=lambda digest: sealed_content(db, digest), blobs=lambda blob: read_blob(db, blob))
    click.echo(_json(found) if as_json else found.say(_lang(ctx)))
    ctx.exit(0 if found.state == "identical" else 1)


@main.command()
@with_store
@with_json
def rebuild(*, store: Path | None, passphrase_file: Path | None, as_json: bool) -> None:
    """Throw away the projections and make them again from the ledger; nothing that was recorded changes."""
    with opened(store, passphrase_file) as laptop:
        count = laptop.writer.submit(laptop.ledger.rebuild).result()
    click.echo(_json({"events": count}) if as_json else f"{count} kejadian dibaca ulang / events read again")


@main.command()
@click.option("--out", "out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to fill.")
@with_json
def demo(*, out: Path, as_json: bool) -> None:
    """Drive the real windows through one whole visit; a run that was killed goes on where it stopped."""
    from ui.demo.run import run

    with writing_to(out):
        summary = run(out, say=lambda line: click.echo(line, err=as_json))
    if as_json:
        click.echo(_json(summary))


def _lang(ctx: click.Context) -> str:
    return str(ctx.find_root().params["lang"])


def _content(laptop: Laptop, db: Any, identity: str) -> Any:
    from inspector_app.visits.lists import find_visit
    from inspector_app.visits.reading import content_of

    return content_of(db, laptop.ledger, laptop.library, find_visit(db, identity), practice=laptop.practice)


def _json(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value)).decode()


if __name__ == "__main__":
    main()
