"""The rules: an index, and a page for each with what the program really says."""

from __future__ import annotations

from collections.abc import Iterator

from reference.writing import ReferencePage, fenced, joined, table
from strategy_handbook.explain import example_in_text, findings_in
from strategy_handbook.rules import RULES, Rule
from strategy_handbook.rules.rule import GROUPS, Example

FOLDER = "reference/rules"
INDEX = f"{FOLDER}/index.md"
# How a file of an example is coloured, by the end of its name.
LANGUAGES = {"yml": "yaml", "yaml": "yaml", "md": "markdown"}


def pages() -> Iterator[ReferencePage]:
    """The index of rules and the page of each rule."""
    yield _index()
    for rule in RULES.values():
        yield _page(rule)


def path_of(rule: Rule) -> str:
    """The page of a rule."""
    return f"{FOLDER}/{rule.id.lower()}.md"


def _index() -> ReferencePage:
    blocks = [
        "`handbook check` and `mkdocs build` look for these. `handbook explain` shows the same pages "
        "in the terminal. [Checking a plan](../../check.md) says how to read a finding, and how to "
        "silence one."
    ]
    for letter, name in GROUPS.items():
        rules = [rule for rule in RULES.values() if rule.id.startswith(letter)]
        if rules:
            rows = [
                (
                    f"[{rule.id}]({rule.id.lower()}.md)",
                    rule.level.word,
                    f"`{rule.name}`",
                    _sentence(rule.summary),
                )
                for rule in rules
            ]
            blocks += [f"## {letter}: {name}", table(("Rule", "Level", "Name", "Found when"), rows)]
    return ReferencePage(INDEX, "Rules", joined(*blocks), "Every rule of the check.")


def _page(rule: Rule) -> ReferencePage:
    said = [text for entry, text in findings_in(rule.bad) if entry.finding.rule == rule.id]
    blocks = [
        f"**{_sentence(rule.summary)}** This is {_level(rule)}, of the group "
        f"[{rule.group}](index.md).",
        "## Why it matters",
        rule.why,
    ]
    if rule.bad:
        blocks += ["## A plan with this fault", *_files(rule.bad)]
    if said:
        blocks += ["## What the check says", fenced("\n\n".join(said), "text")]
    if rule.good:
        blocks += ["## The plan mended", *_files(rule.good)]
    title = f"{rule.id} {rule.name}"
    return ReferencePage(path_of(rule), title, joined(*blocks), _sentence(rule.summary))


def _level(rule: Rule) -> str:
    word = rule.level.word
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def _files(example: Example) -> Iterator[str]:
    for path, content in example.items():
        # The first line of the text names the file, which is the block's title here.
        text = example_in_text({path: content}).partition("\n")[2]
        where = path if path.endswith(".md") else f"plans/{path}"
        yield fenced(text or "\n", LANGUAGES.get(path.rpartition(".")[2], "text"), where)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "."
