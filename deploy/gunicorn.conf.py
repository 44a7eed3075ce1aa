"""How gunicorn serves the product, under ``k9.py run`` and in production alike."""

import ctypes
import gc
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from callbacks.request import KIT
from settings import load

settings = load()

# glibc gives every thread a heap of its own, and large answers leave each of them big: two heaps serve eight threads.
M_ARENA_MAX = -8
if hasattr(libc := ctypes.CDLL(None), "mallopt"):
    libc.mallopt(M_ARENA_MAX, 2)

bind = f"{settings.host}:{settings.port}"
workers = settings.web_workers
# The longest question has 6,000 characters; beyond this gunicorn answers 400 by itself.
limit_request_line = 8_190
worker_class = "gthread"
threads = 8
# Loaded once, before the workers fork: they share the memory of the libraries, and the first page is warm.
preload_app = True
timeout = 60
graceful_timeout = 15
keepalive = 30
# Workers are renewed now and then, not all at the same time: a leak in a library never grows old.
max_requests = 20_000
max_requests_jitter = 4_000
control_socket_disable = True
loglevel = settings.log_level


def when_ready(server):
    """Leave what was loaded out of garbage collection, or every worker would copy it at its first collection."""
    gc.collect()
    gc.freeze()


def post_worker_init(worker):
    """Connections that were made before the fork are the parent's."""
    worker.wsgi.extensions[KIT].db.engine.dispose(close=False)
