"""The demo unit's projects, sections, teams and posts."""

from services.demo.columns import Array
from services.demo.lists import PROJECTS, SECTION_CODES, SECTIONS, SITES, SPECIALTIES, TEAMS
from services.demo.model import Choices, Organisation, Place
from services.demo.names import Named

DOGS_PER_TEAM = 5
CLINIC = 1
POSTS_PER_PROJECT = 4


def organisation(choices: Choices) -> Organisation:
    """The whole of it, with a place in a team for each active dog."""
    projects = tuple(_project(n) for n in range(choices.size.projects))
    kinds = tuple(n % len(PROJECTS) for n in range(len(projects)))
    short = tuple(_numbered(PROJECTS[kind].short, n, "") for n, kind in enumerate(kinds))
    patterns = [_pattern(choices, n) for n in range(len(projects))]
    sections = _sections(projects, short, patterns)
    teams, slots = _teams(projects, sections, patterns)
    return Organisation(projects, kinds, short, sections, teams, _posts(projects, kinds, short), slots)


def _numbered(text: str, n: int, gap: str) -> str:
    round_ = n // len(PROJECTS)
    return f"{text}{gap}{round_ + 1}" if round_ else text


def _project(n: int) -> Place:
    kind = PROJECTS[n % len(PROJECTS)]
    name = Named(_numbered(kind.name.ar, n, " "), _numbered(kind.name.en, n, " "))
    return Place(n + 1, _numbered(kind.code, n, "-"), name)


def _pattern(choices: Choices, n: int) -> list[str]:
    """Specialties of the active dogs of one project."""
    kind, size = PROJECTS[n % len(PROJECTS)], choices.size
    dogs = kind.size if choices.scale == "M" else size.dogs // size.projects
    return [SPECIALTIES[kind.dogs[k % len(kind.dogs)]] for k in range(dogs)]


def _sections(projects: tuple[Place, ...], short: tuple[str, ...], patterns: list[list[str]]) -> tuple[Place, ...]:
    found: list[Place] = []
    for project, prefix, pattern in zip(projects, short, patterns, strict=True):
        for key in ("TECH", "HEALTH", *sorted(set(pattern))):
            found.append(Place(len(found) + 1, f"{prefix}-{SECTION_CODES[key]}", SECTIONS[key], project.id))
    return tuple(found)


def _teams(
    projects: tuple[Place, ...], sections: tuple[Place, ...], patterns: list[list[str]]
) -> tuple[tuple[Place, ...], tuple[tuple[Place, str], ...]]:
    """The teams, and the slots of the active dogs: project by project in the order of the pattern."""
    teams: list[Place] = []
    slots: list[tuple[Place, str]] = []
    for project, pattern in zip(projects, patterns, strict=True):
        own = {specialty: _teams_of(project, sections, specialty, pattern, teams) for specialty in sorted(set(pattern))}
        seen = dict.fromkeys(own, 0)
        for specialty in pattern:
            slots.append((own[specialty][seen[specialty] // DOGS_PER_TEAM], specialty))
            seen[specialty] += 1
    return tuple(teams), tuple(slots)


def _teams_of(
    project: Place, sections: tuple[Place, ...], specialty: str, pattern: list[str], teams: list[Place]
) -> list[Place]:
    """New teams for the dogs of one specialty in one project; they are also added to `teams`."""
    ending = f"-{SECTION_CODES[specialty]}"
    section = next(one for one in sections if one.project == project.id and one.code.endswith(ending))
    made: list[Place] = []
    for n in range((pattern.count(specialty) - 1) // DOGS_PER_TEAM + 1):
        name = TEAMS[len(teams) % len(TEAMS)]
        made.append(Place(len(teams) + 1, f"{section.code}-{n + 1}", name, project.id, section.id))
        teams.append(made[-1])
    return made


def _posts(projects: tuple[Place, ...], kinds: tuple[int, ...], short: tuple[str, ...]) -> tuple[Place, ...]:
    """The unit's clinic and kennels, then a training field and three sites for each project."""
    posts = [Place(1, "CLINIC", SITES["CLINIC"]), Place(2, "KENNELS", SITES["KENNELS"])]
    for project, kind, prefix in zip(projects, kinds, short, strict=True):
        for site in ("FIELD", *PROJECTS[kind].sites):
            posts.append(Place(len(posts) + 1, f"{prefix}-{site}", SITES[site], project.id))
    return tuple(posts)


def first_post_of(projects: Array) -> Array:
    """Id of each project's training field; its three sites follow."""
    found: Array = 3 + POSTS_PER_PROJECT * (projects - 1)
    return found
