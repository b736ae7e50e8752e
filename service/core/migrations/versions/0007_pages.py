"""What is known of a site's pages, and the terms by which related ones are found."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "page",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("excerpt", sa.String(length=300), nullable=False),
        sa.Column("image", sa.String(length=2000), nullable=True),
        sa.Column("language", sa.String(length=35), nullable=True),
        sa.Column("known_by", sa.String(length=10), nullable=True),
        sa.Column("waiting", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=True),
        sa.Column("hidden_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("life", sa.Float(), nullable=False),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("known_by IN ('comment', 'readers', 'site')", name=op.f("ck_page_known_by")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_page_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page")),
        sa.UniqueConstraint("site_id", "url", name=op.f("uq_page_site_id_url")),
    )
    with op.batch_alter_table("page", schema=None) as batch_op:
        batch_op.create_index("ix_page_life", ["site_id", "life"], unique=False)
        for name, where in (("ix_page_known", "known_by IS NOT NULL"), ("ix_page_unknown", "known_by IS NULL")):
            batch_op.create_index(
                name, ["site_id", "id"], unique=False, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
            )

    op.create_table(
        "page_term",
        sa.Column("term", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("page_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("term", "page_id", name=op.f("pk_page_term")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "site_term",
        sa.Column("term", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("term", name=op.f("pk_site_term")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("site_term")
    op.drop_table("page_term")
    with op.batch_alter_table("page", schema=None) as batch_op:
        batch_op.drop_index("ix_page_unknown")
        batch_op.drop_index("ix_page_known")
        batch_op.drop_index("ix_page_life")

    op.drop_table("page")
