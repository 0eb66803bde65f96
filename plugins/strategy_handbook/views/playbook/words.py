"""What each tactic is for, and what each published figure says, in the handbook's own words."""

from __future__ import annotations

from strategy_handbook.insight.published_figures import PublishedFigure
from strategy_handbook.translation import N_, _
from strategy_handbook.views.context import Context

# What one does, and what for.
WHAT_FOR = {
    "educational-content": N_("Teach what people want to know before they look for a product."),
    "thought-leadership": N_("Say first, and with reasons, where the market is heading."),
    "event": N_("Meet people where they try, see and ask."),
    "conference": N_("Speak, and listen, where a whole trade comes together."),
    "social-engagement": N_("Talk with people where they talk with each other."),
    "partner-marketing": N_("Reach people together with somebody they trust already."),
    "market-research": N_("Find out what people need, and what nobody gives them."),
    "free-tool": N_("Give away something useful, such as a calculator or a quiz."),
    "free-trial": N_("Let people use the product before they pay for it."),
    "demo": N_("Show the product at work, on the buyer’s own case."),
    "advertising": N_("Pay to be seen by those who may buy now."),
    "ppc": N_("Pay for each click of somebody who is searching."),
    "promotion": N_("Give a reason to buy now rather than later."),
    "discount": N_("Take something off the price for a while."),
    "personal-selling": N_("Call and meet people one by one."),
    "customer-service": N_("Help those who have bought, so that they stay and tell others."),
    "retargeting": N_("Come back to people who looked and left."),
    "free-shipping": N_("Take away the last cost before the purchase."),
    "email-marketing": N_("Write to people who have agreed to it."),
    "seo": N_("Be found by those who search, without paying for the click."),
    "referral": N_("Have those who are content bring the next ones."),
    "press": N_("Have others write about it, and check it."),
}
FIGURES = {
    "thought-leadership-use": N_(
        "{figure} of businesses have thought leadership in their content marketing."
    ),
    "direct-over-mass": N_(
        "{figure} of businesses report a higher return from direct campaigns than from mass media."
    ),
    "opt-in-trials": N_("{figure} of opt-in free trials become purchases, on average."),
    "opt-out-trials": N_("{figure} of opt-out free trials become purchases, on average."),
    "retargeting-effect": N_(
        "Retargeting is {figure} times as effective as ordinary display advertising."
    ),
    "email-return": N_("E-mail marketing brings back {figure} for each 1 spent, on average."),
}


def what_it_says(context: Context, figure: PublishedFigure) -> str:
    """A published figure as a sentence."""
    in_words = context.language.percent if figure.unit == "%" else context.language.number
    return _(FIGURES[figure.key], figure=in_words(figure.value))
