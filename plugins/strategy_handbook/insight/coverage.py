"""Who is talked to when, at which stage and by which channel; and where nobody is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from strategy_handbook.insight.belonging import channels_of, personas_of, work_of
from strategy_handbook.insight.months import first_of, months_of
from strategy_handbook.insight.occasions import occasions
from strategy_handbook.insight.once import once
from strategy_handbook.plan import Plan
from strategy_handbook.plan.campaigns import Content
from strategy_handbook.plan.vocabulary import STAGE

# So many months in a row without a word are a silence.
SILENCE = 2
# Stages at which a persona wants to be met on the way to buying.
_ON_THE_WAY = ("awareness", "consideration", "decision")
# Stages at which those are met who have bought.
_AFTERWARDS = ("onboarding", "retention", "advocacy")


class Touch(NamedTuple):
    """One piece of content that reaches one persona, by one channel.

    Attributes:
        persona: The persona's id; empty where neither content nor its work names one.
        stage: The stage of the journey; empty where it is not said.
        channel: The channel's id; empty where it is not said.
        month: The first day of the month; None where only a longer time is known.
    """

    persona: str
    stage: str
    channel: str
    month: dt.date | None


class Grid(NamedTuple):
    """How many pieces of content there are for each pair of two things.

    Attributes:
        rows: The ids of the rows, those of nobody last.
        columns: The ids of the columns, or the first days of months.
        counts: How many there are for a row and a column; what is missing is 0.
        most: The largest of them.
    """

    rows: tuple[str, ...]
    columns: tuple[str | dt.date, ...]
    counts: Mapping[tuple[str, str | dt.date], int]
    most: int


class Silence(NamedTuple):
    """Months in a row in which nothing reaches a persona, between the first and the last of the plan.

    Attributes:
        persona: The persona's id.
        first: The first day of the first month.
        last: The first day of the last month.
    """

    persona: str
    first: dt.date
    last: dt.date


@once
def touches(plan: Plan) -> tuple[tuple[Touch, int], ...]:
    """What reaches whom: each way to reach a persona with how many pieces of content go it.

    A piece that appears again and again counts each time; one for two personas on two channels counts
    for each of the four. What was retired does not count.
    """
    found: dict[Touch, int] = {}
    for one in occasions(plan):
        if one.kind != "content" or one.status == "retired":
            continue
        item = one.entity
        assert isinstance(item, Content)
        months = first_of(one.first), first_of(one.last)
        # Something that may fall into any of three months reaches nobody in one of them yet.
        month = None if one.partial and months[0] != months[1] else months[0]
        for touch in _touches(plan, item, month):
            found[touch] = found.get(touch, 0) + 1
    return tuple(found.items())


def _touches(plan: Plan, item: Content, month: dt.date | None) -> Iterator[Touch]:
    work = work_of(plan, item)
    stage = item.stage or (work.stage if work else None) or ""
    personas = [ref.id for ref in personas_of(plan, item)] or [""]
    channels = [ref.id for ref in channels_of(item)] or [""]
    for persona in dict.fromkeys(personas):
        for channel in dict.fromkeys(channels):
            yield Touch(persona, stage, channel, month)


def months_covered(plan: Plan) -> tuple[dt.date, ...]:
    """The months of the plan's period; without one, those in which anything happens."""
    start, end = plan.plan.start, plan.plan.end
    months = months_of(plan)
    if start and start.first and end and end.last:
        months = [one for one in months if first_of(start.first) <= one <= end.last]
    return tuple(months)


def grid(plan: Plan, rows: str, columns: str) -> Grid:
    """How many pieces of content there are for each pair.

    Args:
        plan: The plan.
        rows: ``persona``, ``stage`` or ``channel``.
        columns: ``month``, ``stage`` or ``persona``.
    """
    counts: dict[tuple[str, str | dt.date], int] = {}
    for touch, count in touches(plan):
        column = getattr(touch, columns)
        if column is not None:
            key = (getattr(touch, rows), column)
            counts[key] = counts.get(key, 0) + count
    met_rows = {row for row, _column in counts}
    met_columns = {column for _row, column in counts}
    return Grid(
        tuple(
            one for one in values_of(plan, rows) if one in met_rows or _is_wanted(plan, rows, one)
        ),
        months_covered(plan)
        if columns == "month"
        else tuple(
            one
            for one in values_of(plan, columns)
            if one in met_columns or (one and columns == "stage") or _is_wanted(plan, columns, one)
        ),
        counts,
        max(counts.values(), default=0),
    )


def values_of(plan: Plan, of: str) -> list[str]:
    """Every value there is, in its natural order, with the empty one last."""
    if of == "persona":
        return [*plan.personas, ""]
    if of == "stage":
        return [*STAGE.words, ""]
    met = dict.fromkeys(touch.channel for touch, _count in touches(plan) if touch.channel)
    return [*plan.channels, *(one for one in met if one not in plan.channels), ""]


def _is_wanted(plan: Plan, of: str, value: str) -> bool:
    """Whether a value without anything is a hole, and not simply unused."""
    if of == "persona":
        return value != "" and plan.personas[value].type != "negative"
    return of == "channel" and value in plan.channels


def silences(plan: Plan) -> list[Silence]:
    """The silences of two months or more, persona by persona; those not to be reached left out."""
    months = months_covered(plan)
    counts = grid(plan, "persona", "month").counts
    found = []
    for persona in plan.personas.values():
        if persona.type == "negative":
            continue
        run: list[dt.date] = []
        for month in (*months, None):
            if month is not None and (persona.id, month) not in counts:
                run.append(month)
                continue
            # A persona that nothing reaches at all is a row of its own, and no silence.
            if SILENCE <= len(run) < len(months):
                found.append(Silence(persona.id, run[0], run[-1]))
            run = []
    return found


def unreached(plan: Plan) -> list[str]:
    """The ids of the personas for whom nothing is made, those not to be reached left out."""
    met = {touch.persona for touch, _count in touches(plan)}
    return [id for id, one in plan.personas.items() if id not in met and one.type != "negative"]


def expected_stages(plan: Plan, id: str) -> tuple[str, ...]:
    """The stages at which a persona should be met; none where the plan does not say how it is met.

    Those on the way to buying, of everybody. Those after it only of a customer, and only where the plan
    has content for anybody at that stage; for a customer is taken who is met at one of them.

    Args:
        plan: The plan.
        id: The persona's id; empty for what is made for no persona.
    """
    persona = plan.personas.get(id)
    met = _stages_met(plan)
    own = met.get(id, set())
    if persona is None or persona.type == "negative" or not own:
        return ()
    anybody = set().union(*met.values()) if own & set(_AFTERWARDS) else set()
    return (*_ON_THE_WAY, *(stage for stage in _AFTERWARDS if stage in anybody))


@once
def _stages_met(plan: Plan) -> dict[str, set[str]]:
    """The stages at which each persona is met, by its id; only those that are said."""
    found: dict[str, set[str]] = {}
    for touch, _count in touches(plan):
        if touch.stage:
            found.setdefault(touch.persona, set()).add(touch.stage)
    return found


def unmet_stages(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The stages at which a persona should be met and nothing meets it, by its id."""
    met = _stages_met(plan)
    missing = {
        id: tuple(stage for stage in expected_stages(plan, id) if stage not in met[id])
        for id in plan.personas
    }
    return {id: stages for id, stages in missing.items() if stages}
