"""A review as a comment of a pull request: what must be decided on first, the rest folded.

A comment has a longest length. What does not fit is left out layer by layer, each whole, the least
first, and the comment says how much of what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from strategy_handbook.plan.dates import read_date
from strategy_handbook.plan.locales import locale_called
from strategy_handbook.review import phrases as say
from strategy_handbook.review.document import (
    Entry,
    FoundRow,
    Place,
    PlanReview,
    Review,
    Row,
    Side,
)
from strategy_handbook.review.inert import code, filled_in, inert, link, quoting
from strategy_handbook.translation import N_n, _, ngettext, speaking
from strategy_handbook.views.language import Language

# By this a comment is known as ours.
MARKER = "<!-- strategy-handbook: review -->"
# GitHub refuses comments of more than 65,536 characters.
LONGEST = 60_000
# What is shown at once; a reader who has to scroll does not decide.
ROWS = 20


class Links(NamedTuple):
    """Where the files of the two states can be seen.

    Attributes:
        base: The address of the old state's files, such as
            ``https://github.com/team/plans/blob/0a1b…``; empty for none.
        head: The same for the new state.
    """

    base: str = ""
    head: str = ""


class Comment(NamedTuple):
    """A review as Markdown.

    Attributes:
        text: What fits into a comment.
        full: The whole.
        is_empty: Whether there is nothing to say: such a comment is not begun.
    """

    text: str
    full: str
    is_empty: bool


# What can be left out, in the order in which it is; what each is said to be when it is missing.
LAYERS = (
    "touched",
    "resolved",
    "form",
    "routine",
    "attention",
    "notes",
    "warnings",
    "errors",
    "rows",
    "plans",
)
_MISSING = {
    "touched": N_n("{n} touched", "{n} touched"),
    "resolved": N_n("{n} resolved finding", "{n} resolved findings"),
    "form": N_n("{n} change in form", "{n} changes in form"),
    "routine": N_n("{n} routine change", "{n} routine changes"),
    "attention": N_n("details of {n} change that wants a look", "details of {n} changes that want a look"),
    "notes": N_n("{n} new note", "{n} new notes"),
    "warnings": N_n("{n} new warning", "{n} new warnings"),
    "errors": N_n("{n} new error", "{n} new errors"),
    "rows": N_n("{n} row of the table", "{n} rows of the table"),
    "plans": N_n("{n} plan", "{n} plans"),
}  # fmt: skip


_NOWHERE = Links()


def comment_of(review: Review, links: Links = _NOWHERE, longest: int = LONGEST) -> Comment:
    """A review as a comment.

    Args:
        review: The review, of whatever origin: nothing in it can come alive in the comment.
        links: Where the files can be seen.
        longest: How many characters the comment may have.
    """
    with speaking(locale_called(review["language"])) as words:
        language = Language(words.locale)
        full = _Comment(review, links, language).text()
        text = full
        for count in range(1, len(LAYERS) + 1):
            if len(text) <= longest:
                break
            text = _Comment(review, links, language, frozenset(LAYERS[:count]), longest).text()
    return Comment(text, full, review["verdict"] == "none")


class _Comment:
    def __init__(
        self,
        review: Review,
        links: Links,
        language: Language,
        without: frozenset[str] = frozenset(),
        longest: int = LONGEST,
    ) -> None:
        self.review = review
        self.links = links
        self.language = language
        self.without = without
        self.longest = longest
        self.missing: dict[str, int] = {}

    def text(self) -> str:
        body = [block for part in (self._head, self._plans, self._checks) for block in part()]
        blocks = [MARKER, *body, *self._left_out(), self._foot()]
        return "\n\n".join(blocks) + "\n"

    def _has(self, layer: str, count: int) -> bool:
        if layer in self.without and count:
            self.missing[layer] = self.missing.get(layer, 0) + count
        return layer not in self.without and bool(count)

    def _head(self) -> Iterator[str]:
        counts = say.counts(self.review)
        title = _("Plan changes: {counts}", counts=counts) if counts else _("Plan changes")
        yield f"### {inert(title)}"
        yield f"**{inert(say.verdict(self.review))}**"

    def _plans(self) -> Iterator[str]:
        plans = self.review["plans"]
        for plan in plans:
            head = [f"#### {inert(plan['name'])}"] if len(plans) > 1 else []
            blocks = [*head, *self._plan(plan)]
            if self._has("plans", 1):
                yield from blocks
        # Errors of files in which nothing has changed, and of what belongs to no plan, are told below.
        if not plans and say.total(self.review["new"]):
            yield _line(_("Checks"), say.checks(self.review))

    def _plan(self, plan: PlanReview) -> Iterator[str]:
        lines = list(say.facts(plan))
        if plan is self.review["plans"][0]:
            lines.append((_("Checks"), say.checks(self.review)))
        if whole := say.of_plan(plan):
            yield inert(whole)
        if lines:
            yield "\n".join(_line(*line) for line in lines)
        if self._has("rows", len(plan["rows"])):
            yield self._table(plan)
        for kind in plan["kinds"]:
            shown = [entry for entry in kind["entries"] if self._is_shown(entry)]
            if shown:
                lines_of = [self._entry(entry) for entry in shown]
                if kind["more"]:
                    lines_of.append(f"- {inert(ngettext(*_MORE, kind['more']))}")
                yield _folded(say.section_head(kind), lines_of)
            elif kind["more"]:
                self._has("routine", kind["more"])
        if self._has("touched", count := len(plan["touched"]) + plan["more_touched"]):
            touched = [
                self._touched(one["kind"], one["name"], one["by"]) for one in plan["touched"]
            ]
            if plan["more_touched"]:
                touched.append(f"- {inert(ngettext(*_MORE, plan['more_touched']))}")
            yield _folded(say.touched(count), touched)

    def _is_shown(self, entry: Entry) -> bool:
        layer = {"cosmetic": "form", "routine": "routine"}.get(entry["weight"], "attention")
        return self._has(layer, 1)

    def _table(self, plan: PlanReview) -> str:
        rows = plan["rows"][:ROWS]
        names = (_("What"), _("What has changed"), _("Why it wants a look"))
        head = f"| {' | '.join(map(inert, names))} |\n|---|---|---|"
        lines = [head, *map(self._row, rows)]
        if more := len(plan["rows"]) - len(rows) + plan["more_rows"]:
            lines.append(f"| {inert(ngettext(*_MORE, more))} | | |")
        return "\n".join(lines)

    def _row(self, row: Row) -> str:
        kind = say.kind_name(row["kind"])
        name = f"<b>{inert(row['name'])}</b>"
        what = f"{inert(kind)}: {name}" if kind else name
        place = f" {self._link(row['place'])}" if row["place"] else ""
        return f"| {what} | {quoting(row['text'])}{place} | {inert(row['why'])} |"

    def _entry(self, entry: Entry) -> str:
        what = say.what_became(entry["what"])
        name = f"<b>{inert(entry['name'])}</b>"
        head = f"{name} ({inert(what)})" if what else name
        texts = "".join(f"\n  - {inert(text)}" for text in entry["texts"])
        return f"- {head} {self._link(entry['place'])}{texts}"

    def _touched(self, kind: str, name: str, by: str) -> str:
        # Translators: an entry that was not edited and the one from whose change it follows.
        text = _("{kind}: {name}, by {by}")
        named = f"<b>{inert(name)}</b>"
        return f"- {filled_in(text, kind=inert(say.kind_name(kind)), name=named, by=inert(by))}"

    def _checks(self) -> Iterator[str]:
        new, resolved = self.review["new"], self.review["resolved"]
        layers = {"errors": new["errors"], "warnings": new["warnings"], "notes": new["notes"]}
        levels = {layer[:-1] for layer, count in layers.items() if self._has(layer, count)}
        listed = [one for one in new["listed"] if one["level"] in levels]
        if listed:
            lines = [self._finding(one) for one in listed]
            if new["more"]:
                lines.append(f"- {inert(ngettext(*_MORE, new['more']))}")
            yield _folded(_("Checks: what is new"), lines)
        if self._has("resolved", say.total(resolved)):
            lines = [self._finding(one) for one in resolved["listed"]]
            if resolved["more"]:
                lines.append(f"- {inert(ngettext(*_MORE, resolved['more']))}")
            yield _folded(_("Checks: what is resolved"), lines)

    def _finding(self, found: FoundRow) -> str:
        advice = f"\n  - {quoting(found['help'])}" if found["help"].strip() else ""
        head = f"{inert(found['level'])} {code(found['rule'])}"
        return f"- {head} {quoting(found['message'])} {self._link(found['place'])}{advice}"

    def _link(self, place: Place | None) -> str:
        if place is None:
            return ""
        file, line = place["file"], place["line"]
        url = self.links.base if place["gone"] else self.links.head
        if not url:
            return code(f"{file}:{line}")
        label = code(f"{file.rpartition('/')[2]}:{line}")
        return link(label, url, file, anchor=f"L{line}")

    def _left_out(self) -> Iterator[str]:
        if self.missing:
            said = [ngettext(*_MISSING[layer], count) for layer, count in self.missing.items()]
            text = _("Left out, for a comment has room for {n} characters: {what}.")
            room = self.language.number(self.longest)
            yield f"*{inert(text.format(n=room, what=', '.join(said)))}*"
            yield inert(_("The whole is in the summary of the workflow's run."))

    def _foot(self) -> str:
        review = self.review
        base, head = self._side(review["base"]), self._side(review["head"])
        day = inert(self.language.date_text(read_date(review["as_of"])))
        text = _("Compared {head} with {base}, as of {day}.")
        return f"<sub>{filled_in(text, head=head, base=base, day=day)}</sub>"

    def _side(self, side: Side) -> str:
        name, commit = side["name"], side["commit"]
        if not commit:
            return code(name)
        short = code(commit[:10])
        return short if name == commit else f"{code(name)} ({short})"


_MORE = N_n("… and {n} more", "… and {n} more")


def _line(label: str, text: str) -> str:
    return f"- **{inert(label)}** {inert(text)}"


def _folded(title: str, lines: list[str]) -> str:
    # Markdown is read again after an empty line; in the summary itself there is none.
    summary = escape(title, quote=False)
    items = "\n".join(lines)
    return f"<details><summary>{summary}</summary>\n\n{items}\n\n</details>"
