"""What comments and the terminal both say of a review, around the words of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.plan import SECTION_OF_KIND
from strategy_handbook.plan.plan import SECTION_OF_KEY
from strategy_handbook.review.document import Findings, Kind, PlanReview, Review
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.pieces.change_story import Counts, count_words
from strategy_handbook.views.pieces.verdict_words import checks_text, verdict_text
from strategy_handbook.views.wording import term


def counts(found: Review | Kind) -> str:
    """How many records came, changed and went: ``2 added, 5 changed``; empty for none."""
    return count_words(Counts(found["added"], found["changed"], found["removed"]))


def verdict(review: Review) -> str:
    """What comes of it all, as a sentence."""
    return verdict_text(review["verdict"])


def of_plan(plan: PlanReview) -> str:
    """What has become of a plan as a whole; empty for one that was there and still is."""
    if plan["what"] == "added":
        return _("This plan is new.")
    return _("This plan is gone.") if plan["what"] == "removed" else ""


def touched(count: int) -> str:
    """Above what is touched: ``Touched, though not edited: 12``."""
    return ngettext("Touched, though not edited: {n}", "Touched, though not edited: {n}", count)


def checks(review: Review) -> str:
    """What the rules say: ``1 new error, 2 resolved``."""
    new = review["new"]
    counted = {
        "errors": int(new["errors"]),
        "warnings": int(new["warnings"]),
        "notes": int(new["notes"]),
    }
    return checks_text(counted, total(review["resolved"]))


def total(found: Findings) -> int:
    """How many findings there are in all."""
    return found["errors"] + found["warnings"] + found["notes"]


def section_head(kind: Kind) -> str:
    """A section and what has become of it: ``Campaigns: 1 added``."""
    # Translators: of a section in which nothing but the form has changed.
    said = counts(kind) or _("in form only")
    section = SECTION_OF_KEY[kind["section"]]
    return _("{label}: {value}", label=_(section.title), value=said)


def facts(plan: PlanReview) -> Iterator[tuple[str, str]]:
    """What is to be said of a plan in a line each: its budget, its dates, its files."""
    for text in plan["budget"]:
        yield _("Budget"), text
    if plan["dates"]:
        yield _("Dates"), plan["dates"]
    for text in plan["files"]:
        yield _("Files"), text


def kind_name(kind: str) -> str:
    """What an entity of a kind is called: ``Campaign``; empty for what is none."""
    return term(kind) if kind in SECTION_OF_KIND else ""


def what_became(what: str) -> str:
    """What has become of a record: ``added``; empty for one that has only changed."""
    return _(_WHATS[what]) if what in _WHATS else ""


_WHATS = {"added": N_("new"), "renamed": N_("renamed"), "removed": N_("removed")}
