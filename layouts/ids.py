"""Every component id, once."""

URL = "url"
PAGE = "page"
TITLE = "title"
FILTERS = "filters"
FILTERS_INSIDE = "filters-inside"
FILTERS_DRAFT = "filters-draft"
MORE = "more"
KEYS = "keys"
GRID = "grid"
SIGN_IN_ERROR = "sign-in-error"
FACTOR_KEY = "factor-key"
RECOVERY_CODES = "recovery-codes"
LINK = "one-time-link"
PEOPLE = "people"
ENTRY = "entry"
VOID = "void"


def secret(name: str) -> str:
    """A field for a password."""
    return f"{name}-password"


def field(name: object) -> str:
    """A control of a form."""
    return f"{name}-field"


def sure(act: str) -> str:
    """The dialog that asks before it is done."""
    return f"sure-{act}"


def said(name: object) -> str:
    """What is said about a control of a form: findings and problems."""
    return f"{name}-said"


def usual(name: object) -> str:
    """The usual texts of a control."""
    return f"{name}-usual"


def chart(metric: str) -> str:
    """The panel of a metric's chart."""
    return f"chart-{metric}"


def of_line(line_id: int, name: str) -> str:
    """A field of a roster line's form."""
    return f"line-{line_id}-{name}"


def hint(field: str) -> str:
    """The word of help under a field."""
    return f"{field}-hint"
