"""A review as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.findings.text import visible
from strategy_handbook.plan.dates import read_date
from strategy_handbook.plan.locales import locale_called
from strategy_handbook.review import phrases as say
from strategy_handbook.review.document import Entry, Findings, PlanReview, Review
from strategy_handbook.translation import _, speaking
from strategy_handbook.views.language import Language

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "renamed": "~"}


def text_of(review: Review) -> str:
    """A review as text, in which nothing can steer a terminal.

    Args:
        review: The review.
    """
    with speaking(locale_called(review["language"])) as words:
        lines = list(_lines(review, Language(words.locale)))
    return "".join(f"{visible(line)}\n" for line in lines)


def _lines(review: Review, language: Language) -> Iterator[str]:
    counts = say.counts(review)
    yield f"{counts}. {say.verdict(review)}" if counts else say.verdict(review)
    for plan in review["plans"]:
        yield ""
        yield from _plan(plan)
    if any(say.total(review[side]) for side in ("new", "resolved")):
        yield ""
        yield _("{label}: {value}", label=_("Checks"), value=say.checks(review))
        yield from _findings(review["new"], "+")
        yield from _findings(review["resolved"], "-")
    yield ""
    head, base = review["head"]["name"], review["base"]["name"]
    day = language.date_text(read_date(review["as_of"]))
    yield _("Compared {head} with {base}, as of {day}.", head=head, base=base, day=day)


def _plan(plan: PlanReview) -> Iterator[str]:
    yield plan["name"]
    if whole := say.of_plan(plan):
        yield f"  {whole}"
    for label, text in say.facts(plan):
        yield "  " + _("{label}: {value}", label=label, value=text)
    for row in plan["rows"]:
        yield f"  ! {row['name']}: {row['text']} ({row['why']})"
    for kind in plan["kinds"]:
        yield f"  {say.section_head(kind)}"
        for entry in kind["entries"]:
            yield from _entry(entry)
        if kind["more"]:
            yield f"    … {kind['more']}"
    if plan["touched"]:
        yield f"  {say.touched(len(plan['touched']) + plan['more_touched'])}"
    for one in plan["touched"]:
        kind_name = say.kind_name(one["kind"])
        yield "  > " + _("{kind}: {name}, by {by}", kind=kind_name, name=one["name"], by=one["by"])


def _entry(entry: Entry) -> Iterator[str]:
    sign = _SIGNS[entry["what"]]
    yield f"    {sign} {entry['name']}  {entry['place']['file']}:{entry['place']['line']}"
    for text in entry["texts"]:
        yield f"        {text}"


def _findings(found: Findings, sign: str) -> Iterator[str]:
    for one in found["listed"]:
        place = f"{one['place']['file']}:{one['place']['line']}"
        yield f"  {sign} {one['level']}[{one['rule']}] {one['message']}  {place}"
    if found["more"]:
        yield f"  … {found['more']}"
