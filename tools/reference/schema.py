"""The JSON Schema: the same text for the file in the repository and for the one on the site."""

from __future__ import annotations

from collections.abc import Iterator

from reference.writing import ReferencePage, fenced, joined
from strategy_handbook.plan.json_schema import plan_schema, plan_schema_text

PATH = "reference/schema.md"
FILE = "schema/plan.schema.json"
# The schema of a plan that was taken away.
DATA_FILE = "schema/plan-data.schema.json"


def text() -> str:
    """The schema as it is written to files."""
    return plan_schema_text()


def pages() -> Iterator[ReferencePage]:
    """The page that says how to use the schema."""
    schema = plan_schema()
    draft = schema["$schema"].rstrip("#").rsplit("/", 2)[-2]
    body = joined(
        "Editors that know JSON Schema complete the keys of a plan while you write, show what each is "
        f"for, and underline what cannot be. The schema is [`{FILE}`](../{FILE}) ({draft}); it "
        "describes one file of a plan.",
        "Keep a copy beside your plans, and name it in the first line of each file; [`handbook schema "
        "--out schema/plan.schema.json`](command.md#schema) writes it. Visual Studio Code "
        "with its YAML extension, and every other editor that uses the YAML language server, reads "
        "that line:",
        fenced(f"# yaml-language-server: $schema=../../{FILE}\nplan:\n  name: …", "yaml"),
        "The path is seen from the file. The schema knows the shape of a plan, not what it says: "
        "whether a persona exists or a campaign ends before it starts is found by "
        "[`handbook check`](command.md#check).",
    )
    yield ReferencePage(PATH, "JSON Schema for editors", body, "Completion and checks in editors.")
