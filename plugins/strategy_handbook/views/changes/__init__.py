"""What has changed: by a proposal, since the last baseline, and from each baseline to the next."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.insight.changes.eras import Era
from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.translation import _
from strategy_handbook.views.changes.checks_drawing import draw_checks, draw_verdict
from strategy_handbook.views.changes.data import ChangesData
from strategy_handbook.views.changes.story_drawing import story_of
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.baseline_names import baseline_name
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.pieces.reckoning import reckoning
from strategy_handbook.views.view import HeadedOptions, View

EXAMPLE = """
plan:
  baselines:
    - {name: Board approval, revision: board-2027, date: 2026-12-10}
"""


@record
class ChangesOptions(HeadedOptions):
    """Options of the view of changes."""

    of: str | None = f.word("What to tell of; both if not given.", "proposal baselines", named="of")


def render(context: Context, options: ChangesOptions) -> ChangesData | Markup:
    """Works out what has changed, or says how to name a state to compare with."""
    if options.of == "proposal" and options.heading:
        # The heading asked for is that of the proposal: one is enough.
        level = int(options.level or 2)
        heading, proposal = Markup(""), _proposal(context, level, options.heading)
    else:
        heading, level = options.begin(context, "changes")
        proposal = _proposal(context, level) if options.of != "baselines" else Part()
    eras = context.handbook.eras_of(context.plan) if options.of != "proposal" else ()
    # Numbered from the first on, so that a new baseline leaves the addresses of the others alone.
    numbers = range(len(eras), 0, -1)
    found = [_era(context, one, number, level) for one, number in zip(eras, numbers, strict=True)]
    if not proposal and not found and options.of == "proposal":
        return Markup("<p>{}</p>").format(_("This site shows no proposal."))
    if not proposal and not found:
        return empty(_("Nothing to compare with yet"), "baselines", EXAMPLE)
    return ChangesData(
        heading=heading,
        proposal=proposal,
        latest=found[0] if found else Part(),
        earlier=tuple(found[1:]),
        reckoning=_how(),
    )


def _proposal(context: Context, level: int, heading: str = "") -> Part:
    proposal = context.handbook.proposal
    changes = context.handbook.proposed(context.plan)
    if proposal is None or changes is None:
        return Part()
    # Translators: {branch} is the branch of the repository that a proposal is compared with.
    title = heading or _("This proposal, compared with {branch}", branch=proposal.against)
    checks = context.handbook.checks_of(context.plan)
    said: Iterable[Markup]
    if changes.weight is None:
        said = [Markup("<p>{}</p>").format(_("It leaves this plan as it is."))]
        if checks.new or checks.resolved:
            said += [*draw_checks(context, checks)]
    else:
        said = [
            draw_verdict(changes, checks),
            *story_of(context, changes, anchors=True, checks=checks),
        ]
    return part(context, level, title, "proposal", *said)


def _era(context: Context, era: Era, number: int, level: int) -> Part:
    id = f"era-{number}"
    since = baseline_name(context, era.since)
    if era.until is None:
        title = _("Since {baseline}", baseline=since)
    else:
        # Translators: {since} and {until} are agreed states of the plan, with their days.
        title = _("From {since} to {until}", since=since, until=baseline_name(context, era.until))
    if era.changes.weight is None:
        said = Markup("<p>{}</p>").format(_("Nothing has changed."))
        return part(context, level, title, id, said)
    return part(context, level, title, id, *story_of(context, era.changes))


def _how() -> Markup:
    return reckoning(
        _(
            "Two states of the plan are compared by what they say, not by the lines of their files: an "
            "entry is known by its id, or, where that is another one, by most of what it says."
        ),
        _(
            "A look is wanted where a target is lowered, an owner or a metric is taken away, a budget "
            "changes by a tenth or more, something that is under way moves, or more than 30% of a kind "
            "is taken out."
        ),
        _(
            "What is touched was not edited, but follows from a change: the goals that work leads to, "
            "the content of a campaign that moves, what waits for it, and what is for a persona that "
            "changes."
        ),
    )


VIEW = View(
    "changes",
    "What has changed: by a proposal, since the last baseline, and from each baseline to the next.",
    ChangesOptions,
    render,
    data=ChangesData,
    sheets=("reckoning", "panels"),
)
