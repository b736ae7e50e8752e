"""What `rq worker` and `rq cron` read through --config: the connection and the queue."""

from service.core.settings import load
from service.core.topics import QUEUE

REDIS_URL = load().redis_url
QUEUES = [QUEUE]
