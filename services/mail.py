"""Letters: plain text in both languages, handed to the mail server of SMTP_URL."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import unquote, urlsplit

from services.catalogue.words import Words
from services.errors import UserError

SECONDS = 20
"""How long the mail server may take for each answer."""
LONGEST_ADDRESS = 254


@dataclass(frozen=True)
class Letter:
    """One letter to one address; the reader's language stands first."""

    to: str
    subject: Words
    body: Words
    lang: str = "en"


def require_address(text: str) -> str:
    """The address without spaces around it, in lower case. Raises UserError when no mail server could take it."""
    address = text.strip().lower()
    name, at, host = address.rpartition("@")
    is_plain = address.isascii() and address.isprintable() and not set(address) & set(" ,;:<>()[]\\\"'")
    if not (
        at and name and "@" not in name and "." in host.strip(".") and is_plain and len(address) <= LONGEST_ADDRESS
    ):
        raise UserError(
            f"{text[:60]!r} is not a mail address. Write one such as salem@example.org, or leave it empty.",
            f"«{text[:60]}» ليس عنوان بريد. اكتب عنوانًا مثل salem@example.org أو اتركه فارغًا.",
        )
    return address


def message(letter: Letter, sender: str) -> EmailMessage:
    """The letter as it travels: one text part, first language first."""
    first, second = ("ar", "en") if letter.lang == "ar" else ("en", "ar")
    made = EmailMessage()
    made["From"], made["To"] = sender, letter.to
    made["Subject"] = f"{letter.subject(first)} · {letter.subject(second)}"
    made["Date"], made["Message-ID"] = formatdate(localtime=False), make_msgid(domain=sender.rpartition("@")[2])
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(f"{letter.body(first)}\n\n---\n\n{letter.body(second)}\n")
    return made


def send(smtp_url: str, sender: str, letter: Letter) -> None:
    """Hand it over; raises smtplib.SMTPException or OSError. smtps:// is encrypted from the start.

    With smtp:// the connection is encrypted when the server offers it, and a password is sent over no other.
    """
    server = urlsplit(smtp_url)
    host, safe = server.hostname or "", ssl.create_default_context()
    if server.scheme == "smtps":
        made: smtplib.SMTP = smtplib.SMTP_SSL(host, server.port or 465, timeout=SECONDS, context=safe)
    else:
        made = smtplib.SMTP(host, server.port or 25, timeout=SECONDS)
    with made as door:
        door.ehlo()
        is_safe = server.scheme == "smtps"
        if not is_safe and door.has_extn("starttls"):
            door.starttls(context=safe)
            door.ehlo()
            is_safe = True
        if server.username:
            if not is_safe:
                raise smtplib.SMTPNotSupportedError(
                    "The mail server offers no encryption, so no password is sent to it."
                )
            door.login(unquote(server.username), unquote(server.password or ""))
        door.send_message(message(letter, sender))
