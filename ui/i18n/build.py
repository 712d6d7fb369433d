"""Brings the catalogues up to date and compiles them: ``python -m ui.i18n.build``.

How to add or change a text:
1. Write it in English in the code: ``self.tr("…")``, or ``QCoreApplication.translate("Context", "…")`` with literals.
2. Run ``python -m ui.i18n.build <package>``, for instance ``visit``; it adds the new texts to ``id/<package>.ts``.
3. Translate them in ``id/<package>.ts`` (take ``type="unfinished"`` away) and run it once more.
Each package of ``ui`` has a catalogue of its own, so that two people rarely meet in one file; all become one ``id.qm``.
English is the source; ``en/<package>.ts`` holds only the plural forms (``%n``).
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from ui.i18n.catalogue import FOLDER, LANGUAGES

UI = FOLDER.parent
TOOLS = Path(sys.executable).parent


def packages() -> dict[str, list[Path]]:
    """Return the source files by catalogue: one for each package of ``ui``, ``messages``, and ``app`` for the rest."""
    found = {
        folder.name: sorted(folder.rglob("*.py"))
        for folder in sorted(UI.iterdir())
        if (folder / "__init__.py").exists() and folder.name not in {"demo", "i18n", "theme"}
    }
    return {**found, "messages": [FOLDER / "sentences.py"], "app": sorted(UI.glob("*.py"))}


def update(lang: str, name: str, sources: list[Path], *, folder: Path = FOLDER) -> Path:
    """Bring one catalogue up to date with its sources and return its file; texts that are gone leave it."""
    file = folder / lang / f"{name}.ts"
    file.parent.mkdir(parents=True, exist_ok=True)
    plural = ["-pluralonly"] if lang == "en" else []
    target = {"id": "id_ID", "en": "en_GB"}[lang]
    settled = ("-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", target)
    run("pyside6-lupdate", *map(str, sources), *plural, *settled, "-ts", str(file))
    return file


def release(lang: str, *, folder: Path = FOLDER) -> Path:
    """Compile every catalogue of a language into ``<lang>.qm`` and return it."""
    target = folder / f"{lang}.qm"
    part = target.with_suffix(".part.qm")
    run("pyside6-lrelease", *map(str, sorted((FOLDER / lang).glob("*.ts"))), "-silent", "-qm", str(part))
    part.replace(target)
    return target


def unfinished(file: Path) -> list[str]:
    """Return the source texts that have no finished translation."""
    tree = ET.parse(file)  # noqa: S314 - our own file
    return [str(message.findtext("source")) for message in tree.iter("message") if not _finished(message)]


def _finished(message: ET.Element) -> bool:
    found = message.find("translation")
    return found is not None and found.get("type") != "unfinished" and bool("".join(found.itertext()).strip())


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's language tools. Raises ``CalledProcessError`` with its words when it fails."""
    command = [str(TOOLS / tool), *arguments]
    subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own arguments


def main(names: list[str]) -> int:
    """Update the catalogues named, or all, and compile; return 1 while a text is not translated."""
    left = 0
    for name, sources in packages().items():
        if names and name not in names:
            continue
        for lang in LANGUAGES:
            missing = unfinished(update(lang, name, sources))
            left += len(missing)
            for text in missing:
                sys.stdout.write(f"{lang}/{name}.ts: {text}\n")
    for lang in LANGUAGES:
        release(lang)
    return 1 if left else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
