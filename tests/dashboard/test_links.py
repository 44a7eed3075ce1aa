import email
import re
import smtplib
import socket
from dataclasses import replace
from email.policy import default
from threading import Event

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import select
from town import OWN_PAGE, PASSWORD

from services import access, accounts, tickets, users
from services.account import NewAccount
from services.catalogue.words import Words
from services.errors import UserError
from services.mail import Letter, require_address, send
from services.store.tables import ACCOUNT, SESSION, TICKET
from workers import jobs

NEW = {"new": "four calm walking dogs", "again": "four calm walking dogs"}


def viewer_of(town, name):
    return accounts.signed_in(town.kit, "token", accounts.create_token(town.kit, name, "x")).viewer


@pytest.fixture
def invited(town):
    """The link of Salem, who was just made by Hind."""
    town.person("hind")
    _, link = users.create(town.kit, viewer_of(town, "hind"), NewAccount("salem", "vet"))
    return "/link/" + link.partition("/link/")[2]


def test_a_link_is_a_secret_of_which_the_database_has_the_digest_only(town, invited):
    token = invited.removeprefix("/link/")
    assert len(token) >= 43
    with town.desk.engine.begin() as connection:
        (stored,) = connection.execute(select(TICKET)).mappings().all()
    assert token.encode() not in bytes(stored["digest"])
    assert (stored["purpose"], (stored["expires_at"] - stored["created_at"]).total_seconds()) == (
        "invitation",
        72 * 3600,
    )


def test_a_link_sets_the_password_once(town, invited):
    browser = town.browser()
    assert browser.get(invited).status_code == 200
    assert browser.get(invited).headers["Cache-Control"] == "no-store"
    assert browser.post(invited, data=NEW, headers=OWN_PAGE).location == "/"
    again = town.browser().post(invited, data=NEW, headers=OWN_PAGE)
    assert (again.status_code, town.browser().get(invited).status_code) == (404, 404)
    assert town.sign_in("salem", NEW["new"]).status_code == 303


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ({"new": "short", "again": "short"}, "5 characters"),
        ({"new": "password password", "again": "password password"}, "common one"),
        ({"new": NEW["new"], "again": "something else"}, "not the same"),
        ({}, "0 characters"),
    ],
)
def test_a_refused_password_leaves_the_link_good(town, invited, form, reason):
    browser = town.browser()
    answer = browser.post(invited, data=form, headers=OWN_PAGE)
    assert answer.status_code == 400
    assert reason in answer.text
    assert browser.get("/me").status_code == 303
    assert browser.post(invited, data=NEW, headers=OWN_PAGE).status_code == 303


def test_a_link_runs_out_after_three_days(town, invited):
    town.wait(hours=71, minutes=59)
    assert town.browser().get(invited).status_code == 200
    town.wait(minutes=2)
    answer = town.browser().get(invited)
    assert answer.status_code == 404
    assert "Ask an administrator" in answer.text


def test_a_newer_link_takes_the_older_back(town, invited):
    hind = viewer_of(town, "hind")
    (account,) = [one.id for one in users.find(town.kit, hind, users.Sought("salem"))]
    users.renew_link(town.kit, hind, account)
    assert town.browser().get(invited).status_code == 404


