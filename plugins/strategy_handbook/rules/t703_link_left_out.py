"""T703: A text links to something that a page may not link to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from strategy_handbook.findings import Finding, Level
from strategy_handbook.findings.wording import quoted
from strategy_handbook.plan import SECTION_OF_KIND, Plan
from strategy_handbook.rules.rule import Rule
from strategy_handbook.source.nodes import texts_in

_TARGET = re.compile(r"\]\(\s*<?([^)\s>]+)")
# A backslash is a slash to a browser and nothing to a reader.
_ALLOWED = re.compile(r"(https?://|mailto:)[^\\]+", re.IGNORECASE)


def check(plan: Plan, as_of: dt.date) -> Iterator[Finding]:
    """Looks at every link of every text; links to entities are another rule's."""
    for document in plan.documents:
        for scalar in texts_in(document.root):
            if "](" not in scalar.text:
                continue
            for target in _TARGET.findall(scalar.text):
                kind = target.partition(":")[0]
                if _ALLOWED.fullmatch(target) or kind in SECTION_OF_KIND:
                    continue
                yield Finding(
                    "T703",
                    scalar.where,
                    f"the text links to {quoted(target)}, and that link is left out on pages",
                    "write the address whole, starting with `https://`, or name an entry: "
                    "`persona:fleet-manager`",
                )


RULE = Rule(
    id="T703",
    name="link-left-out",
    level=Level.WARNING,
    summary="a text links to something that a page may not link to",
    why=(
        "A page links to the web, to mail and to entries of the plan. Any other link in a text, a "
        "script or a path on somebody's disk, is taken out before the text is shown; whoever wrote "
        "it should know."
    ),
    bad={
        "plan.yml": """\
plan:
  name: Riverbend
  notes: See [the brief](//files/brief.docx).
""",
    },
    good={
        "plan.yml": """\
plan:
  name: Riverbend
  notes: See [the brief](https://example.org/brief).
""",
    },
    check=check,
)
