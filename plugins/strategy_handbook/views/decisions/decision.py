"""One decision in full."""

from __future__ import annotations

from strategy_handbook.plan.knowledge import Decision, Option
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.decisions.register import chain, day
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.entries import entry, titled
from strategy_handbook.views.pieces.status import chip


def decision_entry(context: Context, one: Decision) -> Markup:
    """The decision with why it was needed, what was weighed, and what came of it."""
    options = Markup("").join(_option(context, option) for option in one.options)
    outcome = _("What is proposed") if one.status == "proposed" else _("What was decided")
    return entry(
        context,
        one,
        3,
        titled(_("Why it had to be decided"), context.prose(one.context)),
        titled(
            _("What was weighed"),
            Markup('<ul class="hb-options">{}</ul>').format(options) if options else Markup(""),
        ),
        titled(outcome, context.prose(one.outcome)),
        badges=(chip(one.status), day(context, one), *chain(context, one)),
        rows=(
            (_("Who decides"), context.refs(one.deciders)),
            # Translators: heads what a decision is about.
            (_("Concerns"), context.refs(one.concerns)),
        ),
        shown=("Superseded by",),
    )


def _option(context: Context, one: Option) -> Markup:
    sides = [
        Markup('<li class="hb-options__{}"><span class="hb-quiet">{}</span> {}</li>').format(
            side, word, context.inline(text)
        )
        for side, word, texts in (
            ("for", _("In favour:"), one.for_),
            ("against", _("Against:"), one.against),
        )
        for text in texts
    ]
    return Markup("<li><strong>{}</strong>{}</li>").format(
        context.inline(one.option),
        Markup("<ul>{}</ul>").format(Markup("").join(sides)) if sides else "",
    )
