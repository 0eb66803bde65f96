"""Draws a heat map: a table of numbers, the darker the more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from strategy_handbook.insight.coverage import (
    Grid,
    months_covered,
    silences,
    unmet_stages,
    unreached,
)
from strategy_handbook.plan import Ref
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import listed
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled, in_a_row, in_sentences, term, within

# How dark the fullest cell is, in percent: a number on it must be read in both schemes.
DARKEST = 50
_HEADS = {
    "persona": N_("Persona"),
    "stage": N_("Stage of the journey"),
    "channel": N_("Channel"),
}
_NOBODY = {
    "persona": N_("No persona named"),
    "stage": N_("No stage named"),
    "channel": N_("No channel named"),
}


def heat_map(
    context: Context,
    level: int,
    title: str,
    id: str,
    found: Grid,
    rows: str,
    columns: str,
    leads: Mapping[str, str] | None = None,
) -> Part:
    """A heat map; empty where it has no row or no column.

    Args:
        context: The page.
        level: The level of its heading.
        title: What the heading says.
        id: The id of the heading.
        found: The numbers.
        rows: What the rows are: ``persona``, ``stage`` or ``channel``.
        columns: What the columns are: ``month``, ``stage`` or ``persona``.
        leads: The ids of elements of the page that rows lead to, in place of what they are.
    """
    if not found.rows or not found.columns or not found.most:
        return Part()
    heads = (
        _(_HEADS[rows]),
        *(column_head(context, columns, one) for one in found.columns),
        _("Sum"),
    )
    lines = []
    for row in found.rows:
        counts = [found.counts.get((row, column), 0) for column in found.columns]
        lines.append(
            (
                name_of(context, rows, row, (leads or {}).get(row, "")),
                *(shaded(context, count, found.most) for count in counts),
                summed(context, sum(counts)),
            )
        )
    return part(context, level, title, id, table(title, heads, lines, "heat"))


def column_head(context: Context, of: str, value: str | dt.date) -> str | Markup:
    """The head of a column: a month in short, or the name of what it is of."""
    if isinstance(value, dt.date):
        several = len({one.year for one in months_covered(context.plan)}) > 1
        return context.language.month(value, several, True)
    return name_of(context, of, value)


def name_of(context: Context, of: str, value: str, leads_to: str = "") -> Markup:
    """What a row or column is of, as a link where there is a place for it.

    Args:
        context: The page.
        of: ``persona``, ``stage`` or ``channel``.
        value: Its id; empty for what names none.
        leads_to: The id of the element of the page that it leads to, in place of its own.
    """
    if not value:
        name = Markup('<span class="hb-quiet">{}</span>').format(_(_NOBODY[of]))
    elif of == "stage":
        name = Markup("{}").format(term(value))
    elif leads_to:
        name = Markup("{}").format(plain_name(context, of, value))
    else:
        return context.ref(Ref(of, value, context.plan.plan.at))
    return Markup('<a href="#{}">{}</a>').format(leads_to, name) if leads_to else name


def plain_name(context: Context, of: str, value: str) -> str:
    """The name of a persona or channel as text; of nobody, where the id is empty."""
    return (
        context.ref(Ref(of, value, context.plan.plan.at)).striptags() if value else _(_NOBODY[of])
    )


def shaded(context: Context, count: int, most: int) -> Markup:
    """A number on a ground that is the darker the more it is."""
    if not count:
        return Markup('<span class="hb-heat hb-heat--none">0</span>')
    # Even one piece is seen.
    shade = 8 + round((DARKEST - 8) * count / most)
    return Markup('<span class="hb-heat" style="--h:{}%">{}</span>').format(
        shade, context.language.number(count)
    )


def summed(context: Context, count: int) -> Markup:
    """The sum at the end of a row."""
    return Markup('<b class="hb-heat__sum">{}</b>').format(context.language.number(count))


def holes(context: Context) -> list[Markup]:
    """Where nobody is talked to, persona by persona: silences, and stages at which nothing meets one."""
    plan = context.plan
    rows: dict[str, list[str]] = {}
    for one in silences(plan):
        first, last = context.language.month(one.first), context.language.month(one.last)
        rows.setdefault(one.persona, []).append(
            _("Nothing from {first} to {last}.", first=first, last=last)
        )
    for persona, stages in unmet_stages(plan).items():
        rows.setdefault(persona, []).append(
            ngettext(
                "Nothing at the stage of {stages}.",
                "Nothing at the stages of {stages}.",
                len(stages),
                stages=in_a_row(within(term(stage)) for stage in stages),
            )
        )
    for id in unreached(plan):
        rows.setdefault(id, []).append(_("Nothing is made for them yet."))
    return [
        filled(
            _("{label}: {value}"),
            label=context.link(plan.personas[id]),
            value=in_sentences(*said),
        )
        for id, said in rows.items()
    ]


def holes_part(context: Context, level: int) -> Part:
    """The holes in words, or that there are none; empty without personas."""
    items = holes(context)
    whole = Markup("<p>{}</p>").format(
        _("Nobody waits two months, and each stage on the way to buying is served.")
    )
    body = listed(items) if items else whole
    return (
        part(context, level, _("The holes"), "coverage-holes", body)
        if context.plan.personas
        else Part()
    )
