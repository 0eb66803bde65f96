"""Every page of the reference."""

from __future__ import annotations

from collections.abc import Iterator

from reference import command, plan_format, plugin_options, rules, schema, templates, views
from reference.writing import ReferencePage
from strategy_handbook.views import Handbook


def pages(handbook: Handbook) -> Iterator[ReferencePage]:
    """Every page of the reference.

    Args:
        handbook: The sample plans, which the reference points to for examples.
    """
    # The fullest plan shows most: its sections are the examples.
    plans = sorted(handbook.plans.values(), key=lambda plan: -sum(1 for _ in plan.records()))
    yield from plan_format.pages(plans)
    yield from views.pages(views.sample_pages(handbook))
    yield from templates.pages()
    yield from rules.pages()
    yield from plugin_options.pages()
    yield from command.pages()
    yield from schema.pages()
