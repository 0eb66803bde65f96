"""A team's repository with canaries in everything that is internal: in ids, names, texts and figures.

The plan is made from the model, so that a field or a section that is added tomorrow has a canary tomorrow.
"""

import json
from pathlib import Path
from typing import Any

from strategy_handbook.load.pruning import ABOUT
from strategy_handbook.plan import SECTIONS
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.plan import SECTION_OF_KIND, record_classes
from strategy_handbook.plan.records import Record, fields_of
from tests.repository import save

# No word of any language, and a figure that nothing else comes to. It is written as `918273`, and
# shown in some such way as `918,273`.
CANARY = "zqxv"
FIGURE = "918273"
SHOWN_FIGURE = rb"918(?:\D{1,6})?273"

MKDOCS_YML = """\
site_name: Handbooks
site_url: https://handbook.test/team/
edit_uri_template: https://handbook.test/edit/{path}
theme:
  name: material
  font: false
plugins:
  - search
  - strategy-handbook:
      as_of: 2027-03-01
      internal: INTERNAL
markdown_extensions: [admonition, attr_list, md_in_html, tables, toc: {permalink: true}]
"""

# What no model writes: keys written twice, slips of the hand, comments, texts over several lines.
BY_HAND = """\
# A comment that everybody may read.
personas:
  open-two:
    name: Open two
    segment: zqxv-segment
    segments: zqxv-segmnt
    notes: >-
      Our [friends
      of long](persona:zqxv-persona) and [others](segment:zqxv-segmet).
    custom:
      for_us: {visibility: internal, list: zqxv}
  # Zqxv: said above the entry.
  zqxv-twice:
    name: Zqxv twice
    name: Zqxv again
    visibility: internal
    notes: |
      Zqxv begins,

      zqxv: goes on.
    aim: Zqxv is no key.
  open-three: {name: Open three}
  zqxv-misspelt: {name: Zqxv, visibility: intern}
  zqxv-mistaken: {name: Zqxv, visiblity: internal}
  zqxv-empty:
    name: Zqxv
    visibility:
  Zqxv Malformed: {name: Zqxv, visibility: internal}
campagins:
  zqxv-lost: {name: Zqxv, visibility: internal}
  open-lost: {name: Open lost, goals: [zqxv-goal, open-goal]}
content:
  zqxv-slip: {title: Zqxv of the campaign, campaign: zqxv-campain}
  zqxv-own: {title: Zqxv of the campaign, campaign: zqxv-campaign}
strategies:
  zqxv-way: {name: Zqxv way, goal: zqxv-goal}
budget:
  - {for: zqxv-campaign, name: Zqxv, planned: 918273}
  - {name: Zqxv, planned: 918273, visibility: internal}
  - {name: Open line, planned: 5000, channel: zqxv-channel}
upstream:
  summary: The long half.
"""
BROKEN = """\
campaigns:
  zqxv-broken:
    name: [Zqxv
    visibility: internal
"""
BESIDE_BROKEN = """\
plan: {name: Broken}
content:
  open-piece: {title: Open piece}
  zqxv-piece: {title: Zqxv piece, campaign: zqxv-broken}
"""


def files(*, internal: bool = False) -> dict[str, str]:
    """The team's files."""
    return {
        "mkdocs.yml": MKDOCS_YML.replace("INTERNAL", str(internal).lower()),
        "docs/index.md": "# Home\n\n::: portfolio\n",
        "plans/shared/plan.yml": _yaml(_open_file()),
        "plans/shared/zqxv/zqxv.yml": _yaml(_closed_file()),
        "plans/shared/by-hand.yml": BY_HAND,
        "plans/shared/zqxv.csv": f"metric,period,value\nzqxv-metric,2027-01,{FIGURE}\n",
        "plans/shared/wide.csv": f"period,open-metric,zqxv-metric\n2027-02,5,{FIGURE}\n",
        "plans/zqxv-whole/plan.yml": "plan: {name: Zqxv whole, visibility: internal}\n"
        "campaigns: {zqxv: {name: Zqxv}}\n",
        "plans/broken/plan.yml": BESIDE_BROKEN,
        "plans/broken/zqxv.yml": BROKEN,
    }


def write(root: Path, *, internal: bool = False) -> Path:
    """Writes the team's repository, with a baseline from before anything was marked."""
    whole = files(internal=internal)
    earlier = {
        name: text.replace('"internal"', '"public"').replace("visibility: internal", "notes: Zqxv")
        for name, text in whole.items()
    }
    save(root, earlier, tag="agreed")
    save(root, whole)
    return root


