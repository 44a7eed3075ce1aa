"""The roles and the database that the migrations find."""

from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

import psycopg2
from psycopg2 import sql

from services.embedded.process import ServerError

OWNER, APPLICATION, AUDITOR = "k9_owner", "k9_app", "k9_auditor"
LOGINS = (OWNER, APPLICATION)


def ensure(connection: "psycopg2.extensions.connection", database: str, passwords: Mapping[str, str]) -> None:
    """Create what is missing, and set the passwords of the roles that sign in."""
    connection.autocommit = True
    with connection.cursor() as cursor:
        for role in (*LOGINS, AUDITOR):
            cursor.execute("select 1 from pg_roles where rolname = %s", (role,))
            if not cursor.fetchone():
                cursor.execute(sql.SQL("create role {} nologin").format(sql.Identifier(role)))
        for role, password in passwords.items():
            # psycopg2 sends the password as text of the statement; log_statement is off.
            cursor.execute(sql.SQL("alter role {} login password %s").format(sql.Identifier(role)), (password,))
        cursor.execute("select 1 from pg_database where datname = %s", (database,))
        if not cursor.fetchone():
            name, owner = sql.Identifier(database), sql.Identifier(OWNER)
            cursor.execute(sql.SQL("create database {} owner {}").format(name, owner))
            cursor.execute(sql.SQL("revoke all on database {} from public").format(name))
            readers = sql.SQL(", ").join(map(sql.Identifier, (APPLICATION, AUDITOR)))
            cursor.execute(sql.SQL("grant connect on database {} to {}").format(name, readers))


def refuse_real(connection: "psycopg2.extensions.connection", database: str) -> None:
    """Keep the tests, which set the roles' passwords, away from a server that is in use."""
    with connection.cursor() as cursor:
        cursor.execute("select 1 from pg_database where datname = %s", (database,))
        if cursor.fetchone():
            raise ServerError(f"TEST_DATABASE_URL names a server that holds the database {database}. Use an empty one.")


def drop(connection: "psycopg2.extensions.connection", database: str) -> None:
    """Remove a test database, also while somebody is still connected to it."""
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(database)))


def url(server: str, role: str, password: str, database: str) -> str:
    """The address of a role on the server of another address."""
    parts = urlsplit(server)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{role}:{password}@{host}", path=f"/{database}"))
