"""How each part stands, in a word and a sentence, with the few numbers that carry it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from strategy_handbook.insight.alignment.parts import Alignment
from strategy_handbook.insight.alignment.standing import Held, Standing
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled

# The parts by their names in the insight, each with its title; the anchors are made of the names.
TITLES = {
    # Translators: the title of a section: the objectives and the people that both halves of a plan share.
    "together": N_("Both halves together"),
    "messages": N_("Messages"),
    # Translators: the title of a section: who answers for which goal.
    "objectives": N_("Team objectives"),
    "money": N_("Budget"),
    "timelines": N_("Timeline"),
}
_LOOKS = {Standing.HOLDS: ("done", "✓"), Standing.OFF: ("risk", "!"), Standing.OPEN: ("idea", "?")}


class Judged(Protocol):
    """A part as the insight judges it."""

    @property
    def standing(self) -> Standing:
        """How it stands."""
        ...

    @property
    def points(self) -> int:
        """How many points are out of line."""
        ...


class Figure(NamedTuple):
    """A number that carries a verdict.

    Attributes:
        label: What is counted: "Goals with an owner".
        held: How many of how many.
    """

    label: str
    held: Held


class Point(NamedTuple):
    """A kind of thing that is out of line.

    Attributes:
        what: What is wrong.
        where: With whom or what, with links; empty where nothing is.
        cure: What to do about it.
    """

    what: str
    where: Markup
    cure: Markup | str


def titled(name: str) -> str:
    """The title of a part."""
    return _(TITLES[name])


def anchor(name: str) -> str:
    """The id of a part's section."""
    return f"alignment-{name}"


def verdicts(found: Alignment) -> Markup:
    """All parts as cards, each with its mark and the way to its section."""
    cards = Markup("").join(
        Markup(
            '<li class="hb-card"><span class="hb-card__title"><a href="#{}">{}</a></span>'
            '<span class="hb-card__foot">{}</span></li>'
        ).format(anchor(name), _(title), mark(one.standing, one.points))
        for name, title in TITLES.items()
        for one in [getattr(found, name)]
    )
    return Markup('<ul class="hb-cards hb-aligned">{}</ul>').format(cards)


def mark(standing: Standing, points: int) -> Markup:
    """A standing as a chip with sign and word."""
    look, sign = _LOOKS[standing]
    if standing is Standing.OFF:
        # Translators: so many points of a plan are out of line, and somebody has to settle them.
        word = ngettext("{n} to settle", "{n} to settle", points)
    else:
        # Translators: of a part of a plan: everything in it fits together; or nobody can tell.
        word = _("In line") if standing is Standing.HOLDS else _("Cannot be told")
    return Markup(
        '<span class="hb-chip hb-chip--{0}"><span class="hb-sign hb-sign--{0}" aria-hidden="true">{1}'
        "</span>{2}</span>"
    ).format(look, sign, word)


def section(
    context: Context,
    level: int,
    name: str,
    found: Judged,
    holds: str,
    off: str,
    *bodies: Markup,
    more: Markup,
) -> Part:
    """A part: its mark with one sentence, the mark alone where there is nothing to judge by.

    Args:
        context: The page.
        level: The level of its heading.
        name: Its name in the insight.
        found: How it stands.
        holds: What is said of a part that is in line.
        off: What is said of one that is not.
        bodies: What stands below; empty ones are left out.
        more: The way to the page with everything.
    """
    said = {Standing.HOLDS: holds, Standing.OFF: off}.get(found.standing, "")
    verdict = Markup('<p class="hb-lead hb-aligned__said">{} {}</p>').format(
        mark(found.standing, found.points), said
    )
    return part(context, level, titled(name), anchor(name), verdict, *bodies, more=more)


def figures(context: Context, found: Iterable[Figure]) -> Markup:
    """The numbers side by side, each with a bar; those of nothing are left out."""
    number = context.language.number
    items = [
        Markup(
            '<li class="hb-kept__one{}"><b>{}</b> <span>{}</span><span class="hb-gauge" aria-hidden="true">'
            '<span class="hb-gauge__bar"><i style="width:{:.0f}%"></i></span></span></li>'
        ).format(
            "" if one.held.kept == one.held.whole else " hb-kept__one--off",
            # Translators: so many of so many: "4 of 5".
            _("{kept} of {whole}", kept=number(one.held.kept), whole=number(one.held.whole)),
            one.label,
            one.held.kept * 100 / one.held.whole,
        )
        for one in found
        if one.held.whole
    ]
    return (
        Markup('<ul class="hb-kept">{}</ul>').format(Markup("").join(items))
        if items
        else Markup("")
    )


def write(what: Markup | str) -> Markup:
    """What to write, as what to do about something: a key, or keys with where they belong."""
    # What is HTML already says where the key belongs.
    key = what if isinstance(what, Markup) else Markup("<code>{}</code>").format(what)
    return filled(_("Write {key}."), key=key)


def points_table(points: Iterable[Point]) -> Markup:
    """What is out of line, kind by kind, with what to do about it; empty where nothing is."""
    rows = [tuple(one) for one in points if one.where]
    if not rows:
        return Markup("")
    title = _("What is out of line")
    return table(title, (title, _("Where"), _("What to do")), rows, "stack")
