"""The record types: what people write down. Tables, forms, grids, record pages, imports and the API follow from these entries."""

from services.catalogue.records import breeding, care, derived, duty, events, pairs, training, veterinary, workflow
from services.catalogue.records.base import Part as Part
from services.catalogue.records.base import RecordType as RecordType

ENTERED = {
    one.id: one
    for one in (
        training.TRAINING_SESSION,
        veterinary.VETERINARY_VISIT,
        care.DAILY_CHECK,
        care.FEEDING,
        care.CARETAKER_LOG,
        care.GROOMING,
        care.CLEANING,
        care.EXCRETION,
        veterinary.DEWORMING,
        veterinary.DUTY,
        duty.ROSTER,
        duty.LEAVE,
        duty.SHIFT_REPORT,
        duty.HANDLER_DAILY,
        events.MISSION,
        events.INCIDENT,
        events.SUSPICION,
        pairs.CERTIFICATION,
        pairs.EVALUATION,
        breeding.HEAT,
        breeding.BREEDING_CYCLE,
        breeding.MATING,
        breeding.PREGNANCY,
        breeding.DELIVERY,
        breeding.PUPPY,
        training.PUPPY_TRAINING,
        breeding.MATURITY,
        duty.TASK,
        duty.PERIOD_REPORT,
    )
}
"""What is entered, by id."""
DERIVED = {
    one.id: one
    for one in (
        derived.TRIAL,
        derived.PAIR_TRAINING,
        derived.PAIR_CERTIFICATE,
        derived.DEPLOYMENT,
        derived.VACCINATION_STATUS,
        derived.DOG_STANDING,
        derived.PERSON_DAY,
        derived.PROJECT_STANDING,
        derived.PM_LINE,
        derived.DUTY_DUE,
        *workflow.about(tuple(ENTERED.values())),
    )
}
"""What follows from what is entered, by id."""
RECORD_TYPES: dict[str, RecordType] = {**ENTERED, **DERIVED}
"""Everything that can be listed and counted: what is entered, and what is derived from it."""
