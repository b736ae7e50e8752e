"""What a finding's score is made of, and the domains that comments lead to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    # findings from before had no parts; from now on whoever writes one says so
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.add_column(sa.Column("parts", _JSON, nullable=False, server_default=sa.text("'[]'")))
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.alter_column("parts", existing_type=_JSON, existing_nullable=False, server_default=None)

    op.create_table(
        "link_domain",
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("domain_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["comment_id", "number"],
            ["revision.comment_id", "revision.number"],
            name=op.f("fk_link_domain_comment_id"),
        ),
        sa.PrimaryKeyConstraint("comment_id", "number", "domain_hash", name=op.f("pk_link_domain")),
    )
    with op.batch_alter_table("link_domain", schema=None) as batch_op:
        batch_op.create_index("ix_link_domain_recent", ["domain_hash", "created_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("link_domain", schema=None) as batch_op:
        batch_op.drop_index("ix_link_domain_recent")

    op.drop_table("link_domain")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_column("parts")
