"""A town: the application with people in it, for tests of what they may do."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from factories import Desk
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update

from callbacks.request import KIT
from services import accounts, users
from services.account import NewAccount
from services.kit import Kit
from services.store.tables import ACCOUNT

PASSWORD = "three calm walking dogs"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}


class Town:
    """The application, its people, and the clock that they share."""

    def __init__(self, app: Flask, kit: Kit, desk: Desk) -> None:
        self.app, self.desk = app, desk
        self.later = timedelta()
        self.kit = app.extensions[KIT] = replace(kit, now=lambda: kit.now() + self.later)

    def now(self) -> datetime:
        return self.kit.now()

    def wait(self, **span: float) -> None:
        self.later += timedelta(**span)

    def person(self, name: str, role: str = "general-administrator", *projects: str, **more: Any) -> int:
        for code in projects:
            self.desk.project(code)
        return users.add(self.kit, NewAccount(name, role, PASSWORD, projects, **more))

    def change(self, account_id: int, **values: Any) -> None:
        with self.desk.engine.begin() as connection:
            connection.execute(update(ACCOUNT).where(ACCOUNT.c.id == account_id).values(values))

    def browser(self) -> FlaskClient:
        return self.app.test_client()

    def sign_in(self, name: str, password: str = PASSWORD, browser: FlaskClient | None = None, **form: str) -> Any:
        form |= {"name": name, "password": password}
        return (browser or self.browser()).post("/sign-in", data=form, headers=OWN_PAGE)

    def inside(self, name: str) -> FlaskClient:
        """A browser that is signed in."""
        browser = self.browser()
        assert self.sign_in(name, browser=browser).status_code == 303
        return browser

    def program(self, name: str) -> "Program":
        return Program(self.browser(), accounts.create_token(self.kit, name, "test"))


class Program:
    """Calls the interface with a bearer token."""

    def __init__(self, browser: FlaskClient, token: str) -> None:
        self.browser, self.headers = browser, {"Authorization": f"Bearer {token}"}

    def get(self, path: str, method: str = "GET", headers: dict[str, str] | None = None, **more: Any) -> Any:
        return self.browser.open(path, method=method, headers=self.headers | (headers or {}), **more)
