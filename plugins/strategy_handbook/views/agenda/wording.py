"""What the things of a calendar are called, the signs that stand for them, and rhythms in words."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from strategy_handbook.insight.occasions import Occasion
from strategy_handbook.plan import Plan, humanize
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.dates import zone_called
from strategy_handbook.plan.recurrence import WEEKDAYS, Interval
from strategy_handbook.views.context import Context
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup, escape

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


@cache
def kind_sign(kind: str) -> Markup:
    """The sign of a kind of occasion, hidden from screen readers, which are told the word."""
    sign = SIGNS.get(kind, "")
    if not sign:
        return Markup("")
    return Markup(f'<span class="hb-kind hb-kind--{escape(kind)}" aria-hidden="true">{sign}</span>')


def kind_word(one: Occasion) -> str:
    """What kind of occasion it is, in a word or two: "Draft due", "Article", "Campaign ends"."""
    if one.kind in ("start", "end"):
        return f"{humanize(one.entity.kind)} {one.kind}s"
    if one.kind == "content":
        return format_word(one.entity) or "Content"
    if one.kind == "due":
        return f"{humanize(one.entity.kind)} due"
    return {"draft": "Draft due"}.get(one.kind, humanize(one.kind))


def format_word(entity: object) -> str:
    """What a content item is made as: "Article"; empty if the plan does not say."""
    if isinstance(entity, Content) and entity.format:
        return humanize(entity.format.id)
    return ""


def title_of(one: Occasion) -> str:
    """What an occasion is called where its kind is said beside it."""
    return one.title if one.kind in ("milestone", "handover") else one.entity.label


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


def anywhere(one: Occasion) -> Markup:
    """The mark of a day that lasts until it is over everywhere on earth; empty for other days."""
    if not (one.date and one.date.anywhere and one.date.cutoff):
        return Markup("")
    title = f"Anywhere on earth: until {one.date.cutoff:%Y-%m-%d %H:%M} UTC"
    return Markup(' <abbr class="hb-aoe" title="{}">AoE</abbr>').format(title)


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
    days = f"on {weekday_words(language, on)}" if on else ""
    if every is None:
        return " ".join(part for part in (amount, days) if part)
    interval = f"every {every.text}"
    if amount:
        interval = f"{amount} a {every.unit}" if every.count == 1 else f"{amount} {interval}"
    return f"{interval} {days}".strip()


def _amount(language: Language, least: Decimal | None, most: Decimal | None) -> str:
    if least == most:
        return language.number(least) if least is not None and least != 1 else ""
    if most is None:
        return f"at least {language.number(least)}" if least else ""
    return (
        f"{language.number(least)} to {language.number(most)}"
        if least
        else (f"up to {language.number(most)}")
    )


def weekday_words(language: Language, on: tuple[str, ...]) -> str:
    """Weekdays as short as they can be said: "Mon – Thu", "Wed and Fri"."""
    numbers = sorted({WEEKDAYS.index(day) for day in on})
    names = language.weekdays()
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{names[numbers[0]]} – {names[numbers[-1]]}"
    words = [names[number] for number in numbers]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


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
