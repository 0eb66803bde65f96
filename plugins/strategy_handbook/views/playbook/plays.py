"""Draws the tactics of a half: what each is for, and what the plan does by it."""

from __future__ import annotations

from strategy_handbook.insight.playbook import Play, playbook
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.status import sign_of
from strategy_handbook.views.playbook.words import WHAT_FOR
from strategy_handbook.views.wording import filled, in_a_row, term


def plays_part(context: Context, half: str, title: str) -> Part:
    """The tactics of a half as cards; ``half`` is empty for those of neither."""
    found = [one for one in playbook(context.plan) if one.half == half]
    used = sum(one.is_used for one in found)
    cards = Markup("").join(_play(context, one) for one in found)
    return part(
        context,
        2,
        title,
        f"playbook-{half or 'further'}",
        Markup('<ul class="hb-plays">{}</ul>').format(cards) if cards else Markup(""),
        # Translators: of tactics: "7 of 10 in use". {all} is a number.
        more=ngettext("{n} of {all} in use", "{n} of {all} in use", used, all=len(found)),
    )


def _play(context: Context, play: Play) -> Markup:
    what_for = WHAT_FOR.get(play.tactic)
    rows = [
        # Translators: of a tactic: the initiatives and campaigns that use it.
        filled(_("Done in {work}"), work=context.links([*play.work])) if play.work else "",
        filled(
            # Translators: of a tactic: the strategies that would use it.
            _("Weighed in {strategies}"),
            strategies=in_a_row(sign_of(one.status) + context.link(one) for one in play.strategies),
        )
        if play.strategies
        else "",
        _figures(context, play),
    ]
    if not play.work and not play.strategies:
        rows.insert(0, Markup('<span class="hb-missing">{}</span>').format(_("Not in this plan")))
    return Markup('<li class="hb-play hb--{}{}"><p class="hb-play__name">{}</p>{}{}</li>').format(
        play.half,
        "" if play.is_used else " hb-play--unused",
        term(play.tactic),
        Markup('<p class="hb-play__what">{}</p>').format(_(what_for)) if what_for else "",
        Markup("").join(Markup("<p>{}</p>").format(row) for row in rows if row),
    )


def _figures(context: Context, play: Play) -> Markup | str:
    count = len(play.benchmarks) + len(play.figures)
    if not count:
        return ""
    href = context.page_href("playbook", "playbook-benchmarks")
    return Markup('<a href="{}">{}</a>').format(
        href, ngettext("{n} benchmark", "{n} benchmarks", count)
    )
