"""The rules of data quality, one entry each; which rule lives where is told in docs/quality.md. Source: k9_facts 4."""

from services.catalogue.rules.base import Case as Case
from services.catalogue.rules.base import Finding as Finding
from services.catalogue.rules.base import Rule as Rule
from services.catalogue.rules.base import Subject as Subject
from services.catalogue.rules.base import subject_of as subject_of
from services.catalogue.rules.care import CARE
from services.catalogue.rules.context import Context as Context
from services.catalogue.rules.context import Dog as Dog
from services.catalogue.rules.context import Person as Person
from services.catalogue.rules.context import Project as Project
from services.catalogue.rules.fitness import FITNESS
from services.catalogue.rules.places import PLACES
from services.catalogue.rules.trust import TRUST
from services.catalogue.rules.vitals import VITALS
from services.catalogue.rules.when import WHEN

RULES = {one.id: one for one in sorted((*WHEN, *PLACES, *FITNESS, *CARE, *VITALS, *TRUST), key=lambda one: one.id)}
"""The rules by id. Whatever one row alone can show is a property of its field instead: required, beyond, odd."""
