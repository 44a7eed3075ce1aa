"""Log lines: an event and its fields as key=value, one line each, with the id of the request."""

import json
import logging
import re

from flask import g, has_request_context

PLAIN = re.compile(r"[\w./:@+-]+")
STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Fields(logging.Formatter):
    """`2026-11-20T10:00:00+0300 INFO dashboard.auth event="signed in" request=5f0c account=3`."""

    def format(self, record: logging.LogRecord) -> str:
        fields = {"event": record.getMessage()}
        if has_request_context() and "request_id" in g:
            fields["request"] = g.request_id
        fields |= {name: value for name, value in vars(record).items() if name not in STANDARD}
        text = " ".join(f"{name}={written(value)}" for name, value in fields.items())
        line = f"{self.formatTime(record, '%Y-%m-%dT%H:%M:%S%z')} {record.levelname} {record.name} {text}"
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        return line


def written(value: object) -> str:
    """The value on one line; quoted when it is more than a word, so that nobody can forge a line."""
    text = str(value)
    return text if PLAIN.fullmatch(text) else json.dumps(text)


def install(level: str) -> None:
    """Lines of this process go to the error output, unless somebody has set up logging before."""
    root = logging.getLogger()
    if root.handlers:
        return
    handler = logging.StreamHandler()
    handler.setFormatter(Fields())
    root.addHandler(handler)
    root.setLevel(level.upper())
