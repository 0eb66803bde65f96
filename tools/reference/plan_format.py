"""The format of a plan: every section, every field, and the records inside them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from reference.notations import class_in_words, remarks, written_as
from reference.writing import ReferencePage, anchored_code, as_text, fenced, joined, prose, table
from strategy_handbook.plan import SECTIONS, Entity, Plan, Record, Section
from strategy_handbook.plan.notations import Group, Many, Notation
from strategy_handbook.plan.records import FieldSpec, fields_of

FOLDER = "reference/plan"
INDEX = f"{FOLDER}/index.md"

# The sections in the order of a reader's questions. One that is in no group joins the last.
GROUPS = (
    ("head", "The plan and the company", "plan upstream downstream objectives products team"),
    ("audience", "Audience", "personas segments"),
    (
        "research",
        "Research and initiatives",
        "studies trends competitors gaps capabilities initiatives",
    ),
    (
        "campaigns",
        "Goals, campaigns and content",
        "goals precedents strategies campaigns offers content",
    ),
    ("communication", "Messages and channels", "messages channels"),
    ("numbers", "Numbers and money", "metrics observations forecasts benchmarks budget"),
    ("knowledge", "What the team knows", "learnings risks decisions glossary"),
)
FORMS = {
    "one": "Written once in a plan, with these keys below it.",
    "ids": "Below it stand ids of your own; below each id these keys.",
    "list": "A list; each line of it has these keys.",
}


def pages(plans: list[Plan]) -> Iterator[ReferencePage]:
    """The index, and one page for each group of sections.

    Args:
        plans: The sample plans, to link to where a section is in use.
    """
    described = places()
    yield _index()
    for name, title, sections in groups():
        path = f"{FOLDER}/{name}.md"
        blocks = [_section(section, path, described, plans) for section in sections]
        keys = ", ".join(section.key for section in sections)
        yield ReferencePage(path, title, joined(*blocks), f"The sections {keys} of a plan.")


def groups() -> list[tuple[str, str, list[Section]]]:
    """The groups with their sections; each section is in exactly one."""
    by_key = {section.key: section for section in SECTIONS}
    found = [
        (name, title, [by_key.pop(key) for key in keys.split() if key in by_key])
        for name, title, keys in GROUPS
    ]
    found[-1][2].extend(by_key.values())
    return found


def field_anchor(cls: type[Record], key: str) -> str:
    """The id of a field's row."""
    # Two hyphens: the target of a goal is not the record that is called goal target.
    return f"{_slug(cls)}--{key}"


def shared_fields() -> tuple[FieldSpec, ...]:
    """The fields that every entry with an id may have."""
    return fields_of(Entity)


def own_fields(cls: type[Record]) -> list[FieldSpec]:
    """The fields of a record class without those that every entry may have."""
    if not issubclass(cls, Entity):
        return list(fields_of(cls))
    shared = {spec.key: spec for spec in shared_fields()}
    return [
        spec
        for spec in fields_of(cls)
        if spec.key not in shared or shared[spec.key].notation is not spec.notation
    ]


def inner_classes(cls: type[Record], specs: list[FieldSpec]) -> Iterator[type[Record]]:
    """The record classes that fields hold, and those inside them, each once."""
    pending = [inner for spec in specs if (inner := _inner(spec.notation))]
    seen = {cls}
    while pending:
        one = pending.pop(0)
        if one in seen:
            continue
        seen.add(one)
        yield one
        pending += [inner for spec in fields_of(one) if (inner := _inner(spec.notation))]


def _inner(notation: Notation) -> type[Record] | None:
    inner = notation.inner if isinstance(notation, Many) else notation
    return inner.cls if isinstance(inner, Group) else None


def places() -> dict[type[Record], tuple[str, str]]:
    """Where each record class is described: the page and the id on it."""
    found = {one: (INDEX, _slug(one)) for one in inner_classes(Entity, list(shared_fields()))}
    for name, _, sections in groups():
        path = f"{FOLDER}/{name}.md"
        for section in sections:
            found[section.cls] = (path, section.key)
            for one in inner_classes(section.cls, own_fields(section.cls)):
                found.setdefault(one, (path, _slug(one)))
    return found


def _slug(cls: type[Record]) -> str:
    return class_in_words(cls).lower().replace(" ", "-")


def _link(page: str, places: dict[type[Record], tuple[str, str]], cls: type[Record]) -> str:
    path, anchor = places[cls]
    if path == page:
        return f"#{anchor}"
    return f"{posixpath.relpath(path, posixpath.dirname(page))}#{anchor}"


