"""What can happen, and which job of the workers looks after it.

The one table in which the service names the workers; it never imports them. A structural test resolves every name.
"""

from __future__ import annotations

from enum import StrEnum

#: The RQ queue that the Procfile's worker drains.
QUEUE = "haven"

#: The RQ job that drains due tasks.
CHECK_DUE = "workers.jobs.check_due"

#: Longest run of one `check_due`, in seconds; RQ stops it then, and the leases of what it had not finished run out.
CHECK_DUE_TIMEOUT = 180


class Topic(StrEnum):
    """The kinds of task."""

    #: A revision waits for its checks. Ids: comment_id, revision.
    COMMENT_PENDING = "comment.pending"
    #: Its author took a comment back. Ids: comment_id, revision.
    COMMENT_WITHDRAWN = "comment.withdrawn"
    #: A moderator has decided, and may have taught the site something. Ids: decision_id.
    DECISION_MADE = "decision.made"
    #: A site's lessons are no longer those that its adapter was made from. Ids: site_id, task.
    LESSONS_CHANGED = "lessons.changed"


#: For each topic the function that takes a batch of its tasks.
HANDLERS: dict[Topic, str] = {
    Topic.COMMENT_PENDING: "workers.pipeline.check_comments",
    Topic.COMMENT_WITHDRAWN: "workers.reactions.drop_reactions",
    Topic.DECISION_MADE: "workers.learning.take_lessons",
    Topic.LESSONS_CHANGED: "workers.learning.learn_again",
}
