"""What no ready-made tool checks of our house."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("dashboard", "layouts", "callbacks", "services", "workers")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
LONGEST_FUNCTION, LONGEST_MODULE, LONGEST_CALLBACK, MOST_INPUTS = 60, 400, 15, 4
Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, Function):
            yield node


def body_lines(function: Function) -> int:
    """Lines of the body, docstring left out."""
    body = function.body[1:] if ast.get_docstring(function) and len(function.body) > 1 else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1


def callbacks(path: Path) -> Iterator[tuple[Function, ast.Call]]:
    for function in functions(path):
        for mark in function.decorator_list:
            if isinstance(mark, ast.Call) and ast.unparse(mark.func).split(".")[-1] == "callback":
                yield function, mark


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_modules_and_functions_stay_short_and_say_what_they_hold(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_MODULE
    assert ast.get_docstring(ast.parse(text)), "a module begins with one line that says what it holds"
    long = {one.name: body_lines(one) for one in functions(path) if body_lines(one) > LONGEST_FUNCTION}
    assert long == {}


@pytest.mark.parametrize("path", [one for one in MODULES if "callbacks" in one.parts], ids=named)
def test_callbacks_read_ask_and_hand_over(path: Path) -> None:
    for function, mark in callbacks(path):
        inputs = [one for one in ast.walk(mark) if isinstance(one, ast.Call) and ast.unparse(one.func) == "Input"]
        assert body_lines(function) <= LONGEST_CALLBACK, function.name
        assert len(inputs) <= MOST_INPUTS, function.name
        assert function.col_offset == 0, "module level, so that a test can call it"


@pytest.mark.parametrize("path", [one for one in MODULES if {"callbacks", "layouts"} & set(one.parts)], ids=named)
def test_ids_are_never_typed_where_they_are_used(path: Path) -> None:
    if path.name == "ids.py":
        return
    typed = [
        ast.unparse(keyword.value)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "id" and isinstance(keyword.value, ast.Constant | ast.JoinedStr)
    ]
    assert typed == []


def test_nothing_that_renders_raw_markup_is_used() -> None:
    words = ("dangerously_allow_html", "dangerously_allow_code", "dangerouslySetInnerHTML", "srcDoc")
    files = [*MODULES, *(ROOT / "assets").rglob("app.js")]
    found = {(named(path), word) for path in files for word in words if word in path.read_text("utf-8")}
    assert found == set()
