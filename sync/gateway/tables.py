"""Headquarters' tables, the same on SQLite (to try) and PostgreSQL (for real); the migrations make them."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData()

setting = sa.Table(
    "setting", metadata, sa.Column("name", sa.Text, primary_key=True), sa.Column("value", sa.Text, nullable=False)
)

enrolment = sa.Table(
    "enrolment",
    metadata,
    sa.Column("code_hash", sa.Text, primary_key=True),
    sa.Column("person", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("nip", sa.Text, nullable=False),
    sa.Column("position", sa.Text, nullable=False),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("expires_at", sa.BigInteger, nullable=False),
    sa.Column("used_at", sa.BigInteger),
)

device = sa.Table(
    "device",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("token_hash", sa.Text, nullable=False, unique=True),
    sa.Column("person", sa.Text, nullable=False),
    sa.Column("label", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("enrolled_at", sa.BigInteger, nullable=False),
    sa.Column("revoked_at", sa.BigInteger),
)

chain = sa.Table(
    "chain",
    metadata,
    sa.Column("subject", sa.Text, primary_key=True),
    sa.Column("device", sa.Text, primary_key=True),
    sa.Column("n", sa.BigInteger, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("sequence", sa.BigInteger, nullable=False),
    sa.Column("received_at", sa.BigInteger, nullable=False),
)

segment = sa.Table(
    "segment",
    metadata,
    sa.Column("sequence", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
    sa.Column("subject", sa.Text, nullable=False),
    sa.Column("device", sa.Text, nullable=False),
    sa.Column("first", sa.BigInteger, nullable=False),
    sa.Column("last", sa.BigInteger, nullable=False),
    sa.Column("prev", sa.Text, nullable=False),
    sa.Column("head", sa.Text, nullable=False),
    sa.Column("records", sa.LargeBinary, nullable=False),
    sa.Column("received_at", sa.BigInteger, nullable=False),
    sa.UniqueConstraint("subject", "device", "first"),
    sa.Index("segment_by_device", "device", "sequence"),
    sqlite_autoincrement=True,
)

blob = sa.Table(
    "blob",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("device", sa.Text, nullable=False),
    sa.Column("received_at", sa.BigInteger, nullable=False),
)

upload = sa.Table(
    "upload",
    metadata,
    sa.Column("blob", sa.Text, primary_key=True),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("begun_at", sa.BigInteger, nullable=False),
)
