"""Accounts over HTTP, for administrators: find, make, change, let in again."""

from typing import Any

from flask import Blueprint, Response, request

from callbacks.request import kit, viewer
from dashboard.api.bodies import body
from dashboard.api.calls import call
from dashboard.api.schemas import FLAG, MOMENT, TEXT, WHOLE, listed, objects, one_of, or_null
from services import users
from services.account import LANGS, STATES, Account, Edit, NewAccount, NewPerson
from services.administration import require_administrator
from services.catalogue.choices import JOB
from services.catalogue.roles import ROLES
from services.errors import UserError, unknown
from services.tickets import LIFE

blueprint = Blueprint("accounts", __name__, url_prefix="/api/v1/accounts")
WRITE = (400, 403, 404, 409, 413, 415)
CODES = listed({**TEXT, "maxLength": 60})
NAME, MAIL, CODE = ({**TEXT, "maxLength": most} for most in (60, 254, 60))
ACCOUNT = objects({
    "id": WHOLE, "href": TEXT, "name": TEXT, "role": TEXT, "state": one_of(STATES), "demo": FLAG, "lang": one_of(LANGS),
    "mail": or_null(TEXT), "second_factor": FLAG,
    "person": or_null(objects({"code": TEXT, "en": or_null(TEXT), "ar": or_null(TEXT)})), "projects": listed(TEXT),
    "last_sign_in": or_null(MOMENT),
})  # fmt: skip
LINK = objects({"account": ACCOUNT, "link": TEXT, "expires_at": MOMENT})
NEW_PERSON = objects(
    {"code": CODE, "job": one_of(one.code for one in JOB), "en": NAME, "ar": NAME}, optional=("en", "ar")
)
NEW = objects(
    {"name": NAME, "role": one_of(ROLES), "projects": CODES, "person": CODE, "new_person": NEW_PERSON, "mail": MAIL,
     "lang": one_of(LANGS)},
    optional=("projects", "person", "new_person", "mail", "lang"),
)  # fmt: skip
CHANGE = objects(
    {"role": one_of(ROLES), "projects": CODES, "person": or_null(CODE), "mail": or_null(MAIL), "active": FLAG},
    optional=("role", "projects", "person", "mail", "active"),
)
SOUGHT = tuple(
    {"name": name, "in": "query", "schema": schema, "description": text}
    for name, schema, text in (
        ("q", TEXT, "A part of the name, of the person's name or code, or of the mail address."),
        ("role", one_of(ROLES), "Only this role."),
        ("state", one_of(STATES), "Only this state; invited: no password was set yet."),
    )
)
KINDS: dict[str, tuple[type, ...]] = {
    "name": (str,), "role": (str,), "lang": (str,), "person": (str,), "mail": (str,), "projects": (list,),
    "new_person": (dict,), "active": (bool,), "code": (str,), "job": (str,), "en": (str,), "ar": (str,),
}  # fmt: skip
NULLABLE = ("person", "mail")
ONE = f"/<int(max={2**31 - 1}):account_id>"


@blueprint.get("")
@call("Accounts, by name; for administrators", objects({"total": WHOLE, "accounts": listed(ACCOUNT)}), takes=SOUGHT,
      errors=(400, 403, 404))  # fmt: skip
def every() -> Response:
    require_administrator(viewer())
    role, state = request.args.get("role", ""), request.args.get("state", "")
    if role and role not in ROLES:
        raise unknown("role", "دور", role, ROLES)
    if state and state not in STATES:
        raise unknown("state", "حالة", state, STATES)
    found = users.find(kit(), viewer(), users.Sought(request.args.get("q", ""), role, state))
    return body({"total": len(found), "accounts": [as_json(one) for one in found]})


@blueprint.post("")
@call("Make an account; the one-time link that sets its password is in this answer alone", LINK, body=NEW, status=201,
      errors=WRITE)  # fmt: skip
