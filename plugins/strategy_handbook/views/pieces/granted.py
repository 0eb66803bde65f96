"""Whether the lines of the budget come to what was granted, in sentences."""

from __future__ import annotations

from strategy_handbook.insight.budget.closing import closings
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import together


def granted(context: Context) -> list[str]:
    """How the lines stand against what was granted; empty where the plan does not say."""
    language = context.language
    found = closings(context.plan)
    if found and not any(one.off for one in found):
        amounts = together(Markup("{}").format(language.money(one.stated)) for one in found)
        # Translators: {amounts} is one amount of money, or several.
        return [_("The lines close to what was granted: {amounts}.", amounts=amounts)]
    texts = []
    for one in found:
        stated = language.money(one.stated)
        off = language.amount(abs(one.off), one.stated.currency)
        if one.off > 0:
            text = _(
                "The lines come to {off} more than the {stated} granted.", off=off, stated=stated
            )
            texts.append(text)
        elif one.off:
            text = _(
                "The lines come to {off} less than the {stated} granted.", off=off, stated=stated
            )
            texts.append(text)
    return texts
