"""Readers' reactions: how many there are, and for a while which reader's is which."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0007"
branch_labels = None
depends_on = None

_ONE_TARGET = "(thread_id IS NULL) <> (comment_id IS NULL)"


def _targets(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("thread_id", sa.Uuid(), nullable=True),
        sa.Column("comment_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(_ONE_TARGET, name=op.f(f"ck_{table}_one_target")),
        sa.ForeignKeyConstraint(["thread_id"], ["thread.id"], name=op.f(f"fk_{table}_thread_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comment.id"], name=op.f(f"fk_{table}_comment_id"), ondelete="CASCADE"
        ),
    )


def upgrade() -> None:
    # not in a batch, which on SQLite makes the table anew: comments hang on it. So the default stays.
    op.add_column("thread", sa.Column("reacted_in", sa.Integer(), nullable=False, server_default=sa.text("0")))

    op.create_table(
        "reaction",
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("forget_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_reaction")),
        *_targets("reaction"),
    )
    with op.batch_alter_table("reaction", schema=None) as batch_op:
        batch_op.create_index("ix_reaction_thread", ["thread_id", "address"], unique=False)
        batch_op.create_index("ix_reaction_comment", ["comment_id", "address"], unique=False)
        batch_op.create_index("ix_reaction_forget", ["forget_at"], unique=False)
        batch_op.create_index(
            "ix_reaction_address",
            ["created_at"],
            unique=False,
            sqlite_where=sa.text("address IS NOT NULL"),
            postgresql_where=sa.text("address IS NOT NULL"),
        )

    op.create_table(
        "reaction_count",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.CheckConstraint("count >= 0", name=op.f("ck_reaction_count_count")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reaction_count")),
        *_targets("reaction_count"),
        sa.UniqueConstraint("thread_id", "kind", name=op.f("uq_reaction_count_thread_id_kind")),
        sa.UniqueConstraint("comment_id", "kind", name=op.f("uq_reaction_count_comment_id_kind")),
    )


def downgrade() -> None:
    op.drop_table("reaction_count")
    with op.batch_alter_table("reaction", schema=None) as batch_op:
        batch_op.drop_index("ix_reaction_address")
        batch_op.drop_index("ix_reaction_forget")
        batch_op.drop_index("ix_reaction_comment")
        batch_op.drop_index("ix_reaction_thread")

    op.drop_table("reaction")
    op.drop_column("thread", "reacted_in")
