"""Which proofs of work were used already."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "spent_challenge",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_spent_challenge")),
    )
    with op.batch_alter_table("spent_challenge", schema=None) as batch_op:
        batch_op.create_index("ix_spent_challenge_expires_at", ["expires_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("spent_challenge", schema=None) as batch_op:
        batch_op.drop_index("ix_spent_challenge_expires_at")

    op.drop_table("spent_challenge")
