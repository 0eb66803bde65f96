"""How an entity has come to be what it is: what each agreed state of the plan has changed in it."""

from __future__ import annotations

from collections.abc import Iterator

from strategy_handbook.insight.changes import Change, PlanChanges, What
from strategy_handbook.insight.changes.eras import Era
from strategy_handbook.plan import Entity
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.baseline_names import baseline_name
from strategy_handbook.views.pieces.change_story import ChangeStory
from strategy_handbook.views.pieces.lists import facts, listed


def history(context: Context, entity: Entity) -> Markup:
    """What each of the last commits has changed in an entity, or each baseline, the latest first.

    Args:
        context: The page.
        entity: The entity.
    """
    rows = facts(_rows(context, entity))
    if not rows:
        return Markup("")
    return Markup('<details class="hb-fold hb-history"><summary>{}</summary>{}</details>').format(
        # Translators: above what has changed in an entry from one agreed state of the plan to the next.
        _("History"),
        rows,
    )


def _rows(context: Context, entity: Entity) -> Iterator[tuple[str, Markup]]:
    key = entity.kind, entity.id
    commits = context.handbook.commits_to(context.plan)
    for era in commits or context.handbook.eras_of(context.plan):
        change = era.changes.by_entity.get(key)
        if change is None:
            continue
        label = _commit(context, era) if commits else _era(context, era)
        yield label, _texts(context, era.changes, change)
        if change.before is None:
            break
        # Before, it may have had another id.
        key = entity.kind, getattr(change.before, "id", entity.id)


def _era(context: Context, era: Era) -> str:
    since = baseline_name(context, era.since)
    if era.until is None:
        return _("Since {baseline}", baseline=since)
    return _("From {since} to {until}", since=since, until=baseline_name(context, era.until))


def _commit(context: Context, era: Era) -> str:
    if era.until is None or era.until.date is None:
        # Translators: above what has changed in an entry and is not in the repository yet.
        return _("Not committed yet")
    return context.language.date_text(era.until.date)


def _texts(context: Context, changes: PlanChanges, change: Change) -> Markup:
    if change.what is What.ADDED:
        # Translators: of an entry that was not in the plan before.
        return Markup("{}").format(_("New in the plan"))
    texts = ChangeStory(changes, context.language).tell(change).texts
    return listed(texts) if len(texts) > 1 else Markup("").join(map(Markup("{}").format, texts))
