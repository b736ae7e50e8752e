"""Indexes for reading long threads and whole sites in their order."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0004"
branch_labels = None
depends_on = None

_PUBLISHED = sa.text("published_revision IS NOT NULL")
_TOP_LEVEL = sa.text("parent_id IS NULL")
_INDEXES = (
    ("ix_comment_branch", ["thread_id", "root_id", "id"], _PUBLISHED),
    ("ix_comment_roots", ["thread_id", "id"], _TOP_LEVEL),
    ("ix_comment_newest", ["site_id", "id"], _PUBLISHED),
)


def upgrade() -> None:
    for name, columns, where in _INDEXES:
        op.create_index(name, "comment", columns, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for name, _columns, _where in reversed(_INDEXES):
        op.drop_index(name, "comment")
