"""Enrolments, devices, chains, segments and blobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    text, big = sa.Text, sa.BigInteger
    op.create_table("setting", sa.Column("name", text, primary_key=True), sa.Column("value", text, nullable=False))
    op.create_table(
        "enrolment",
        sa.Column("code_hash", text, primary_key=True),
        sa.Column("person", text, nullable=False),
        sa.Column("name", text, nullable=False),
        sa.Column("nip", text, nullable=False),
        sa.Column("position", text, nullable=False),
        sa.Column("label", text, nullable=False),
        sa.Column("expires_at", big, nullable=False),
        sa.Column("used_at", big),
    )
    op.create_table(
        "device",
        sa.Column("id", text, primary_key=True),
        sa.Column("key", text, nullable=False),
        sa.Column("token_hash", text, nullable=False, unique=True),
        sa.Column("person", text, nullable=False),
        sa.Column("label", text, nullable=False, unique=True),
        sa.Column("name", text, nullable=False),
        sa.Column("enrolled_at", big, nullable=False),
        sa.Column("revoked_at", big),
    )
    op.create_table(
        "chain",
        sa.Column("subject", text, primary_key=True),
        sa.Column("device", text, primary_key=True),
        sa.Column("n", big, nullable=False),
        sa.Column("digest", text, nullable=False),
        sa.Column("sequence", big, nullable=False),
        sa.Column("received_at", big, nullable=False),
    )
    op.create_table(
        "segment",
        sa.Column("sequence", big().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("subject", text, nullable=False),
        sa.Column("device", text, nullable=False),
        sa.Column("first", big, nullable=False),
        sa.Column("last", big, nullable=False),
        sa.Column("prev", text, nullable=False),
        sa.Column("head", text, nullable=False),
        sa.Column("records", sa.LargeBinary, nullable=False),
        sa.Column("received_at", big, nullable=False),
        sa.UniqueConstraint("subject", "device", "first"),
        sqlite_autoincrement=True,
    )
    op.create_index("segment_by_device", "segment", ["device", "sequence"])
    op.create_table(
        "blob",
        sa.Column("id", text, primary_key=True),
        sa.Column("size", big, nullable=False),
        sa.Column("device", text, nullable=False),
        sa.Column("received_at", big, nullable=False),
    )
    op.create_table(
        "upload",
        sa.Column("blob", text, primary_key=True),
        sa.Column("size", big, nullable=False),
        sa.Column("begun_at", big, nullable=False),
    )
