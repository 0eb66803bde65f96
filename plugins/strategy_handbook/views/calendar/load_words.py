"""How full a day or a month is, in words; also for the script, which says it of what a filter leaves."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.translation import N_n, _, ngettext, spoken
from strategy_handbook.views.calendar.year_layout import Load
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import in_a_line

_ITEMS = N_n("{n} item", "{n} items")
_UPSTREAM = N_n("{n} upstream", "{n} upstream")
_DOWNSTREAM = N_n("{n} downstream", "{n} downstream")
# Separates the texts of an attribute; none of them has it.
_NEXT = "|"


def day_words(load: Load) -> Markup:
    """How many items a day has: the number is seen, all else is read out."""
    words = ngettext(*_ITEMS, load.items)
    halves = in_a_line(
        ngettext(*forms, number)
        for forms, number in ((_UPSTREAM, load.upstream), (_DOWNSTREAM, load.downstream))
        if number
    )
    if halves:
        # Translators: {items} is "3 items", {halves} is "2 upstream, 1 downstream".
        words = _("{items} ({halves})", items=words, halves=halves)
    number = spoken().count(load.items)
    before, _number, after = words.partition(number)
    hidden = Markup('<span class="hb-hidden">{}</span>')
    return Markup("{}{}{}").format(
        hidden.format(before) if before else "", number, hidden.format(after) if after else ""
    )


def month_words(total: int) -> Markup:
    """How many items a month has, and how the script says how many of them a filter leaves."""
    if not total:
        return Markup("<span>{}</span>").format(_("nothing dated"))
    # Translators: {shown} and {n} are numbers, how many are shown and how many there are: "3 of 12
    # items". The form is chosen by {n}.
    left = ngettext("{shown} of {n} item", "{shown} of {n} items", total, shown="{shown}")
    return Markup('<span data-shown="{}">{}</span>').format(left, ngettext(*_ITEMS, total))


def words_for_script(loads: Iterable[Load]) -> Markup:
    """The texts of `day_words` for every number that a filter can leave, as attributes.

    A list of texts needs no rules of plurals in the script, and a day has only so many items.

    Args:
        loads: How full the days are.
    """
    days = list(loads)
    return Markup(
        ' data-items="{}" data-upstream="{}" data-downstream="{}" data-halves="{}" data-both="{}"'
    ).format(
        _list(_ITEMS, max((day.items for day in days), default=0)),
        _list(_UPSTREAM, max((day.upstream for day in days), default=0)),
        _list(_DOWNSTREAM, max((day.downstream for day in days), default=0)),
        _("{items} ({halves})"),
        in_a_line(("{upstream}", "{downstream}")),
    )


def _list(forms: tuple[str, str], most: int) -> str:
    return _NEXT.join(ngettext(*forms, number) for number in range(most + 1))
