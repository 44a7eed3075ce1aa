"""Who is asking, and how far this person sees."""

from dataclasses import dataclass

from services.catalogue.roles import ROLES, Right, Role


@dataclass(frozen=True)
class Scope:
    """Ids of the projects and dogs that may be seen; None means all of them."""

    projects: tuple[int, ...] | None = None
    dogs: tuple[int, ...] | None = None

    @property
    def key(self) -> str:
        """Part of the cache key: two viewers with one key see the same rows."""
        return "/".join(self.listed)

    @property
    def listed(self) -> tuple[str, str]:
        """Projects and dogs as row security reads them: ids separated by commas, or `*` for all."""
        return _listed(self.projects), _listed(self.dogs)


def _listed(ids: tuple[int, ...] | None) -> str:
    return "*" if ids is None else ",".join(map(str, sorted(ids)))


@dataclass(frozen=True)
class Viewer:
    """One signed-in person, or a job in a person's name."""

    account_id: int
    name: str
    role_id: str
    scope: Scope
    person_id: int | None = None
    lang: str = "en"
    theme: str = "auto"
    digits: str | None = None
    """The person's own, `latin` or `arabic`; None: the unit's."""
    proven: bool = True
    """Whether who signed in showed more than a password where the role decides; also for programs and demonstrations."""
    unread: int = 0
    """How many notices wait to be read, as of this request."""

    @property
    def role(self) -> Role:
        return ROLES[self.role_id]

    def may(self, right: Right) -> bool:
        """Whether the role holds the right."""
        return right in self.role.rights
