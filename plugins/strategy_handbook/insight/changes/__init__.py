"""What has changed between two states of a plan, by what it means and not by the lines of its files."""

from strategy_handbook.insight.changes.all_plans import changes_of_all, same_plan
from strategy_handbook.insight.changes.change import Change, PlanChanges, Proposal, What
from strategy_handbook.insight.changes.compared import changes_between, lines_of_both
from strategy_handbook.insight.changes.fields import FieldChange
from strategy_handbook.insight.changes.renames import renamed_between
from strategy_handbook.insight.changes.weight import Reason, Weight

__all__ = [
    "Change",
    "FieldChange",
    "PlanChanges",
    "Proposal",
    "Reason",
    "Weight",
    "What",
    "changes_between",
    "changes_of_all",
    "lines_of_both",
    "renamed_between",
    "same_plan",
]
