"""The plan model: what a plan says, one module per subject."""

from strategy_handbook.plan.entity import Entity
from strategy_handbook.plan.plan import SECTION_OF_KIND, SECTIONS, Mention, Plan, Section
from strategy_handbook.plan.records import Record, Ref, humanize

__all__ = [
    "SECTIONS",
    "SECTION_OF_KIND",
    "Entity",
    "Mention",
    "Plan",
    "Record",
    "Ref",
    "Section",
    "humanize",
]
