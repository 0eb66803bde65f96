"""What changes because of what was learnt, and where nothing does."""

from __future__ import annotations

from strategy_handbook.insight.learnings import loops, taught_nothing
from strategy_handbook.plan import Entity
from strategy_handbook.plan.knowledge import Learning
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.lists import folded
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.tables import note, table
from strategy_handbook.views.pieces.tags import stream_tag
from strategy_handbook.views.wording import filled, in_a_row, term


def changed_part(context: Context) -> Part:
    """What changes, with the learnings behind it; what most of them change comes first."""
    by_entity: dict[Entity, list[Learning]] = {}
    for loop in loops(context.plan):
        for entity in loop.changes:
            by_entity.setdefault(entity, []).append(loop.learning)
    rows = [
        (
            context.own(one) + note(term(one.kind)),
            stream_tag(context.plan.stream_of(one)),
            folded(context.link(learning) for learning in learnings),
        )
        for one, learnings in sorted(by_entity.items(), key=lambda row: -len(row[1]))
    ]
    title = _("What changes because of them")
    # Translators: heads the half of the plan something belongs to.
    heads = (_("What changes"), _("Half"), _("Because of"))
    body = table(title, heads, rows, "stack") if rows else Markup("")
    return part(context, 2, title, "learnings-changed", body)


def missing_part(context: Context) -> Part:
    """Learnings without an effect or a source, and finished work that taught nothing."""
    found = loops(context.plan)
    rows = [
        (
            _("Changes nothing"),
            folded(context.link(one.learning) for one in found if one.is_anecdote),
            in_a_row(map(_code, ("changes:", "change:"))),
        ),
        (
            _("Came from nothing in the plan"),
            folded(context.link(one.learning) for one in found if not one.from_),
            _code("came_from:"),
        ),
        (
            _("Finished, and nothing was learnt"),
            folded(context.link(one) for one in taught_nothing(context.plan)),
            filled(
                _("{key} of a learning, or {other} of the campaign"),
                key=_code("came_from:"),
                other=_code("retrospective:"),
            ),
        ),
    ]
    rows = [row for row in rows if row[1]]
    title = _("What is missing")
    heads = (title, _("Where"), _("What to write"))
    body = table(title, heads, rows, "stack") if rows else Markup("")
    return part(context, 2, title, "learnings-missing", body)


def _code(key: str) -> Markup:
    return Markup("<code>{}</code>").format(key)
