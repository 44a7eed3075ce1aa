"""Whether everything that answers need is there."""

import time
from collections.abc import Callable

from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry
from rq import Worker
from sqlalchemy.exc import SQLAlchemyError

from services.kit import Kit
from services.store import health as store
from settings import Settings

OLDEST_HEARTBEAT_SECONDS = 120


def checks(kit: Kit, settings: Settings) -> dict[str, str]:
    """What is wrong with each part, or nothing."""
    database = _database(kit)
    return {
        "database": database,
        "migrations": "unknown" if database else _migrations(kit),
        "cache": _answers(settings.redis_url, lambda client: client.ping()),
        "queue": _answers(settings.queue_url, lambda client: client.ping()),
        "worker": _answers(settings.queue_url, _heartbeat),
    }


def _database(kit: Kit) -> str:
    try:
        with kit.db.plain() as connection:
            store.missing_roles(connection)
    except SQLAlchemyError:
        return "does not answer"
    return ""


def _migrations(kit: Kit) -> str:
    try:
        with kit.db.plain() as connection:
            missing = store.missing_migrations(connection)
    except SQLAlchemyError:
        return "cannot be read"
    return f"{missing} is missing" if missing else ""


def _answers(url: str, ask: Callable[[Redis], object]) -> str:
    client: Redis = Redis.from_url(url, retry=Retry(NoBackoff(), 0), socket_connect_timeout=0.5, socket_timeout=1)
    try:
        found = ask(client)
    except RedisError:
        return "does not answer"
    finally:
        client.close()
    return found if isinstance(found, str) else ""


def _heartbeat(client: Redis) -> str:
    ages = [time.time() - seen.timestamp() for one in Worker.all(client) if (seen := one.last_heartbeat)]
    return "" if ages and min(ages) < OLDEST_HEARTBEAT_SECONDS else "no worker was heard lately"
