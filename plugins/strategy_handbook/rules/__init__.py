"""Rules: what can be wrong in a plan. One rule, one file, found here by itself.

A rule's file is named after it, ``r301_unknown_reference.py``, and holds ``RULE``. Rules about how a
file or a value is written are noticed while it is read; the others bring a ``check``.
"""

from strategy_handbook.rules.catalogue import RULES, rule_called
from strategy_handbook.rules.rule import Rule
from strategy_handbook.rules.settle import check_plans

__all__ = ["RULES", "Rule", "check_plans", "rule_called"]
