"""How the scores by which work and strategies are ranked come about, with the plan's own numbers."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.plan.goals import Strategy
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.wording import filled, in_sentences


def how_rice(context: Context, initiatives: Iterable[Initiative]) -> Markup:
    """How RICE is computed, shown for the first of some initiatives that has a score; else empty.

    Args:
        context: The page.
        initiatives: The initiatives.
    """
    shown = next((one for one in initiatives if one.rice and one.rice.score is not None), None)
    if shown is None:
        return Markup("")
    return reckoning(
        in_sentences(
            _(
                "RICE = reach (people a quarter) × impact (0.25 to 3) × confidence ÷ effort "
                "(person-months). It ranks what to look at first; it does not decide."
            ),
            _("After Sean McBride, Intercom, 2016."),
        ),
        _rice(context, shown),
    )


def _rice(context: Context, one: Initiative) -> Markup:
    given, language = one.rice, context.language
    assert given is not None and given.score is not None
    parts = [language.number(part) for part in (given.reach, given.impact) if part is not None]
    if given.confidence is not None:
        parts.append(language.percent(given.confidence))
    effort = language.number(given.effort or 0)
    # Numbers with their signs read the same in every language.
    value = f"{' × '.join(parts)} ÷ {effort} = {language.number(round(given.score, 1))}"
    return filled(_("{label}: {value}"), label=context.link(one), value=value)


def how_ice(context: Context, strategies: Iterable[Strategy]) -> tuple[Markup | str, ...]:
    """How ICE is computed, and what that is for the first of some strategies that has a score.

    Args:
        context: The page.
        strategies: The strategies.

    Returns:
        Paragraphs of a reckoning.
    """
    formula = _(
        "ICE is impact × confidence × ease, each from 1 to 10 as written in the plan, so that the "
        "highest score is 1,000 (Sean Ellis and Morgan Brown, Hacking Growth). A strategy that lacks "
        "one of the three has no score."
    )
    shown = next((one for one in strategies if one.ice and one.ice.score is not None), None)
    return (formula, _ice(context, shown)) if shown else (formula,)


def _ice(context: Context, one: Strategy) -> Markup:
    number, given = context.language.number, one.ice
    assert given is not None and given.score is not None
    parts = (given.impact, given.confidence, given.ease)
    product = " × ".join(number(part) for part in parts if part is not None)
    value = f"{product} = {number(given.score)}"
    return filled(_("{label}: {value}"), label=context.link(one), value=value)
