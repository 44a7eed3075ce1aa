"""The kinds of error a viewer can act on; everything else is a bug and crashes."""

from collections.abc import Iterable
from difflib import get_close_matches


class UserError(Exception):
    """The viewer can act: the message is the text on the screen, `ar` its Arabic.

    `status` is the HTTP status of the problem document; `near` the names that were probably meant.
    """

    status = 400

    def __init__(self, en: str, ar: str | None = None, *, near: Iterable[str] = ()) -> None:
        super().__init__(en)
        self.en, self.ar, self.near = en, ar or en, tuple(near)

    def text(self, lang: str) -> str:
        """The message in the viewer's language."""
        return self.ar if lang == "ar" else self.en


class UnknownError(UserError):
    """A name, page or record that is not there, or not for this viewer."""

    status = 404


class ForbiddenError(UserError):
    """The viewer's role does not reach this."""

    status = 403


def nearest(name: str, known: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """The known names closest to `name`, best first; upper and lower case count as equal."""
    folded = {one.casefold(): one for one in known}
    return tuple(folded[one] for one in get_close_matches(name.casefold(), folded, n=most, cutoff=0.5))


def unknown(what: str, what_ar: str, name: str, known: Iterable[str]) -> UnknownError:
    """`name` is none of the known `what`s: says so, shows what was sent and the nearest names."""
    names = sorted(known)
    near = nearest(name, names) or tuple(names[:3])
    shown = name if len(name) <= 60 else name[:57] + "..."
    if not near:
        return UnknownError(f"{shown!r} is not a known {what}.", f"«{shown}» غير معروف: {what_ar}.")
    return UnknownError(
        f"{shown!r} is not a known {what}. Did you mean {' or '.join(near)}?",
        f"«{shown}» غير معروف: {what_ar}. هل تقصد {' أو '.join(near)}؟",
        near=near,
    )
