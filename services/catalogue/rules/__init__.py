"""The rules of data quality, one entry each; which rule lives where is told in docs/quality.md. Source: k9_facts 4."""

from services.catalogue.rules.base import Case as Case
from services.catalogue.rules.base import Finding as Finding
from services.catalogue.rules.base import Rule as Rule
from services.catalogue.rules.base import Subject as Subject
from services.catalogue.rules.base import subject_of as subject_of
from services.catalogue.rules.context import Context as Context
from services.catalogue.rules.when import WHEN

RULES = {one.id: one for one in (*WHEN,)}
"""The rules by id. Whatever one row alone can show is a property of its field instead: required, beyond, odd."""
