"""How gunicorn serves Haven; the settings come from the same environment variables as everything else."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from service.core.settings import load

_settings = load()
#: In memory where there is such a folder: neither the heartbeats nor the metrics should wait for a disk.
_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - with random names and mode 600
_METRICS = "PROMETHEUS_MULTIPROC_DIR"
_PREFIX = "haven-metrics-"

_host = f"[{_settings.host}]" if ":" in _settings.host else _settings.host
bind = f"{_host}:{_settings.port}"
proc_name = "haven"

worker_class = "gthread"
workers = _settings.web_workers
threads = _settings.web_threads
worker_tmp_dir = _memory
# Workers are never recycled: nothing here is known to leak, and a restart would throw the snapshots in memory away.
max_requests = 0

timeout = 30
# Shorter than the ten seconds that `haven up`, and `docker stop`, wait before they kill.
graceful_timeout = 8
keepalive = 5

limit_request_line = 8190  # gunicorn's largest: queries carry the address of a page
limit_request_fields = 64
limit_request_field_size = 8190

# Who may be believed about the client is HAVEN_TRUSTED_PROXIES' to say, once, in the application. Gunicorn would
# believe every connection from 127.0.0.1, and any over a unix socket.
forwarded_allow_ips = ""
secure_scheme_headers: dict[str, str] = {}
forwarder_headers = ""

# By default a socket in the home folder, which two instances would share.
control_socket_disable = True

# The application's own log has one line a request, without the query string and without the client's address.
accesslog = None
errorlog = "-"
loglevel = _settings.log_level


def _is_alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, ValueError, OverflowError):
        return False
    except PermissionError:
        pass
    return True


def on_starting(server: Any) -> None:
    """Give this gunicorn's workers a folder of their own to add their metrics up in, before any of them starts."""
    parent = Path(_memory or tempfile.gettempdir())
    for left in parent.glob(f"{_PREFIX}*-*"):
        if not _is_alive(left.name.removeprefix(_PREFIX).partition("-")[0]):
            shutil.rmtree(left, ignore_errors=True)  # its gunicorn was killed and could not
    os.environ[_METRICS] = tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=parent)
    server.log.debug("Metrics are kept in %s.", os.environ[_METRICS])


def child_exit(server: Any, worker: Any) -> None:
    """Take a dead worker's gauges out of the sums."""
    # Imported here: the module decides when it is first imported whether there are several processes.
    from prometheus_client import multiprocess  # noqa: PLC0415

    if Path(os.environ[_METRICS]).is_dir():
        multiprocess.mark_process_dead(worker.pid)
    server.log.debug("Worker %s has ended.", worker.pid)


def on_exit(_server: Any) -> None:
    """Remove the metrics."""
    shutil.rmtree(os.environ[_METRICS], ignore_errors=True)