def create() -> Response:
    require_administrator(viewer())
    sent = _sent(NEW)
    person = sent.get("new_person")
    if person is not None:
        person = _checked(person, NEW_PERSON)
        person = NewPerson(person["code"], person["job"], person.get("en", ""), person.get("ar", ""))
    new = NewAccount(
        sent["name"], sent["role"], None, _codes(sent.get("projects", [])), sent.get("person") or None, sent.get("lang", "en"),
        sent.get("mail") or None, person,
    )  # fmt: skip
    account_id, link = users.create(kit(), viewer(), new)
    return body(_linked(account_id, link), {"Location": f"/api/v1/accounts/{account_id}"}, 201)


@blueprint.get(ONE)
@call("One account", ACCOUNT, errors=(403, 404))
def one(account_id: int) -> Response:
    return body(as_json(users.account(kit(), viewer(), account_id)))


@blueprint.patch(ONE)
@call(
    "Change an account: what is not named stays; closing it ends its sessions and tokens",
    ACCOUNT,
    body=CHANGE,
    errors=WRITE,
)
def change(account_id: int) -> Response:
    require_administrator(viewer())
    sent = _sent(CHANGE)
    emptied = {name: "" for name in NULLABLE if name in sent and sent[name] is None}
    sent |= emptied
    projects = _codes(sent["projects"]) if "projects" in sent else None
    edit = Edit(sent.get("role"), projects, sent.get("person"), sent.get("mail"), sent.get("active"))
    users.edit(kit(), viewer(), account_id, edit)
    return one(account_id)


@blueprint.post(f"{ONE}/reset")
@call("A new one-time link that sets the password; earlier ones end", LINK, errors=(400, 403, 404))
def reset(account_id: int) -> Response:
    return body(_linked(account_id, users.renew_link(kit(), viewer(), account_id)))


def _linked(account_id: int, link: str) -> dict[str, Any]:
    found = users.account(kit(), viewer(), account_id)
    purpose: Any = "reset" if found.has_password else "invitation"
    return {"account": as_json(found), "link": link, "expires_at": (kit().now() + LIFE[purpose]).isoformat()}


def as_json(account: Account) -> dict[str, Any]:
    """The account; its href is its own address here."""
    person = (
        {"code": account.person_code, "en": account.name_en, "ar": account.name_ar} if account.person_code else None
    )
    return {
        "id": account.id, "href": f"/api/v1/accounts/{account.id}", "name": account.name, "role": account.role,
        "state": account.state, "demo": account.demo, "lang": account.lang, "mail": account.mail,
        "second_factor": account.second_factor, "person": person, "projects": list(account.projects),
        "last_sign_in": account.last_sign_in and account.last_sign_in.isoformat(),
    }  # fmt: skip


def _sent(schema: dict[str, Any]) -> dict[str, Any]:
    """The body, when it is an object with these members of these kinds."""
    return _checked(request.get_json(), schema)


def _checked(sent: Any, schema: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(sent, dict):
        raise UserError("Send an object, such as {}.".format('{"name": "salem"}'), "أرسل كائنًا من الحقول.")
    for name in sent:
        if name not in schema["properties"]:
            raise unknown("member", "حقل", name, schema["properties"])
    for name in schema["required"]:
        if name not in sent:
            raise UserError(f"{name!r} is missing.", f"الحقل «{name}» ناقص.")
    for name, value in sent.items():
        if not isinstance(value, KINDS[name]) and not (value is None and name in NULLABLE and schema is CHANGE):
            kind = {str: "a text", list: "a list", dict: "an object", bool: "true or false"}[KINDS[name][0]]
            raise UserError(f"{name!r} is not {kind}.", f"الحقل «{name}» ليس من النوع الصحيح.")
    return sent


def _codes(sent: list[Any]) -> tuple[str, ...]:
    if not all(isinstance(one, str) for one in sent):
        raise UserError("'projects' is a list of codes.", "«projects» قائمة من الرموز.")
    return tuple(dict.fromkeys(sent))
