"""The embedded Valkey servers: one for the cache, which may forget, one for the queue, which must not."""

import os
import signal
from urllib.parse import quote

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from services.embedded.binaries import valkey_program
from services.embedded.place import Place
from services.embedded.secret import secret
from services.embedded.server import Server

COMMON = ("port 0", "daemonize no", "unixsocketperm 700", "set-proc-title no", 'save ""')
CACHE = ("appendonly no", "maxmemory 256mb", "maxmemory-policy allkeys-lru")
# With another policy, a full server would drop jobs without a word.
QUEUE = ("appendonly yes", "appendfsync everysec", "maxmemory-policy noeviction")


class Valkey(Server):
    """One Valkey process in the home's folder."""

    stop_signal = signal.SIGTERM

    def __init__(self, place: Place, name: str, policy: tuple[str, ...]) -> None:
        self.name, self.policy = f"valkey-{name}", policy
        folder = place.state / self.name
        super().__init__(place, folder, folder / "pid", place.sockets / f"{name}.sock")

    def url(self) -> str:
        return f"unix://{quote(str(self.socket))}?password={self.password()}"

    def password(self) -> str:
        return secret(self.place.home / "secrets" / self.name)

    def prepare(self) -> None:
        """Write the configuration: it holds the password, which must not stand among a process's words."""
        own = {"dir": self.folder, "pidfile": self.pid_file, "unixsocket": self.socket}
        lines = [*COMMON, *self.policy, f"requirepass {self.password()}"]
        lines += [f'{name} "{path}"' for name, path in own.items()]
        configuration = self.folder / "valkey.conf"
        configuration.touch(mode=0o600)
        configuration.write_text("\n".join(lines) + "\n")
        if self.place.account:
            os.chown(configuration, self.place.account.pw_uid, self.place.account.pw_gid)

    def command(self) -> list[str]:
        return [str(self.place.reachable(valkey_program())), str(self.folder / "valkey.conf")]

    def answers(self) -> bool:
        # Without its own retry, redis-py 8 would spend four seconds on a server that is down.
        client = redis.Redis.from_url(self.url(), socket_timeout=2, retry=Retry(NoBackoff(), 0))
        try:
            return bool(client.ping())
        except (redis.ConnectionError, redis.TimeoutError):
            return False
        finally:
            client.close()

    def explain(self, said: str) -> str:
        if "No space left on device" in said:
            return f"The disk of {self.folder} is full. Free some space and start again."
        return f"{self.name} did not start. Its last words (all in {self.log}):\n{said.strip()[-1500:]}"
