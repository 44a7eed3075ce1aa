"""The one review of every reviewed record: its states, who may take which step, and who is told."""

from dataclasses import dataclass
from typing import Literal

from services.catalogue.choices import STATUS, label_of
from services.catalogue.words import Words

Status = Literal["DRAFT", "SUBMITTED", "FORWARDED", "APPROVED", "REJECTED"]
By = Literal["writer", "author", "review", "approve"]
"""Who takes a step: whoever enters records of the type, its author, or somebody else with the right."""
Told = Literal["author", "reviewers", "approvers"]
Tone = Literal["main", "plain", "bad"]
STATES: tuple[Status, ...] = ("DRAFT", "SUBMITTED", "FORWARDED", "APPROVED", "REJECTED")


@dataclass(frozen=True)
class Step:
    """From one state to the next, and by whom."""

    start: Status
    end: Status
    by: By


@dataclass(frozen=True)
class Action:
    """What can be done to a record in review.

    `label` stands on the button, `done` is what the answer says, `past` the word of the history, after a name. `asks`
    asks for the reason, where one must be given.
    """

    id: str
    label: Words
    done: Words
    past: Words
    steps: tuple[Step, ...]
    asks: Words | None = None
    tone: Tone = "plain"

    def step(self, status: str) -> Step | None:
        """The step from this state, if there is one."""
        return next((one for one in self.steps if one.start == status), None)


ACTIONS = {
    one.id: one
    for one in (
        Action(
            "submit",
            Words("Submit", "إرسال"),
            Words("Submitted.", "أُرسل."),
            Words("submitted it", "أرسله"),
            (Step("DRAFT", "SUBMITTED", "writer"),),
            tone="main",
        ),
        Action(
            "withdraw",
            Words("Withdraw", "سحب"),
            Words("Withdrawn; it is a draft again.", "سُحب، وعاد مسودة."),
            Words("withdrew it", "سحبه"),
            (Step("SUBMITTED", "DRAFT", "author"),),
        ),
        Action(
            "reject",
            Words("Reject", "رفض"),
            Words("Rejected.", "رُفض."),
            Words("rejected it", "رفضه"),
            (Step("SUBMITTED", "REJECTED", "review"), Step("FORWARDED", "REJECTED", "approve")),
            asks=Words("Why is it rejected?", "ما سبب الرفض؟"),
            tone="bad",
        ),
        Action(
            "return",
            Words("Return", "إعادة"),
            Words("Returned to its author.", "أُعيد إلى كاتبه."),
            Words("returned it", "أعاده"),
            (Step("SUBMITTED", "DRAFT", "review"), Step("FORWARDED", "DRAFT", "approve")),
            asks=Words("What should be mended?", "ما الذي يجب تصحيحه؟"),
        ),
        Action(
            "forward",
            Words("Forward", "إحالة"),
            Words("Forwarded for approval.", "أُحيل للاعتماد."),
            Words("forwarded it for approval", "أحاله للاعتماد"),
            (Step("SUBMITTED", "FORWARDED", "review"),),
            tone="main",
        ),
        Action(
            "approve",
            Words("Approve", "اعتماد"),
            Words("Approved.", "اعتُمد."),
            Words("approved it", "اعتمده"),
            (Step("FORWARDED", "APPROVED", "approve"),),
            tone="main",
        ),
        Action(
            "reopen",
            Words("Reopen", "إعادة فتح"),
            Words("Reopened as a new version; it is a draft again.", "أُعيد فتحه كإصدار جديد، وعاد مسودة."),
            Words("reopened it", "أعاد فتحه"),
            (Step("APPROVED", "DRAFT", "approve"), Step("REJECTED", "DRAFT", "approve")),
            asks=Words("Why is it reopened?", "ما سبب إعادة الفتح؟"),
        ),
    )
}
NEVER_BOTH: dict[By, frozenset[str]] = {
    "review": frozenset({"create", "submit"}),
    "approve": frozenset({"create", "edit", "submit", "forward"}),
}
"""The two-person rule: whoever did one of these to a record, does not take a step by this right; nor does its author."""
DECISIONS = tuple(one.id for one in ACTIONS.values() if any(step.by in ("review", "approve") for step in one.steps))
"""What only somebody else may do; in the order of the buttons."""
TELLS: dict[tuple[str, str], tuple[Told, str]] = {
    ("submit", "SUBMITTED"): ("reviewers", "submitted"),
    ("submit", "FORWARDED"): ("approvers", "forwarded"),
    ("forward", "FORWARDED"): ("approvers", "forwarded"),
    ("return", "DRAFT"): ("author", "returned"),
    ("reject", "REJECTED"): ("author", "rejected"),
    ("approve", "APPROVED"): ("author", "approved"),
    ("reopen", "DRAFT"): ("author", "reopened"),
}
"""Who is told what, by the action and the state it ends in."""
PASSED_ON: Status = "FORWARDED"
"""Where submitting ends when its project has no manager but the author: nobody else could forward it."""


def status_label(status: str) -> Words:
    """What a state is called."""
    return label_of(STATUS, status)
