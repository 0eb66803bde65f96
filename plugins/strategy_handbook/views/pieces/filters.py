"""The filter above a view: what its items may be found by, as fields of a form.

A view marks each of its items while it draws them, and puts the form before them when all are drawn,
so that the form offers exactly what occurs. The script of the handbook does the rest; where no script
runs the form is not shown, and everything is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from strategy_handbook.insight.facets import FACETS, Facet, facets_of
from strategy_handbook.plan import Entity, Plan
from strategy_handbook.translation import _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.facet_words import FACET_NAMES, in_order, word_of

# Fewer items are seen at a glance.
FEWEST = 6
_FORM = Markup(
    '<form class="hb-filter" data-count="{shown_of_all}" '
    'data-remove="{remove}"><div class="hb-filter__line">'
    '<label class="hb-filter__find"><span class="hb-hidden">{find_in}</span>'
    '<input type="search" name="find" placeholder="{find}" autocomplete="off"></label>'
    '<details class="hb-filter__facets"><summary>{filter}</summary>'
    '<div class="hb-filter__panel"><div>{groups}</div></div></details>{more}'
    '<output class="hb-filter__count">{count}</output></div>'
    '<div class="hb-filter__chosen" hidden><ul></ul>'
    '<button type="button" class="hb-filter__clear">{clear}</button></div>'
    '<p class="hb-filter__none" hidden>{none} '
    '<button type="button" class="hb-filter__clear">{clear}</button></p></form>'
)


def begin_filter(context: Context) -> Filter:
    """A filter that finds whatever rows are drawn on a page from now on.

    Args:
        context: The page; every row asks it for its marks.
    """
    filter = Filter(context.plan)
    context.mark = filter.mark
    return filter


def field_name(facet: str) -> str:
    """What a facet is called in the form and in the address of a filtered page."""
    return facet.replace("_", "-")


class Filter:
    """The facets of a view's items, collected while these are drawn.

    Args:
        plan: The plan that the items are of. Not the page: that knows its filter, and would be kept
            alive by it.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        # Items and facets get numbers, so that they are named in a few characters.
        self._items: dict[Hashable, int] = {}
        self._numbers: dict[Facet, int] = {}
        # How many items have the same facets: many do, and their facets are not counted one by one.
        self._alike: Counter[tuple[Facet, ...]] = Counter()
        self._marks: dict[tuple[Facet, ...], str] = {}

    def mark(self, entity: Entity, *further: Facet, item: Hashable = None) -> str:
        """The attributes that make a shown item one that can be found; put into its opening tag.

        An item that is shown in several places, such as a card and the row of a table, is one item.

        Args:
            entity: What the item shows.
            further: Facets that it has besides those of the entity.
            item: What tells it from other items, where that is not the entity.
        """
        key = entity if item is None else item
        facets = facets_of(self._plan, entity)
        if further:
            facets = (*facets, *further)
        number = self._items.get(key)
        if number is None:
            number = self._items[key] = len(self._items)
            self._alike[facets] += 1
        mark = self._marks.get(facets)
        if mark is None:
            numbers = (self._numbers.setdefault(one, len(self._numbers)) for one in facets)
            mark = self._marks[facets] = f'data-f="{" ".join(map(str, dict.fromkeys(numbers)))}"'
        return f' data-k="{number}" {mark}'

    def number_of(self, item: Hashable) -> int | None:
        """The number of an item marked before; None for others."""
        return self._items.get(item)

    def has(self, facet: str) -> bool:
        """Whether the items marked so far differ in a facet."""
        return facet in self._offered()

    def form(self, more: Markup | str = "") -> Markup:
        """The form; empty where there is too little to be worth looking through.

        Args:
            more: Further fields for its first line.
        """
        count = len(self._items)
        if count < FEWEST:
            return Markup("")
        groups = Markup("").join(
            self._group(facet, values) for facet, values in self._offered().items()
        )
        return _FORM.format(
            groups=groups,
            more=more,
            count=ngettext("{n} item", "{n} items", count),
            # Translators: {shown} and {all} are numbers: "3 of 20 items".
            shown_of_all=_("{shown} of {all} items"),
            # Translators: {name} is what a chosen filter says: "Channel: Email".
            remove=_("Remove the filter {name}"),
            find_in=_("Find in these items"),
            # Translators: what stands in an empty field for the words to look for.
            find=pgettext("verb", "Find"),
            # Translators: the button that opens the filters.
            filter=pgettext("verb", "Filter"),
            clear=_("Clear filters"),
            none=_("No items match."),
        )

    def _offered(self) -> dict[str, list[str]]:
        """The facets in which items differ, with all their values; what all have tells nothing."""
        found: dict[str, list[str]] = {facet: [] for facet in FACETS}
        for facet, value in self._numbers:
            found[facet].append(value)
        return {
            facet: values
            for facet, values in found.items()
            if values and (len(values) > 1 or self._held_by((facet, values[0])) < len(self._items))
        }

    def _held_by(self, one: Facet) -> int:
        return sum(count for facets, count in self._alike.items() if one in facets)

    def _group(self, facet: str, values: Iterable[str]) -> Markup:
        plan = self._plan
        options = "".join(
            f'<label><input type="checkbox" name="{field_name(facet)}" '
            f'value="{escape(value)}" data-n="{self._numbers[facet, value]}">'
            f"<span>{escape(word_of(plan, facet, value))}</span></label>"
            for value in in_order(plan, facet, values)
        )
        return Markup("<fieldset><legend>{}</legend><div>{}</div></fieldset>").format(
            _(FACET_NAMES[facet]), Markup(options)
        )
