"""What waits to be settled, what risks lack, and what they threaten."""

from __future__ import annotations

from strategy_handbook.insight.risks import (
    at_stake,
    days_left,
    overdue_by,
    to_settle,
    unmitigated,
    unrated,
    untestable,
)
from strategy_handbook.plan.knowledge import Risk
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.durations import from_today, length
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.wording import filled, in_a_row, term


def settle_part(context: Context) -> Part:
    """The assumptions to test and the risks to decide on, the first day first."""
    rows = [
        (
            context.link(one) + note(_who(context, one)),
            context.inline(one.test) or context.inline(one.mitigation) or Markup(""),
            one.threshold or "",
            _by(context, one),
        )
        for one in to_settle(context.plan)
    ]
    title = _("To test or decide by a day")
    heads = (
        _("What"),
        # Translators: how an assumption is tested, or what is done about a risk.
        _("How"),
        _("Proved false by"),
        _("By"),
    )
    body = table(title, heads, rows, "stack") if rows else Markup("")
    return part(context, 2, title, "risks-settle", body)


def _who(context: Context, one: Risk) -> Markup:
    return in_a_row(part for part in (term(one.type or ""), context.refs(one.owners)) if part)


def _by(context: Context, one: Risk) -> Markup:
    date = context.language.date(one.by)
    if not date:
        return Markup('<span class="hb-missing">{}</span>').format(_("No date"))
    late, left = overdue_by(one, context.as_of), days_left(one, context.as_of)
    if late:
        text = _("{length} overdue", length=length(late))
        return Markup('{} <strong class="hb-late">{}</strong>').format(date, text)
    return date + note(from_today(left) if left is not None else "")


def missing_part(context: Context) -> Part:
    """What risks and assumptions lack, kind by kind; empty if nothing."""
    plan = context.plan
    rows = [
        (
            _("Grave, and nothing is done about it"),
            folded(context.link(one) for one in unmitigated(plan)),
            _code("mitigation:"),
        ),
        (
            _("Assumptions that cannot be tested"),
            folded(
                filled(
                    # Translators: an assumption, and the keys it lacks.
                    _("{assumption} ({keys})"),
                    assumption=context.link(one),
                    keys=in_a_row(_code(f"{key}:") for key in keys),
                )
                for one, keys in untestable(plan)
            ),
            in_a_row(map(_code, ("test:", "threshold:", "by:"))),
        ),
        (
            _("Not rated"),
            folded(context.link(one) for one in unrated(plan)),
            in_a_row(map(_code, ("likelihood:", "impact:"))),
        ),
        (
            _("Threatens nothing"),
            folded(context.link(one) for one in plan.risks.values() if not one.threatens),
            _code("threatens:"),
        ),
    ]
    rows = [row for row in rows if row[1]]
    title = _("What is missing")
    heads = (title, _("Where"), _("What to write"))
    body = table(title, heads, rows, "stack") if rows else Markup("")
    return part(context, 2, title, "risks-missing", body)


def stake_part(context: Context) -> Part:
    """What is threatened, that with the gravest risk first."""
    rows = [
        (
            context.link(one.entity) + note(term(one.entity.kind)),
            folded(context.link(risk) for risk in one.risks),
        )
        for one in at_stake(context.plan)
    ]
    # Translators: heads what risks threaten.
    title = _("What is at stake")
    heads = (_("Threatened"), _("By what"))
    body = table(title, heads, rows, "stack") if rows else Markup("")
    return part(context, 2, title, "risks-stake", body)


def _code(key: str) -> Markup:
    return Markup("<code>{}</code>").format(key)
