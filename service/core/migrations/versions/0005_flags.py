"""What readers report, and that their reports can hold a comment."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0009"
branch_labels = None
depends_on = None

_OPEN = sa.text("answered_by_id IS NULL")
_BEFORE = "actor_kind IN ('author', 'pipeline', 'moderator')"
_AFTER = "actor_kind IN ('author', 'pipeline', 'moderator', 'readers')"


def upgrade() -> None:
    _let_act(_AFTER)
    op.create_table(
        "flag",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=10), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("reader_hash", sa.String(length=64), nullable=False),
        sa.Column("answered_by_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "reason IN ('about_me', 'privacy', 'illegal', 'abuse', 'spam', 'off_topic', 'other')",
            name=op.f("ck_flag_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["answered_by_id"], ["decision.id"], name=op.f("fk_flag_answered_by_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["comment_id", "revision"],
            ["revision.comment_id", "revision.number"],
            name=op.f("fk_flag_comment_id_revision"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_flag")),
        sa.UniqueConstraint(
            "comment_id", "revision", "reader_hash", name=op.f("uq_flag_comment_id_revision_reader_hash")
        ),
    )
    with op.batch_alter_table("flag", schema=None) as batch_op:
        batch_op.create_index(
            "ix_flag_open", ["comment_id", "reason"], unique=False, sqlite_where=_OPEN, postgresql_where=_OPEN
        )
        batch_op.create_index("ix_flag_answered", ["answered_by_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("flag", schema=None) as batch_op:
        batch_op.drop_index("ix_flag_answered")
        batch_op.drop_index("ix_flag_open", sqlite_where=_OPEN, postgresql_where=_OPEN)

    op.drop_table("flag")
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM decision WHERE actor_kind = 'readers'")):
        raise RuntimeError("Readers' reports have held comments; the log cannot say so in the tables of before.")
    _let_act(_BEFORE)


def _let_act(rule: str) -> None:
    """Say who may stand in the log.

    SQLite changes a table's rules by making it anew, which it refuses to do to one that findings point to. The rule
    alone can be changed where the table is described (https://sqlite.org/lang_altertable.html, section 7).
    """
    if op.get_bind().dialect.name != "sqlite":
        op.drop_constraint(op.f("ck_decision_actor_kind"), "decision", type_="check")
        op.create_check_constraint(op.f("ck_decision_actor_kind"), "decision", rule)
        return
    before = _AFTER if rule == _BEFORE else _BEFORE
    version = op.get_bind().scalar(sa.text("PRAGMA schema_version"))
    op.execute("PRAGMA writable_schema = ON")
    op.get_bind().execute(
        sa.text("UPDATE sqlite_schema SET sql = replace(sql, :before, :after) WHERE name = 'decision'"),
        {"before": before, "after": rule},
    )
    op.execute(f"PRAGMA schema_version = {version + 1}")
    op.execute("PRAGMA writable_schema = OFF")