def test_another_site_cannot_send_the_form(town, invited):
    answer = town.browser().post(invited, data=NEW, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_a_link_is_read_in_arabic_too(town, invited):
    browser = town.browser()
    assert browser.get(f"{invited}?lang=ar").location == invited
    page = browser.get(invited).text
    assert 'dir="rtl"' in page
    assert "مرحبًا بك" in page


def test_a_change_of_the_password_takes_links_back(town):
    town.person("salem", "vet")
    town.person("hind")
    salem, hind = town.inside("salem"), viewer_of(town, "hind")
    (account,) = [one.id for one in users.find(town.kit, hind, users.Sought("salem"))]
    link = "/link/" + users.renew_link(town.kit, hind, account).partition("/link/")[2]
    salem.post("/me/password", data={"old": PASSWORD, "new": NEW["new"]}, headers=OWN_PAGE)
    assert town.browser().get(link).status_code == 404


# The forgotten password


@pytest.fixture
def mailed(town):
    """(a browser's request for a link, the jobs that were put on the queue)."""
    queued = []
    object.__setattr__(town.kit, "has_mail", True)
    object.__setattr__(town.kit, "enqueue", lambda job, *values: queued.append((job, *values)))
    return lambda name: town.browser().post("/forgot", data={"name": name}, headers=OWN_PAGE), queued


def test_the_sign_in_page_leads_to_whoever_forgot(town):
    assert 'href="/forgot"' in town.browser().get("/sign-in").text


def test_without_a_mail_server_it_says_whom_to_ask(town):
    page = town.browser().get("/forgot").text
    assert "Ask an administrator" in page
    assert "<form" not in page
    assert town.browser().post("/forgot", data={"name": "salem"}, headers=OWN_PAGE).status_code == 400


def test_known_and_unknown_names_get_the_same_answer(town, mailed):
    town.change(town.person("salem", "vet"), mail="salem@example.org")
    ask, queued = mailed
    plain = [re.sub(r'nonce="[^"]+"', "", ask(name).text) for name in ("salem", "nobody")]
    assert plain[0] == plain[1]
    assert "on its way" in plain[0]
    assert queued == [("send_reset", "salem"), ("send_reset", "nobody")]


def test_it_is_asked_five_times_in_a_quarter_of_an_hour_at_most(town, mailed):
    town.person("salem", "vet")
    ask, queued = mailed
    assert [ask("salem").status_code for _ in range(6)] == [200] * 5 + [429]
    assert len(queued) == 5
    assert town.sign_in("salem").status_code == 303, "who asks in another's name does not lock the account"


@pytest.mark.parametrize("name", ["salem", "SALEM ", "salem@example.org", "Salem@Example.ORG"])
def test_a_letter_holds_a_link_for_one_hour(town, name):
    town.change(town.person("salem", "vet"), mail="salem@example.org", lang="ar")
    (letter,) = access.reset_letters(town.kit, name)
    assert (letter.to, letter.lang) == ("salem@example.org", "ar")
    link = re.search(r"/link/\S+", letter.body.en)[0]
    assert link in letter.body.ar
    assert town.browser().get(link).status_code == 200
    town.wait(minutes=61)
    assert town.browser().get(link).status_code == 404


@pytest.mark.parametrize("values", [{"mail": None}, {"active": False}, {"demo": True}])
def test_no_letter_goes_to_who_has_no_address_is_closed_or_of_the_demonstration(town, values):
    town.change(town.person("salem", "vet"), **({"mail": "salem@example.org"} | values))
    assert list(access.reset_letters(town.kit, "salem")) == []


class Sink:
    """A mail server that keeps what it is given."""

    def __init__(self):
        self.letters, self.came = [], Event()

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        self.letters.append(envelope)
        self.came.set()
        return "250 OK"


@pytest.fixture
def sink():
    """A real mail server on the loopback, at a free port."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    made = Sink()
    server = Controller(made, hostname="127.0.0.1", port=port)
    server.start()
    made.url = f"smtp://127.0.0.1:{port}"
    yield made
    server.stop()


@pytest.mark.enable_socket
def test_the_workers_job_hands_the_letter_to_the_mail_server(town, sink, monkeypatch):
    account = town.person("salem", "vet")
    town.change(account, mail="salem@example.org", lang="ar")
    settings = replace(jobs.load(), smtp_url=sink.url, mail_from="k9@example.org", base_url="https://k9.example.org")
    monkeypatch.setattr(jobs, "load", lambda: settings)
    monkeypatch.setattr(jobs, "database", lambda: town.kit.db)
    monkeypatch.setattr(jobs, "now", town.now)
    jobs.send_reset("salem")
    (envelope,) = sink.letters
    assert (envelope.mail_from, envelope.rcpt_tos) == ("k9@example.org", ["salem@example.org"])
    letter = email.message_from_bytes(envelope.content, policy=default)
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Subject"].startswith("عمليات K9")
    text = letter.get_content()
    assert text.index("طلب أحدهم") < text.index("Somebody, probably you")
    link = re.search(r"https://k9\.example\.org(/link/\S+)", text)[1]
    assert town.browser().post(link, data=NEW, headers=OWN_PAGE).status_code == 303
    assert town.sign_in("salem", NEW["new"]).status_code == 303


@pytest.mark.enable_socket
def test_a_password_is_never_sent_to_a_mail_server_without_encryption(sink):
    letter = Letter("salem@example.org", Words("a", "أ"), Words("b", "ب"))
    with pytest.raises(smtplib.SMTPNotSupportedError):
        send(sink.url.replace("smtp://", "smtp://k9:secret@"), "k9@example.org", letter)
    assert sink.letters == []


@pytest.mark.parametrize(
    "text", ["salem", "salem@", "@x.org", "a b@x.org", "a@b@x.org", "a@x", "a@x.org\nBcc: b@x.org", "ع@x.org"]
)
def test_what_is_no_mail_address_is_said(text):
    with pytest.raises(UserError, match="not a mail address"):
        require_address(text)


# What is forgotten


def test_the_nightly_purge_keeps_open_sessions_and_the_last_of_each_account(town):
    town.person("hind")
    old = [town.inside("hind") for _ in range(3)]
    del old
    town.wait(days=40)
    town.inside("hind")
    town.person("omar", "vet")
    town.inside("omar")
    assert access.purge(town.kit.db, town.now()) == 3
    with town.desk.engine.begin() as connection:
        left = connection.execute(select(ACCOUNT.c.name).join(SESSION).order_by(ACCOUNT.c.name)).scalars().all()
    assert left == ["hind", "omar"]
    town.wait(days=40)
    assert access.purge(town.kit.db, town.now()) == 0, "each account's last one tells of its last sign-in"


def test_the_purge_forgets_old_links(town, invited):
    town.wait(days=34)
    access.purge(town.kit.db, town.now())
    with town.desk.engine.begin() as connection:
        assert connection.execute(select(TICKET)).all() == []


def test_the_purge_is_a_nightly_job():
    job, seconds = jobs.JOBS["purge-access"]
    assert (job.__name__, seconds) == ("purge_access", 24 * 3600)


def test_two_who_use_one_link_at_the_same_time_are_not_both_heard(town, invited):
    ticket = tickets.of_link(town.kit, invited.removeprefix("/link/"))
    access.set_password(town.kit, ticket, NEW["new"])
    with pytest.raises(UserError, match="was used"):
        access.set_password(town.kit, ticket, "five calm walking dogs")
    assert town.sign_in("salem", NEW["new"]).status_code == 303