def _fields(
    cls: type[Record],
    specs: list[FieldSpec],
    page: str,
    places: dict[type[Record], tuple[str, str]],
) -> str:
    rows = []
    for spec in specs:
        notation = written_as(spec.notation, lambda one: _link(page, places, one))
        notation = notation.replace("](#extend)", f"]({_relative(INDEX, page)}#own-words)")
        key = anchored_code(spec.key, field_anchor(cls, spec.key))
        rows.append((key + remarks(spec), spec.doc, notation))
    return table(("Key", "What it is for", "Written as"), rows)


def _relative(target: str, page: str) -> str:
    return "" if target == page else posixpath.relpath(target, posixpath.dirname(page))


def _section(
    section: Section,
    page: str,
    places: dict[type[Record], tuple[str, str]],
    plans: list[Plan],
) -> str:
    specs = own_fields(section.cls)
    blocks = [
        f"## `{section.key}` {{ #{section.key} }}",
        f"{section.doc} {prose(section.cls.__doc__)}",
        FORMS[section.form] + _shorthand(specs),
        fenced(_skeleton(section, specs), "yaml"),
        _fields(section.cls, specs, page, places),
    ]
    if issubclass(section.cls, Entity):
        blocks.append(
            f"Also the fields that [every entry may have]({_relative(INDEX, page)}#every-entry)."
        )
    if used := next((plan for plan in plans if getattr(plan, section.key)), None):
        records = _relative(f"{used.id}/records.md", page)
        blocks.append(
            f"In use: [`{section.key}` of {as_text(used.label)}]({records}#section-{section.key})."
        )
    for one in inner_classes(section.cls, specs):
        if places[one] == (page, _slug(one)) and _first_user(page, one) is section:
            blocks.append(_inside(one, page, places))
    return joined(*blocks)


def _first_user(page: str, cls: type[Record]) -> Section | None:
    for name, _, sections in groups():
        if f"{FOLDER}/{name}.md" != page:
            continue
        for section in sections:
            if cls in inner_classes(section.cls, own_fields(section.cls)):
                return section
    return None


def _inside(cls: type[Record], page: str, places: dict[type[Record], tuple[str, str]]) -> str:
    name = class_in_words(cls)
    specs = list(fields_of(cls))
    return joined(
        f"### {name[:1].upper()}{name[1:]} {{ #{_slug(cls)} }}",
        prose(cls.__doc__) + _shorthand(specs),
        _fields(cls, specs, page, places),
    )


def _shorthand(specs: list[FieldSpec]) -> str:
    short = next((spec for spec in specs if spec.shorthand), None)
    return f" A bare value in its place is its `{short.key}`." if short else ""


def _skeleton(section: Section, specs: list[FieldSpec]) -> str:
    wanted = [spec.key for spec in specs if spec.required] or [specs[0].key]
    if section.form == "list":
        wanted = [spec.key for spec in specs][:3]
        lines = [f"{'- ' if number == 0 else '  '}{key}: …" for number, key in enumerate(wanted)]
        return "\n".join([f"{section.key}:", *(f"  {line}" for line in lines)])
    if section.form == "ids":
        return "\n".join([f"{section.key}:", "  an-id-of-yours:", *(f"    {k}: …" for k in wanted)])
    return "\n".join([f"{section.key}:", *(f"  {key}: …" for key in wanted)])


def _index() -> ReferencePage:
    described = places()
    rows = [
        (f"[`{section.key}`]({name}.md#{section.key})", section.doc, f"[{title}]({name}.md)")
        for name, title, sections in groups()
        for section in sections
    ]
    inner = [_inside(one, INDEX, described) for one in inner_classes(Entity, list(shared_fields()))]
    body = joined(
        "A plan is a folder with any number of YAML files. Each file holds any of the sections below; "
        "the sections of all files are united. [How a plan is written](../../write/index.md) explains "
        "ids, dates, money and references; your editor can complete and explain every key with the "
        "[JSON Schema](../schema.md).",
        "## All sections",
        table(("Section", "What it is for", "Described in"), rows),
        "## Fields that every entry may have { #every-entry }",
        "Whatever has an id may also have these fields.",
        _fields(Entity, list(shared_fields()), INDEX, described),
        "## Words of your own { #own-words }",
        "Where a list of words ends with “may add its own”, the plan can lengthen it under "
        "[`extend`](head.md#plan-head--extend), by the name of the list:",
        fenced(_extend_example(), "yaml"),
        *inner,
    )
    return ReferencePage(INDEX, "The format of a plan", body, "Every section and field of a plan.")


def _extend_example() -> str:
    spec = next(one for one in fields_of(SECTIONS[0].cls) if one.key == "extend")
    names = [one.name for one in getattr(spec.notation, "vocabularies", ())]
    lines = [f"    {name}: [a-word-of-yours]" for name in names]
    return "\n".join(["plan:", "  extend:", *lines])