def texts() -> set[str]:
    """The canaries of all fields that hold a text, as they are shown."""
    return {
        _text(cls, spec.key)
        for cls in _classes_with_secrets()
        for spec in fields_of(cls)
        if isinstance(getattr(spec.notation, "inner", spec.notation), n.Text | n.Prose)
    }


def _classes_with_secrets() -> list[type[Record]]:
    """Those that stand in a section with ids or a list, or inside one of these."""
    once = {section.cls.__name__ for section in SECTIONS if section.form == "one"}
    inside = {"BudgetSplit", "Rate", "Blackout", "DaysOff", "Baseline", "Answer"}
    inside |= {"UpstreamQuestions", "DownstreamQuestions"}
    return [cls for cls in record_classes() if cls.__name__ not in once | inside]


def _closed_file() -> dict[str, Any]:
    plan: dict[str, Any] = {}
    for section in SECTIONS:
        if section.form == "ids":
            record = _record(section.cls, closed=True) | {"visibility": "internal"}
            plan[section.key] = {f"{CANARY}-{section.kind}": record}
        elif section.form == "list":
            record = _record(section.cls, closed=True)
            about = {"metric": "zqxv-metric"} if "metric" in record else {"visibility": "internal"}
            plan[section.key] = [record | about]
    return plan


def _open_file() -> dict[str, Any]:
    plan: dict[str, Any] = {}
    for section in SECTIONS:
        record = _record(section.cls, closed=False)
        if section.form == "ids":
            plan[section.key] = {f"open-{section.kind}": record}
        elif section.key != "upstream":
            plan[section.key] = [record] if section.form == "list" else record
    plan["plan"] |= {"name": "Shared", "start": "2027-01-01", "end": "2027-12-31"}
    plan["plan"] |= {"baselines": [{"name": "Agreed", "revision": "agreed"}]}
    plan["glossary"]["open-term"]["term"] = "Open term"
    return plan


def _record(cls: type[Record], *, closed: bool) -> dict[str, Any]:
    written = {}
    for spec in fields_of(cls):
        if spec.key == "visibility" or (spec.key == "depends_on" and closed):
            continue
        many = isinstance(spec.notation, n.Many)
        notation = getattr(spec.notation, "inner", spec.notation)
        about = spec.key in ABOUT.get(cls, ())
        values = _values(notation, cls, spec.key, closed=closed, about=about)
        if values:
            written[spec.key] = values if many else values[-1]
    return written


def _values(
    notation: n.Notation, cls: type[Record], key: str, *, closed: bool, about: bool
) -> list[Any]:
    match notation:
        case n.Group():
            return [_record(notation.cls, closed=closed)]
        case n.Reference():
            open_ones = [f"{kind}:open-{kind}" for kind in notation.kinds]
            others = (
                [] if closed or about else [f"{kind}:{CANARY}-{kind}" for kind in notation.kinds]
            )
            return [*open_ones, *others]
        case n.OpenWord() if notation.kind in SECTION_OF_KIND:
            return [f"open-{notation.kind}", *([] if closed else [f"{CANARY}-{notation.kind}"])]
        case n.Anything():
            return [{f"{CANARY} key": [f"{CANARY} {FIGURE}"]}] if closed else [{"open": "value"}]
        case n.Prose() if not closed:
            return ["Open words about [a matter](campaign:zqxv-campaign)."]
        case n.Text() | n.Prose() | n.TargetText():
            return [_text(cls, key)] if closed else [f"Open {key}"]
        case n.Url():
            return [f"https://{CANARY if closed else 'open'}.example/a"]
        case n.MoneyText():
            return [f"EUR {FIGURE}" if closed else "EUR 5"]
        case n.Number() if closed and notation.high is None:
            return [FIGURE]
        case n.Word() if key != "type":
            return [notation.vocabulary.words[0]]
        case n.DateText():
            return ["2027-03-11" if closed else "2027-02-11"]
        case n.Currency():
            return ["EUR"]
    return []


def _text(cls: type[Record], key: str) -> str:
    return f"Zqxv {cls.__name__} {key.replace('_', ' ')}"


def _yaml(value: Any) -> str:
    # JSON is YAML; over many lines, so that findings have lines of their own.
    return json.dumps(value, indent=1)
