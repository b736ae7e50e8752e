"""What a site's decisions teach, and what that adds up to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lesson",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("moderator_id", sa.Uuid(), nullable=True),
        sa.Column("task", sa.String(length=10), nullable=False),
        sa.Column("label", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("decision_id", sa.Uuid(), nullable=True),
        sa.Column("features", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("task IN ('spam', 'abuse')", name=op.f("ck_lesson_task")),
        sa.CheckConstraint("label IN (0, 1)", name=op.f("ck_lesson_label")),
        sa.CheckConstraint("weight > 0 AND weight <= 1", name=op.f("ck_lesson_weight")),
        sa.ForeignKeyConstraint(
            ["comment_id", "revision"],
            ["revision.comment_id", "revision.number"],
            name=op.f("fk_lesson_comment_id_revision"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_lesson_decision_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["moderator_id"], ["moderator.id"], name=op.f("fk_lesson_moderator_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_lesson_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson")),
        sa.UniqueConstraint("decision_id", "task", name=op.f("uq_lesson_decision_id_task")),
    )
    with op.batch_alter_table("lesson", schema=None) as batch_op:
        batch_op.create_index("ix_lesson_of_site", ["site_id", "task", "created_at"], unique=False)
        batch_op.create_index("ix_lesson_of_revision", ["comment_id", "revision", "task"], unique=False)

    op.create_table(
        "adapter",
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("task", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("lessons", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("task IN ('spam', 'abuse')", name=op.f("ck_adapter_task")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_adapter_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("site_id", "task", name=op.f("pk_adapter")),
    )


def downgrade() -> None:
    op.drop_table("adapter")
    with op.batch_alter_table("lesson", schema=None) as batch_op:
        batch_op.drop_index("ix_lesson_of_revision")
        batch_op.drop_index("ix_lesson_of_site")

    op.drop_table("lesson")
