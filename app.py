"""Web entry point: settings in, WSGI server out. Run it with ``gunicorn -c deploy/gunicorn.conf.py app:server``."""

import sys

from dashboard.factory import create_app
from settings import load

settings = load()
if not (settings.database_url and settings.redis_url):
    sys.exit("DATABASE_URL and REDIS_URL are not set. Set them, or start everything with: python3 k9.py run")
server = create_app(settings)
