"""Every component id, once."""

URL = "url"
PAGE = "page"
TITLE = "title"
FILTERS = "filters"
FILTERS_INSIDE = "filters-inside"
FILTERS_DRAFT = "filters-draft"
MORE = "more"
GRID = "grid"
SIGN_IN_ERROR = "sign-in-error"
ACCOUNTS = "accounts"
DIALOG = "account-dialog"


def secret(name: str) -> str:
    """A field for a password."""
    return f"{name}-password"


def account(account_id: object) -> dict[str, object]:
    """The button that opens an account."""
    return {"type": "account", "account": account_id}


def account_act(act: object, account_id: object) -> dict[str, object]:
    """The button that does something to an account."""
    return {"type": "account-act", "act": act, "account": account_id}


def chart(metric: str) -> str:
    """The panel of a metric's chart."""
    return f"chart-{metric}"
