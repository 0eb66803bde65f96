"""A project with payloads in all its plans, its tables, its file names and its pages' options.

Three plans, because a field shows its text in three ways. In `shown` everything else is in order, so
that all is drawn. In `open` no section says which channels and roles there are, so that such words may
be anything. In `refused` the payloads also stand where no text can, so that the findings speak of them.
"""

import csv
import io
import json
from typing import Any

from strategy_handbook.plan import notations as n
from strategy_handbook.plan.records import fields_of
from strategy_handbook.views import VIEWS
from tests.hostile.payloads import PAYLOADS, Payload
from tests.hostile.planted_plans import (
    EVERYTHING,
    TEXTS,
    in_order,
    open_kinds,
    out_of_order,
    plan_file,
)

MKDOCS_YML = """\
site_name: Hostile
site_url: https://handbook.test/team/
edit_uri_template: https://handbook.test/edit/{path}
theme:
  name: material
  font: false
  features: [navigation.footer, navigation.tabs, navigation.path, search.suggest, search.highlight,
    search.share, content.action.edit, content.tooltips]
plugins:
  - search
  - strategy-handbook:
      # The payloads must come to nothing by escaping alone; the policy is tested apart.
      content_security: false
      # A payload as a visibility keeps its entry inside, as every word but `public` does.
      internal: true
markdown_extensions: [admonition, attr_list, md_in_html, tables, toc: {permalink: true}]
"""

# Thousands of links of which each is said to be left out: the health page would be nothing else.
UNLISTED = "# handbook: ignore[T703] they are meant to be"


def files() -> dict[str, bytes]:
    """The project's files."""
    written = {"mkdocs.yml": MKDOCS_YML, "docs/index.md": "# Home\n"}
    for number, text in enumerate(TEXTS):
        whole = in_order(number, EVERYTHING)
        shown = plan_file(number, in_order(number, text), whole)
        opened = plan_file(number, in_order(number, "Text", words=text), whole, open_kinds())
        for name, plan in (("shown", shown), ("open", opened)):
            if "plan" in plan:
                plan["plan"] |= {"start": "2027-02-01", "end": "2027-04-30"}
                # The name of a plan stands in the navigation of every page.
                plan["plan"] |= {"name": "Open"} if name == "open" else {}
            written[f"plans/{name}/{number}.yml"] = _yaml(plan, UNLISTED)
    for number, payload in enumerate(PAYLOADS[8::36]):
        written[f"plans/refused/{_file_name(payload)}.yml"] = _yaml(
            plan_file(number, out_of_order(number), out_of_order(number))
        )
    written["plans/refused/ids.yml"] = _yaml(
        {
            "personas": {payload.text: {"name": payload.text} for payload in PAYLOADS},
            **{payload.text: payload.text for payload in PAYLOADS},
        }
    )
    written["plans/refused/<img src=x onerror=planted(9)>.csv"] = 'a,b\n"<b>'
    written["plans/shown/observations/long.csv"] = _csv(_long())
    written["plans/shown/observations/wide.csv"] = _csv(_wide())
    for name in VIEWS:
        written[f"docs/views/{name}.md"] = _page_of(name)
    return {path: text.encode() for path, text in written.items()}


def _long() -> list[list[str]]:
    rows = [["metric", "period", "value", "source", "status", "note"]]
    for number, text in enumerate(map(_on_one_line, TEXTS)):
        rows.append([f"metric-{number}", "2027-01", "5", text, "final", text])
        rows.append([text] * 6)
    return rows


def _wide() -> list[list[str]]:
    return [["period", *map(_on_one_line, TEXTS)], ["2027-02", *("5" for _ in TEXTS)]]


def _csv(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _page_of(name: str) -> str:
    """A page with a view: a payload in each of its options, and all of them in those that are texts."""
    blocks = [f"# {name}", _block(name, {PAYLOADS[0].text: PAYLOADS[1].text})]
    for number, spec in enumerate(fields_of(VIEWS[name].options)):
        free = isinstance(spec.notation, n.Text) and spec.key != "plan"
        texts = TEXTS if free else [PAYLOADS[number].text]
        blocks += [_block(name, {"plan": "open", spec.key: text}) for text in texts]
    return "\n\n".join(blocks) + "\n"


def _block(name: str, options: dict[str, str]) -> str:
    # In double quotes nothing can end the line or the block.
    lines = [f"    {json.dumps(key)}: {json.dumps(said)}" for key, said in options.items()]
    return "\n".join([f"::: {name}", *lines])


def _yaml(value: Any, comment: str = "") -> str:
    # JSON is YAML, and no text can break out of it.
    return f"{comment}\n{json.dumps(value, ensure_ascii=False)}\n"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _file_name(payload: Payload) -> str:
    return _on_one_line(payload.text).replace("/", "∕")[:60]
