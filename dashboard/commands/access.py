"""The words that let people and programs in: user add, token create."""

import click
from flask import Flask

from callbacks.request import KIT
from dashboard.commands import make_app, say
from services import accounts, tickets, users
from services.account import LANGS, NewAccount
from services.catalogue.roles import ROLES
from services.kit import Kit


def kit() -> Kit:
    """The kit of the application that these settings make."""
    app: Flask = make_app()
    found: Kit = app.extensions[KIT]
    return found


@click.group()
def user() -> None:
    """Accounts of people."""


@user.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(sorted(ROLES)), required=True)
@click.option("--project", "projects", multiple=True, help="Code of a project; may be given several times.")
@click.option("--person", help="Code of the person in the directory.")
@click.option("--lang", type=click.Choice(LANGS), default="ar", show_default=True)
@click.option("--mail", help="Mail address, for links when the password is forgotten.")
@click.option("--password", help="Asked for when not given.")
@click.option("--link", is_flag=True, help="Print a one-time link with which the person sets the password, instead.")
def add(
    name: str, role: str, projects: tuple[str, ...], person: str | None, lang: str, mail: str | None, password: str | None,
    link: bool,
) -> None:  # fmt: skip
    """Make an account that can sign in."""
    if link and password:
        raise click.UsageError("Give --password or --link, not both.")
    if not link and password is None:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    found = kit()
    account_id = users.add(found, NewAccount(name, role, password, projects, person, lang, mail))
    if link:
        say(f"{name} signs in as {role} once this link, good for 72 hours and one use, has set the password:")
        click.echo(tickets.link(found, tickets.make(found, account_id, "invitation")))
    else:
        say(f"{name} can sign in as {role}.")


@click.group()
def token() -> None:
    """Bearer tokens of programs."""


@token.command("create")
@click.option("--user", "name", required=True, help="The account in whose name the program acts.")
@click.option("--label", default="command line", show_default=True, help="What the token is for.")
@click.option("--days", type=click.IntRange(1, 3650), help="Days until it ends; without it, it does not end.")
def create(name: str, label: str, days: int | None) -> None:
    """Make a token and print it; it is shown this once."""
    made = accounts.create_token(kit(), name, label, days)
    say("Send it as a header: Authorization: Bearer TOKEN. It is not shown again.")
    click.echo(made)
