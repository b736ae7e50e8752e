"""All tables of the first version."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "moderator",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("email", sa.LargeBinary(), nullable=False),
        sa.Column("email_hash", sa.String(length=64), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("disabled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("role IN ('auditor', 'moderator', 'owner')", name=op.f("ck_moderator_role")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moderator")),
        sa.UniqueConstraint("email_hash", name=op.f("uq_moderator_email_hash")),
    )
    op.create_table(
        "seal",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.String(length=64), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_seal_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seal")),
    )
    op.create_table(
        "site",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("policy", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site")),
        sa.UniqueConstraint("key", name=op.f("uq_site_key")),
    )
    op.create_table(
        "task",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("ids", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease", sa.Uuid(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.String(length=64), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(length=100), nullable=True),
        sa.CheckConstraint("state IN ('due', 'leased', 'done', 'failed')", name=op.f("ck_task_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.create_index(
            "ix_task_due_at_open",
            ["due_at", "id"],
            unique=False,
            sqlite_where=sa.text("state IN ('due', 'leased')"),
            postgresql_where=sa.text("state IN ('due', 'leased')"),
        )
        batch_op.create_index("ix_task_finished_at", ["finished_at"], unique=False)

    op.create_table(
        "api_token",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("moderator_id", sa.Uuid(), nullable=True),
        sa.Column("site_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(moderator_id IS NULL) <> (site_id IS NULL)", name=op.f("ck_api_token_one_holder")),
        sa.ForeignKeyConstraint(["moderator_id"], ["moderator.id"], name=op.f("fk_api_token_moderator_id")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_api_token_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_token")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_api_token_token_hash")),
    )
    op.create_table(
        "ban",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("value", sa.String(length=255), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=True),
        sa.Column("moderator_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('author', 'email', 'email_domain', 'link_domain', 'address')", name=op.f("ck_ban_kind")
        ),
        sa.ForeignKeyConstraint(["moderator_id"], ["moderator.id"], name=op.f("fk_ban_moderator_id")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_ban_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ban")),
    )
    with op.batch_alter_table("ban", schema=None) as batch_op:
        batch_op.create_index("ix_ban_look_up", ["site_id", "kind", "value"], unique=False)

    op.create_table(
        "moderator_site",
        sa.Column("moderator_id", sa.Uuid(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["moderator_id"], ["moderator.id"], name=op.f("fk_moderator_site_moderator_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_moderator_site_site_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("moderator_id", "site_id", name=op.f("pk_moderator_site")),
    )
    op.create_table(
        "sign_in",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("moderator_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["moderator_id"], ["moderator.id"], name=op.f("fk_sign_in_moderator_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_in")),
    )
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_expires_at"), ["expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_sign_in_moderator_id"), ["moderator_id"], unique=False)

    op.create_table(
        "site_origin",
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("origin", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_site_origin_site_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("site_id", "origin", name=op.f("pk_site_origin")),
    )
    op.create_table(
        "thread",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_thread_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thread")),
        sa.UniqueConstraint("site_id", "url", name=op.f("uq_thread_site_id_url")),
    )
    op.create_table(
        "comment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("root_id", sa.Uuid(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("published_revision", sa.Integer(), nullable=True),
        sa.Column("decisions", sa.Integer(), nullable=False),
        sa.Column("author_name", sa.String(length=245), nullable=False),
        sa.Column("author_email", sa.LargeBinary(), nullable=True),
        sa.Column("email_hash", sa.String(length=64), nullable=True),
        sa.Column("email_domain_hash", sa.String(length=64), nullable=True),
        sa.Column("author_website", sa.String(length=200), nullable=True),
        sa.Column("page_title", sa.String(length=300), nullable=False),
        sa.Column("identity_id", sa.Uuid(), nullable=False),
        sa.Column("by_staff", sa.Boolean(), nullable=False),
        sa.Column("client_hash", sa.String(length=64), nullable=True),
        sa.Column("idempotency_key", sa.String(length=200), nullable=True),
        sa.Column("submission_hash", sa.String(length=64), nullable=False),
        sa.Column("signals", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "status <> 'approved' OR (published_revision IS NOT NULL AND published_revision = revision)",
            name=op.f("ck_comment_approved_is_published"),
        ),
        sa.CheckConstraint(
            "status IN ('pending', 'held', 'approved', 'rejected', 'spam', 'withdrawn')", name=op.f("ck_comment_status")
        ),
        sa.CheckConstraint(
            "status NOT IN ('rejected', 'spam', 'withdrawn') OR published_revision IS NULL",
            name=op.f("ck_comment_refused_is_hidden"),
        ),
        sa.CheckConstraint(
            "published_revision IS NULL OR published_revision <= revision", name=op.f("ck_comment_published_revision")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["comment.id"], name=op.f("fk_comment_parent_id")),
        sa.ForeignKeyConstraint(["root_id"], ["comment.id"], name=op.f("fk_comment_root_id")),
        sa.ForeignKeyConstraint(["site_id"], ["site.id"], name=op.f("fk_comment_site_id")),
        sa.ForeignKeyConstraint(["thread_id"], ["thread.id"], name=op.f("fk_comment_thread_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
        sa.UniqueConstraint("site_id", "idempotency_key", name=op.f("uq_comment_site_id_idempotency_key")),
    )
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.create_index("ix_comment_client", ["site_id", "client_hash", "created_at"], unique=False)
        batch_op.create_index("ix_comment_email", ["email_hash"], unique=False)
        batch_op.create_index("ix_comment_identity", ["site_id", "identity_id"], unique=False)
        batch_op.create_index(
            "ix_comment_published",
            ["thread_id", "id"],
            unique=False,
            sqlite_where=sa.text("published_revision IS NOT NULL"),
            postgresql_where=sa.text("published_revision IS NOT NULL"),
        )
        batch_op.create_index("ix_comment_queue", ["status", "site_id", "id"], unique=False)
        batch_op.create_index("ix_comment_recent", ["site_id", "created_at"], unique=False)
        batch_op.create_index("ix_comment_root", ["root_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_comment_thread_id"), ["thread_id"], unique=False)

    op.create_table(
        "decision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("actor_kind", sa.String(length=10), nullable=False),
        sa.Column("moderator_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("from_status", sa.String(length=10), nullable=True),
        sa.Column("to_status", sa.String(length=10), nullable=False),
        sa.Column("published_before", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("undoes_id", sa.Uuid(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("actor_kind IN ('author', 'pipeline', 'moderator')", name=op.f("ck_decision_actor_kind")),
        sa.CheckConstraint(
            "from_status IN ('pending', 'held', 'approved', 'rejected', 'spam', 'withdrawn')",
            name=op.f("ck_decision_from_status"),
        ),
        sa.CheckConstraint(
            "to_status IN ('pending', 'held', 'approved', 'rejected', 'spam', 'withdrawn')",
            name=op.f("ck_decision_to_status"),
        ),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comment.id"], name=op.f("fk_decision_comment_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["moderator_id"], ["moderator.id"], name=op.f("fk_decision_moderator_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["undoes_id"], ["decision.id"], name=op.f("fk_decision_undoes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("comment_id", "number", name=op.f("uq_decision_comment_id_number")),
    )
    op.create_table(
        "revision",
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("body_html", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("simhash", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["comment_id"], ["comment.id"], name=op.f("fk_revision_comment_id")),
        sa.PrimaryKeyConstraint("comment_id", "number", name=op.f("pk_revision")),
    )
    with op.batch_alter_table("revision", schema=None) as batch_op:
        batch_op.create_index("ix_revision_digest", ["digest"], unique=False)

    op.create_table(
        "finding",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("decision_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("check", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=10), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("evidence", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.CheckConstraint(
            "outcome IN ('pass', 'hold', 'reject', 'error', 'skipped')", name=op.f("ck_finding_outcome")
        ),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comment.id"], name=op.f("fk_finding_comment_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_finding_decision_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index("ix_finding_of_revision", ["comment_id", "revision"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index("ix_finding_of_revision")

    op.drop_table("finding")
    with op.batch_alter_table("revision", schema=None) as batch_op:
        batch_op.drop_index("ix_revision_digest")

    op.drop_table("revision")
    op.drop_table("decision")
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_comment_thread_id"))
        batch_op.drop_index("ix_comment_root")
        batch_op.drop_index("ix_comment_recent")
        batch_op.drop_index("ix_comment_queue")
        batch_op.drop_index(
            "ix_comment_published",
            sqlite_where=sa.text("published_revision IS NOT NULL"),
            postgresql_where=sa.text("published_revision IS NOT NULL"),
        )
        batch_op.drop_index("ix_comment_identity")
        batch_op.drop_index("ix_comment_email")
        batch_op.drop_index("ix_comment_client")

    op.drop_table("comment")
    op.drop_table("thread")
    op.drop_table("site_origin")
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_moderator_id"))
        batch_op.drop_index(batch_op.f("ix_sign_in_expires_at"))

    op.drop_table("sign_in")
    op.drop_table("moderator_site")
    with op.batch_alter_table("ban", schema=None) as batch_op:
        batch_op.drop_index("ix_ban_look_up")

    op.drop_table("ban")
    op.drop_table("api_token")
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.drop_index("ix_task_finished_at")
        batch_op.drop_index(
            "ix_task_due_at_open",
            sqlite_where=sa.text("state IN ('due', 'leased')"),
            postgresql_where=sa.text("state IN ('due', 'leased')"),
        )

    op.drop_table("task")
    op.drop_table("site")
    op.drop_table("seal")
    op.drop_table("moderator")
