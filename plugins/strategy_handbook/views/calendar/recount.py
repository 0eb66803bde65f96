"""What small months count, so that the script can count anew what a filter leaves.

A day of a small month shows a number and not its items, so the filter finds nothing in it. The page
therefore holds each item once, out of sight, with what it may be found by; and each place that counts
items says which.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.views.agenda.drawing import item_of, mark_of
from strategy_handbook.views.calendar.item_words import ItemWords
from strategy_handbook.views.calendar.load_words import words_for_script
from strategy_handbook.views.calendar.year_layout import Load
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.filters import Filter

# Letters for what the table of numbers tells apart.
KIND_LETTERS = {"content": "c", "draft": "d", "milestone": "m", "handover": "h", "due": "g"}
HALF_LETTERS = {"upstream": "U", "downstream": "D"}


class _Found(NamedTuple):
    number: int | None
    mark: Markup
    # A dictionary for its keys, which stay in their order.
    words: dict[str, None]


class Recount:
    """The items that the small months of a page count.

    Args:
        context: The page.
        filter: Its filter.
    """

    def __init__(self, context: Context, filter: Filter) -> None:
        self._context = context
        self._filter = filter
        self._words = ItemWords(context)
        self._found: dict[Hashable, _Found] = {}
        self._loads: list[Load] = []

    def counts(self, load: Load) -> Markup:
        """The attribute that says which items a place counts; empty for none.

        Args:
            load: The items. One that returns is counted each time.
        """
        if not load.found:
            return Markup("")
        self._loads.append(load)
        told = (
            f"{self.hold(one)}{KIND_LETTERS[one.kind]}{HALF_LETTERS.get(one.stream, '')}"
            for one in load.found
        )
        return Markup(f' data-counts="{" ".join(told)}"')

    def draw(self) -> Markup:
        """The items with what the filter finds them by, and the words to count with."""
        items = "".join(
            f"<i{one.mark}>{escape(' '.join(one.words))}</i>" for one in self._found.values()
        )
        return Markup('<div class="hb-counted" hidden{}>{}</div>\n').format(
            words_for_script(self._loads), Markup(items)
        )

    def hold(self, one: Occasion) -> int | None:
        """Lets the filter find an item, whether or not it is counted anywhere.

        Args:
            one: The item.

        Returns:
            Its number.
        """
        item = item_of(one)
        found = self._found.get(item)
        if found is None:
            mark = mark_of(self._context, one)
            words = dict.fromkeys(self._words.of(one))
            found = self._found[item] = _Found(self._filter.number_of(item), mark, words)
        else:
            found.words.update(dict.fromkeys(self._words.of(one)))
        return found.number


def counted_in_numbers(count: int, letter: str = "") -> Markup | str:
    """A number of the table, of all items or of those with a letter; empty for none."""
    return Markup('<span data-letter="{}">{}</span>').format(letter, count) if count else ""
