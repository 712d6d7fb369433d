"""The store's schema as frozen steps: a step that has shipped is never edited, and imports nothing of the program.

Every step is a list of statements under a running number. Steps run in one transaction with the note that they ran.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

SET = "inspeksi-iomki"

# --- m0001: events and their chains, blobs, secrets -----------------------------------------------
#
# `came` is 0 for what was written on this laptop and 1 for what arrived from another (or came back to a restored one).
# The seal binds by that difference. Whoever writes here knows the seal that lies here, so the trigger refuses it; what
# another device wrote without knowing of the seal has happened all the same, and is kept beside the sealed version.
# Whether an event is inside the seal is told by the heads that the seal names, never by when the event arrived.
#
# `replaced` follows from the events' `replaces`; an event may be named before it arrives, so it has no foreign key.

M0001_LEDGER = (
    """
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      subject TEXT NOT NULL,
      device TEXT NOT NULL,
      n INTEGER NOT NULL CHECK (n > 0),
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      record BLOB NOT NULL,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      came INTEGER NOT NULL CHECK (came IN (0, 1)),
      UNIQUE (subject, device, n)
    ) STRICT
    """,
    """
    CREATE TABLE replaced (
      subject TEXT NOT NULL,
      device TEXT NOT NULL,
      n INTEGER NOT NULL,
      by_device TEXT NOT NULL,
      by_n INTEGER NOT NULL,
      PRIMARY KEY (subject, device, n, by_device, by_n)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE sealed (subject TEXT PRIMARY KEY, seq INTEGER NOT NULL REFERENCES event) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE blob (
      id TEXT PRIMARY KEY CHECK (length(id) = 64),
      size INTEGER NOT NULL CHECK (size >= 0),
      media_type TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE blob_piece (
      blob TEXT NOT NULL REFERENCES blob,
      i INTEGER NOT NULL CHECK (i >= 0),
      data BLOB NOT NULL,
      UNIQUE (blob, i)
    ) STRICT
    """,
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
    # REPLACE would delete past these triggers unless recursive_triggers is on; the opener asserts that it is.
    "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END",
    "CREATE TRIGGER event_stands BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END",
    "CREATE TRIGGER sealed_stays BEFORE DELETE ON sealed BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END",
    "CREATE TRIGGER sealed_stands BEFORE UPDATE ON sealed BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END",
    "CREATE TRIGGER blob_stays BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'blobs are never deleted'); END",
    "CREATE TRIGGER blob_stands BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'blobs are never changed'); END",
    "CREATE TRIGGER piece_stays BEFORE DELETE ON blob_piece BEGIN SELECT RAISE(ABORT, 'blobs are never deleted'); END",
    "CREATE TRIGGER piece_stands BEFORE UPDATE ON blob_piece BEGIN SELECT RAISE(ABORT, 'blobs are never changed'); END",
    """
    CREATE TRIGGER event_after_seal BEFORE INSERT ON event
    WHEN new.came = 0 AND new.kind NOT IN ('paper_issued', 'reviewed', 'amended')
      AND EXISTS (SELECT 1 FROM sealed WHERE subject = new.subject)
    BEGIN SELECT RAISE(ABORT, 'subject is sealed'); END
    """,
    """
    CREATE TRIGGER event_seals AFTER INSERT ON event WHEN new.kind = 'sealed'
    BEGIN INSERT INTO sealed (subject, seq) VALUES (new.subject, new.seq) ON CONFLICT DO NOTHING; END
    """,
)

# --- m0002: register (inspector_app/register/rows.py) ----------------------------------------------------------------
#
# `value` holds the whole company or estate as JSON. A company's lies apart, so that a search decrypts narrow rows only;
# the names of estate and regency stand in its row, so that it reads one table. `company_search` keeps no content.

M0002_REGISTER = (
    """
    CREATE TABLE company (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      estate TEXT,
      estate_name TEXT NOT NULL,
      regency TEXT NOT NULL,
      regency_name TEXT NOT NULL,
      kbli TEXT NOT NULL,
      workers INTEGER,
      permit TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE company_value (id TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE INDEX company_by_name ON company (name COLLATE NOCASE, id)",
    "CREATE INDEX company_by_estate ON company (estate, name COLLATE NOCASE)",
    "CREATE INDEX company_by_regency ON company (regency, name COLLATE NOCASE)",
    """
    CREATE TABLE estate (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      regency TEXT NOT NULL,
      value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE VIRTUAL TABLE company_search USING fts5 (
      name, estate, regency, nib, kbli,
      content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='1 2 3'
    )
    """,
)

# --- m0003: visits (inspector_app/visits/rows.py) --------------------------------------------------------------------
#
# Chains arrive in any order, an answer before its visit's start too, so nothing here has a foreign key and a visit's
# row may know little yet. `visit_field` holds the values that no event replaces: one a field, several if contested.

M0003_VISITS = (
    """
    CREATE TABLE visit (
      id TEXT PRIMARY KEY,
      company TEXT,
      estate TEXT,
      site_name TEXT,
      estate_name TEXT,
      regency TEXT,
      regency_name TEXT,
      started_at INTEGER,
      zone TEXT,
      inspector TEXT,
      device TEXT,
      checklist TEXT,
      version TEXT,
      sealed_at INTEGER,
      sealed_device TEXT,
      sealed_n INTEGER,
      sealed_year INTEGER,
      seal_version INTEGER,
      number TEXT,
      content TEXT,
      score TEXT,
      grade TEXT,
      findings INTEGER,
      findings_open INTEGER,
      critical INTEGER
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX visit_by_start ON visit (started_at, id)",
    "CREATE INDEX visit_by_company ON visit (company, started_at)",
    "CREATE INDEX visit_by_estate ON visit (estate, started_at)",
    "CREATE INDEX visit_by_seal ON visit (sealed_device, sealed_year)",
    """
    CREATE TABLE visit_field (
      visit TEXT NOT NULL,
      kind TEXT NOT NULL,
      path TEXT NOT NULL,
      device TEXT NOT NULL,
      n INTEGER NOT NULL,
      value TEXT,
      at INTEGER NOT NULL,
      PRIMARY KEY (visit, kind, path, device, n)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE finding (
      visit TEXT NOT NULL,
      number INTEGER NOT NULL,
      path TEXT NOT NULL,
      code TEXT NOT NULL,
      severity TEXT NOT NULL,
      verdict TEXT NOT NULL,
      due TEXT NOT NULL,
      corrected INTEGER NOT NULL CHECK (corrected IN (0, 1)),
      statement TEXT NOT NULL,
      PRIMARY KEY (visit, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE last_visit (
      site TEXT PRIMARY KEY,
      visit TEXT NOT NULL,
      at INTEGER NOT NULL,
      zone TEXT NOT NULL,
      score TEXT NOT NULL,
      grade TEXT NOT NULL,
      findings_open INTEGER NOT NULL,
      critical INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)

# --- m0004: exchange (sync/client/rows.py) ----------------------------------------------------------------------------

M0004_EXCHANGE: tuple[str, ...] = (
    """
    CREATE TABLE receipt (
      subject TEXT NOT NULL,
      device TEXT NOT NULL,
      n INTEGER NOT NULL,
      digest TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      sequence INTEGER NOT NULL,
      signature TEXT NOT NULL,
      PRIMARY KEY (subject, device)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE blob_receipt (
      blob TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      signature TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE subject_blob (
      subject TEXT NOT NULL, blob TEXT NOT NULL, PRIMARY KEY (subject, blob)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE set_aside (
      subject TEXT NOT NULL,
      device TEXT NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (subject, device)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE exchange_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

# --- m0005: checklists that headquarters published ------------------------------------------------

M0005_CHECKLISTS = (
    """
    CREATE TABLE checklist_source (
      digest TEXT PRIMARY KEY,
      checklist TEXT NOT NULL,
      version TEXT NOT NULL,
      suffix TEXT NOT NULL,
      source BLOB NOT NULL
    ) STRICT
    """,
)

# --- m0006: the days that headquarters set for a checklist; empty for those of its file ------------------------------

M0006_CHECKLIST_DAYS = (
    "ALTER TABLE checklist_source ADD COLUMN valid_from TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE checklist_source ADD COLUMN valid_to TEXT NOT NULL DEFAULT ''",
)

# --- all of them, in order --------------------------------------------------------------------------------------------

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("m0001_ledger", M0001_LEDGER),
    ("m0002_register", M0002_REGISTER),
    ("m0003_visits", M0003_VISITS),
    ("m0004_exchange", M0004_EXCHANGE),
    ("m0005_checklists", M0005_CHECKLISTS),
    ("m0006_checklist_days", M0006_CHECKLIST_DAYS),
)


def migrations(steps: tuple[tuple[str, tuple[str, ...]], ...] = STEPS) -> Migrations:
    """Return the steps as sqlite-utils runs and records them."""
    from sqlite_utils import Migrations

    made = Migrations(SET)
    for name, statements in steps:

        def step(db: Database, statements: tuple[str, ...] = statements) -> None:
            for statement in statements:
                db.execute(statement)

        made(name=name)(step)
    return made
