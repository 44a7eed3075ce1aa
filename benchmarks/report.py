"""The report: what each part measured, kept between runs, and written as Markdown."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.goals import GOALS, Goal, ratio, reached


@dataclass(frozen=True)
class Part:
    """One part's outcome: a table for people, and the figures that the goals name."""

    title: str
    when: str
    circumstances: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: dict[str, float]


def kept(path: Path) -> dict[str, Part]:
    """The parts of earlier runs, by name."""
    if not path.exists():
        return {}
    return {name: _part(raw) for name, raw in json.loads(path.read_text()).items()}


def _part(raw: dict[str, object]) -> Part:
    rows = raw["rows"]
    assert isinstance(rows, list)
    return Part(**{**raw, "head": tuple(raw["head"]), "rows": tuple(map(tuple, rows))})  # type: ignore[arg-type]  # as written


def keep(path: Path, parts: Mapping[str, Part]) -> None:
    path.write_text(json.dumps({name: asdict(part) for name, part in parts.items()}, indent=1, ensure_ascii=False))


def number(value: float) -> str:
    """A figure with as many digits as mean something."""
    if value == int(value) and value < 1000:
        return str(int(value))
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def compared(figures: Mapping[str, float], goals: Iterable[Goal] = GOALS) -> list[tuple[str, ...]]:
    """One line per goal: group, what, ours, the peer's, ratio, target, reached."""
    return [_line(goal, figures.get(goal.figure)) for goal in goals]


def _line(goal: Goal, ours: float | None) -> tuple[str, ...]:
    unit = f" {goal.unit}" if goal.unit else ""
    peer = "" if goal.peer is None else "-".join(dict.fromkeys(number(one) for one in goal.peer)) + unit
    peer = goal.remark.removeprefix("peer: ") if goal.remark and goal.peer is None else peer
    what = goal.what + (f" ({goal.remark})" if goal.remark and goal.peer else "")
    limit = "" if goal.limit is None else number(goal.limit) + unit
    if ours is None:
        return goal.group, what, "not measured", peer, "", limit, ""
    times = ratio(goal, ours)
    better = f"{number(times)} x" if times else ""
    return goal.group, what, number(ours) + unit, peer, better, limit, SAID[reached(goal, ours)]


SAID = {True: "yes", False: "**no**", None: ""}
HEAD = ("Goal", "What", "Ours", "Peer", "Better by", "Target, at most", "Reached")


def document(parts: Mapping[str, Part], machine: str, before: str) -> str:
    """The whole report. `before` is the text that people wrote into it, kept as it is."""
    figures = {name: value for part in parts.values() for name, value in part.figures.items()}
    sections = [f"## {part.title}\n\n{_about(part)}\n\n{table(part.head, part.rows)}" for part in parts.values()]
    return "\n\n".join([
        "# Performance",
        INTRODUCTION.format(machine=machine),
        f"## Beside the targets\n\n{table(HEAD, compared(figures))}",
        before.strip(),
        *sections,
    ]) + "\n"  # fmt: skip


def _about(part: Part) -> str:
    return f"Measured {part.when}. {part.circumstances}"


INTRODUCTION = """Written by `python3 k9.py bench --write`. The medium set: 3,000,000 training sessions and 120,000 veterinary visits
over five years, 12 projects, 40 sections, 120 teams, 300 trainers, 1,200 dogs, 8 categories; {machine}. The peer is Superset on the same
two cores, where nothing else is said. Milliseconds depend on what else the machine does, and each part names the load average
it was measured under; bytes, requests, statements and computations do not. The phone is Chromium at 390 x 844, its processor slowed down
four times, its line held at 1.6 Mbit/s with 150 ms for each request, without the time to set up a connection; the server has kept the answer."""
BEGIN, END = "<!-- reasons: written by hand, kept by --write -->", "<!-- end of reasons -->"


def reasons(text: str) -> str:
    """The hand-written part of an existing report, with its two marks."""
    if BEGIN in text and END in text:
        return BEGIN + text.partition(BEGIN)[2].partition(END)[0] + END
    return f"{BEGIN}\n\n{END}"
