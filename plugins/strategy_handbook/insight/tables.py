"""Which sections of a plan make a table."""

from __future__ import annotations

from strategy_handbook.plan import Plan
from strategy_handbook.plan.plan import SECTIONS, Section
from strategy_handbook.plan.records import Record


def tables(plan: Plan) -> list[Section]:
    """The sections that hold records of one kind each, in which the plan has any."""
    return [section for section in SECTIONS if section.form != "one" and rows_of(plan, section)]


def rows_of(plan: Plan, section: Section) -> tuple[Record, ...]:
    """The records of a section, in the order written."""
    value = getattr(plan, section.key)
    return tuple(value.values()) if section.form == "ids" else tuple(value)
