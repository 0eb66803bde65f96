"""A rule explained, with what the program really says about its bad example."""

from __future__ import annotations

import datetime as dt
import textwrap

import markdown

from strategy_handbook.findings.report import Reported
from strategy_handbook.findings.text import render_one
from strategy_handbook.load import load
from strategy_handbook.markdown import HandbookExtension
from strategy_handbook.rules.rule import Example, Rule
from strategy_handbook.rules.settle import check_plans, settle
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.team_templates import templates_among
from strategy_handbook.source.tree import Texts
from strategy_handbook.views import Handbook
from strategy_handbook.views.drawing import PageDrawing
from strategy_handbook.views.template_check import checked_templates

# Examples are judged on a fixed day, so that an explanation never changes by itself.
EXAMPLE_DAY = dt.date(2027, 3, 1)


def findings_in(example: Example) -> list[tuple[Reported, str]]:
    """What is said about an example: each finding, and its text as a terminal shows it.

    Args:
        example: Files of a plan; those that end in ``.md`` are pages with views, those in
            ``handbook/`` templates of a team's own.
    """
    tree = Texts(example)
    loaded = load(tree)
    report = check_plans(loaded, EXAMPLE_DAY)
    lines = Excerpts(tree)
    found = [(entry, render_one(entry, lines.line)) for entry in report.entries]
    handbook = Handbook(
        {plan.id: plan for plan in loaded.plans},
        report,
        EXAMPLE_DAY,
        templates=checked_templates(templates_among(example)),
    )
    for path, text in example.items():
        if path.endswith(".md") and isinstance(text, str):
            found += _findings_on_page(handbook, path, text)
    return found


def _findings_on_page(handbook: Handbook, path: str, text: str) -> list[tuple[Reported, str]]:
    extension = HandbookExtension()
    drawing = PageDrawing(handbook, path, f"docs/{path}", text)
    extension.begin(drawing)
    markdown.Markdown(extensions=[extension]).convert(text)
    return [(entry, render_one(entry, drawing.line_of)) for entry in settle(drawing.findings)]


def example_in_text(example: Example) -> str:
    """An example's files, one below the other, each under its name."""
    parts = []
    for path, content in example.items():
        if content is None:
            text = "(a link to a file outside the plan)\n"
        elif isinstance(content, bytes):
            text = "".join(
                chr(byte) if byte in b"\n" or 32 <= byte < 127 else f"\\x{byte:02x}"
                for byte in content
            )
        else:
            text = "".join(
                c if c == "\n" or c.isprintable() else f"\\u{ord(c):04x}" for c in content
            )
        parts.append(f"# {path}\n{text}")
    return "\n".join(parts)


def explain_in_text(rule: Rule) -> str:
    """A rule for the terminal: what, why, a bad example with its finding, a good one."""
    said = [text for entry, text in findings_in(rule.bad) if entry.finding.rule == rule.id]
    return "\n".join(
        [
            f"{rule.id} {rule.name} ({rule.level.word}): {rule.summary}",
            "",
            textwrap.fill(rule.why, 88),
            "",
            "Bad:",
            "",
            textwrap.indent(example_in_text(rule.bad), "    "),
            *(textwrap.indent(text, "    ") + "\n" for text in said),
            "Good:",
            "",
            textwrap.indent(example_in_text(rule.good), "    "),
        ]
    )
