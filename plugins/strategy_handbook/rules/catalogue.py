"""All rules there are: every module of this package that is named after a rule."""

from __future__ import annotations

import importlib
import pkgutil
import re

import strategy_handbook.rules as package
from strategy_handbook.rules.rule import GROUPS, Rule

_RULE_MODULE = re.compile(r"[a-z]\d{3}_\w+")


def _discover() -> dict[str, Rule]:
    names = [info.name for info in pkgutil.iter_modules(package.__path__)]
    found = [
        importlib.import_module(f"{package.__name__}.{name}").RULE
        for name in names
        if _RULE_MODULE.fullmatch(name)
    ]
    order = list(GROUPS)
    found.sort(key=lambda rule: (order.index(rule.id[0]), rule.id))
    return {rule.id: rule for rule in found}


RULES: dict[str, Rule] = _discover()


def rule_called(word: str) -> Rule | None:
    """The rule of an id or a name, in whatever case."""
    for rule in RULES.values():
        if word.lower() in (rule.id.lower(), rule.name):
            return rule
    return None
