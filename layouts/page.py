"""One page as a value: what the document around it needs to know, and its body."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dash.development.base_component import Component

Language = Literal["en", "ar"]
Theme = Literal["light", "dark", "auto"]
Piece = str | int | float | Component | None
Content = Piece | Sequence[Piece]
"""What may stand inside a component."""


@dataclass(frozen=True)
class Page:
    """`auto` leaves dark or light to the device. `status` is the HTTP status of the document."""

    title: str
    lang: Language
    theme: Theme
    body: Component
    status: int = 200

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        return "rtl" if self.lang == "ar" else "ltr"
