"""What the things of a calendar are called, the signs that stand for them, and rhythms in words."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import zone_called
from strategy_handbook.plan.recurrence import WEEKDAYS, Interval
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context
from strategy_handbook.views.date_words import anywhere_html
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.durations import cadence, on_days
from strategy_handbook.views.pieces.occasion_titles import KIND_WORDS, whole_title
from strategy_handbook.views.wording import term, together

# A sign for each kind of occasion that is not the appearance of content itself.
SIGNS = {
    "draft": "✎",
    "milestone": "◆",
    "handover": "⇢",
    "due": "⚑",
    "start": "↦",
    "end": "⇥",
}
RETURNS = "↻"
_STARTS = {"campaign": N_("Campaign starts"), "initiative": N_("Initiative starts")}
_ENDS = {"campaign": N_("Campaign ends"), "initiative": N_("Initiative ends")}
# So many in one interval, such as a week.
_IN_ONE = {
    # Translators: {amount} is "2", "2 to 3", "at least 4": how often a channel publishes.
    "day": N_("{amount} a day"),
    "week": N_("{amount} a week"),
    "month": N_("{amount} a month"),
    "quarter": N_("{amount} a quarter"),
    "year": N_("{amount} a year"),
}


@cache
def kind_sign(kind: str) -> Markup:
    """The sign of a kind of occasion, hidden from screen readers, which are told the word."""
    sign = SIGNS.get(kind, "")
    if not sign:
        return Markup("")
    return Markup(f'<span class="hb-kind hb-kind--{escape(kind)}" aria-hidden="true">{sign}</span>')


def kind_word(one: Occasion) -> str:
    """What kind of occasion it is, in a word or two: "Draft due", "Article", "Campaign ends"."""
    if one.kind == "start":
        return _(_STARTS[one.entity.kind])
    if one.kind == "end":
        return _(_ENDS[one.entity.kind])
    if one.kind == "content":
        return content_word(one.entity)
    return _(KIND_WORDS[one.kind])


def content_word(entity: object) -> str:
    """What a content item is made as: "Article"; "Content" if the plan does not say."""
    return format_word(entity) or _("Content")


def format_word(entity: object) -> str:
    """What a content item is made as: "Article"; empty if the plan does not say."""
    if isinstance(entity, Content) and entity.format:
        return term(entity.format.id)
    return ""


def title_of(one: Occasion) -> str:
    """What an occasion is called where its kind is said beside it."""
    return whole_title(one) if one.kind == "handover" else one.title


def time_of(one: Occasion, plan: Plan) -> str:
    """The time of day in the plan's zone, and in its own where that is another; empty without one.

    A moment that is on another day in the plan's zone keeps to its own, for it stands below that day.
    """
    moment = one.date.time if one.date else None
    if moment is None:
        return ""
    zone = plan.plan.timezone or "UTC"
    if str(moment.tzinfo) == zone:
        return f"{moment:%H:%M}"
    own = f"{moment:%H:%M} {moment.tzname()}"
    here = moment.astimezone(zone_called(zone))
    return f"{here:%H:%M} ({own})" if here.date() == moment.date() else own


def anywhere(language: Language, one: Occasion) -> Markup:
    """The mark of a day that lasts until it is over everywhere on earth; empty for other days."""
    if not (one.date and one.date.anywhere and one.date.cutoff):
        return Markup("")
    mark = anywhere_html(one.date, language.locale, _("AoE"))
    return Markup(' <span class="hb-aoe">{}</span>').format(mark)


def rhythm(
    language: Language,
    every: Interval | None,
    on: tuple[str, ...] = (),
    at_least: Decimal | None = None,
    at_most: Decimal | None = None,
) -> str:
    """How often something returns: "every 2 weeks on Tue", "2 to 3 a week"; empty if not said.

    Args:
        language: The plan's language, for the weekdays.
        every: The interval.
        on: The weekdays as the plan writes them.
        at_least: How many there are to be in an interval.
        at_most: How many there may be in an interval.
    """
    amount = _amount(language, at_least, at_most)
    often = amount if every is None else _often(language, every, amount)
    if not on:
        return often
    days = weekday_words(language, on)
    if not often:
        # Translators: {days} is "Tue and Fri".
        return _("on {days}", days=days)
    return on_days(often, days)


def _often(language: Language, every: Interval, amount: str) -> str:
    interval = cadence(language, every)
    if not amount:
        return interval
    if every.count == 1:
        return _(_IN_ONE[every.unit], amount=amount)
    # Translators: {amount} is "2 to 3", {interval} is "every 2 weeks".
    return _("{amount} {interval}", amount=amount, interval=interval)


def _amount(language: Language, least: Decimal | None, most: Decimal | None) -> str:
    if least == most:
        return language.number(least) if least is not None and least != 1 else ""
    if most is None:
        return _("at least {number}", number=language.number(least)) if least else ""
    if not least:
        return _("up to {number}", number=language.number(most))
    # Translators: a range of numbers, such as "2 to 3".
    return _("{least} to {most}", least=language.number(least), most=language.number(most))


def weekday_words(language: Language, on: tuple[str, ...]) -> str:
    """Weekdays as short as they can be said: "Mon – Thu", "Wed and Fri"."""
    numbers = sorted({WEEKDAYS.index(day) for day in on})
    names = language.weekdays()
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{names[numbers[0]]} – {names[numbers[-1]]}"
    return together(names[number] for number in numbers)


def rhythm_of(context: Context, item: Content) -> str:
    """How often a content item returns; empty for one that does not."""
    if item.every is None:
        return ""
    return rhythm(context.language, item.every, item.on, *amounts_of(item))


def amounts_of(item: Content) -> tuple[Decimal | None, Decimal | None]:
    """How many of a returning item there are to be at least and at most, if not simply one."""
    if (item.at_least or 1) == 1 and (item.at_most or 1) == 1:
        return None, None
    return item.at_least, item.at_most
