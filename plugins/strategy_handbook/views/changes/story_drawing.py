"""The changes of a plan as HTML: what wants a look first, then section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from strategy_handbook.addresses import change_anchor
from strategy_handbook.findings.compared import ComparedFindings
from strategy_handbook.insight.changes import Change, PlanChanges, What
from strategy_handbook.insight.changes.affected import Affected
from strategy_handbook.plan import Entity, Record
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.changes.checks_drawing import checks_line, draw_checks
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.change_marks import change_mark
from strategy_handbook.views.pieces.change_story import (
    ChangeStory,
    Concern,
    Counts,
    Told,
    count_words,
)
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.tables import table
from strategy_handbook.views.wording import filled, in_a_row, term

# A section with more changes than these is folded.
MOST_OPEN = 12
_TOUCHED = N_n("{n} touched, though not edited", "{n} touched, though not edited")


def story_of(
    context: Context,
    changes: PlanChanges,
    anchors: bool = False,
    checks: ComparedFindings | None = None,
) -> Iterator[Markup]:
    """The story, piece by piece: numbers, what wants a look, the sections, what is touched.

    Args:
        context: The page.
        changes: The changes.
        anchors: Whether each change of an entity gets an id, so that marks elsewhere can lead here.
        checks: The findings that are new and resolved; None where nobody has compared them.
    """
    story = ChangeStory(changes, context.language)
    counts = count_words(story.counts())
    yield Markup('<p class="hb-lead">{}</p>').format(
        counts or _("Nothing has changed but the form.")
    )
    rows = [
        *((_("Budget"), text) for text in story.budget()),
        *((_("Dates"), text) for text in [story.dates()] if text),
        *((_("Files"), text) for text in story.files()),
    ]
    if checks is not None:
        rows.append((_("Checks"), checks_line(checks)))
    yield facts(rows)
    yield _concerns(context, story.concerns())
    for section, numbers, some in story.sections():
        rows_of = [_change(context, story.tell(change), anchors) for change in some]
        yield _section(_(section.title), numbers, rows_of)
    yield _touched(context, changes.touched)
    if checks is not None:
        yield from draw_checks(context, checks)


def _concerns(context: Context, concerns: Iterable[Concern]) -> Markup:
    rows = [(_concerned(context, one), escape(one.text), escape(one.why)) for one in concerns]
    if not rows:
        return Markup("")
    heads = (_("What"), _("What has changed"), _("Why it wants a look"))
    return table(_("What wants a look"), heads, rows, "stack")


def _concerned(context: Context, one: Concern) -> Markup:
    if isinstance(one.record, Entity):
        named = _named(context, one.record, one.title)
        # Translators: a label and its value: "Campaigns: Spring fleet trial".
        return filled(_("{label}: {value}"), label=term(one.record.kind), value=named)
    return escape(one.title)


def _named(context: Context, record: Record, title: str) -> Markup:
    """A record's name, as a link where it is still in the plan."""
    if isinstance(record, Entity) and context.plan.entity(record.kind, record.id) is record:
        return Markup('<a href="{}">{}</a>').format(context.entity_href(record), title)
    return escape(title)


def _change(context: Context, told: Told, anchors: bool) -> Markup:
    change = told.change
    texts = Markup("").join(Markup("<li>{}</li>").format(text) for text in told.texts)
    mark = "" if change.what is What.CHANGED else change_mark(change.what)
    return Markup("<li{}><strong>{}</strong>{}{}</li>").format(
        _anchor(context, change) if anchors else "",
        _named(context, change.record, told.title),
        mark,
        Markup("<ul>{}</ul>").format(texts) if texts else "",
    )


def _anchor(context: Context, change: Change) -> Markup:
    record = change.record
    if not isinstance(record, Entity):
        return Markup("")
    return Markup(' id="{}"').format(context.take_id(change_anchor(record)))


def _section(title: str, numbers: Counts, rows: list[Markup]) -> Markup:
    said = count_words(numbers) or _("in form only")
    return Markup(
        '<details class="hb-fold hb-story"{}><summary>{}</summary><ul class="hb-changes">{}</ul></details>'
    ).format(
        Markup(" open") if len(rows) <= MOST_OPEN else "",
        _("{label}: {value}", label=title, value=said),
        Markup("").join(rows),
    )


def _touched(context: Context, touched: tuple[Affected, ...]) -> Markup:
    if not touched:
        return Markup("")
    causes: dict[tuple[str, str], list[Affected]] = {}
    for one in touched:
        causes.setdefault((one.by.kind, one.by.id), []).append(one)
    rows = Markup("").join(
        # Translators: {cause} has changed, and touches what is listed after it.
        Markup("<li>{}</li>").format(
            filled(
                _("By {cause}: {touched}"),
                cause=_named(context, some[0].by, some[0].by.label),
                touched=in_a_row(_named(context, one.entity, one.entity.label) for one in some),
            )
        )
        for some in causes.values()
    )
    return Markup(
        '<details class="hb-fold hb-story"><summary>{}</summary><ul class="hb-changes">{}</ul></details>'
    ).format(ngettext(*_TOUCHED, len(touched)), rows)
