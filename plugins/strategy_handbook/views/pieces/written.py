"""What stands in a file, drawn as it was written: keys in words, references as links.

The records page shows every value of a plan, so this is where most of a large plan is drawn. Inside
this module HTML is plain text, put together without going through ``Markup`` for each value; all
that comes from a plan passes ``escape``, the page's own links or its prose on the way.
"""

from __future__ import annotations

from strategy_handbook.insight.inventory import Entry
from strategy_handbook.plan import Record
from strategy_handbook.plan.notations import (
    DateText,
    Group,
    Many,
    MoneyText,
    Notation,
    OpenWord,
    Prose,
    Reference,
    Url,
)
from strategy_handbook.plan.records import FieldSpec, fields_by_key
from strategy_handbook.source import Mapping, Node, Scalar, Sequence
from strategy_handbook.translation import N_, Words, _, ngettext, pgettext, spoken
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.wording import in_a_row, term

# Lists of texts up to this length are drawn on one line.
SHORT = 40
_SAFE = ("https://", "http://", "mailto:")
# Translators: after the key of a plan that stands twice in the same place.
_AGAIN = N_("(written twice, not taken in)")


def written(context: Context, node: Node, cls: type[Record] | None) -> Markup:
    """A record as it was written.

    Args:
        context: The page.
        node: What stands in the file.
        cls: The class it was meant to be; None where that is not known.
    """
    return Markup(_record(context, node, cls))


def written_table(context: Context, cls: type[Record], entries: list[Entry]) -> Markup:
    """Records of a list as a table, with a column for each key that any of them has."""
    # Translators: a table of the plan's records: "Observation: 12 in all".
    caption = ngettext(
        "{name}: {n} in all", "{name}: {n} in all", len(entries), name=term(cls.__name__)
    )
    return Markup(_table(context, cls, [entry.node for entry in entries], caption))


def _record(context: Context, node: Node, cls: type[Record] | None) -> str:
    if not isinstance(node, Mapping):
        return _value(context, node, _shorthand(cls))
    known = _known(cls)
    rows = []
    for key, value in node.values.items():
        name, notation = known.get(key) or (_unknown(key, cls), None)
        rows.append(f"<div><dt>{name}</dt><dd>{_value(context, value, notation)}</dd></div>")
    for twice, value in node.again:
        drawn = _value(context, value, None)
        rows.append(f"<div><dt>{_twice(twice)}</dt><dd>{drawn}</dd></div>")
    return f'<dl class="hb-facts hb-facts--written">{"".join(rows)}</dl>'


# What a class's keys are called in a language and how their values are written, by key.
_KNOWN: dict[tuple[Words, type[Record]], dict[str, tuple[str, Notation]]] = {}


def _known(cls: type[Record] | None) -> dict[str, tuple[str, Notation]]:
    if cls is None:
        return {}
    key = (spoken(), cls)
    if key not in _KNOWN:
        specs = fields_by_key(cls).values()
        _KNOWN[key] = {spec.key: (str(escape(_(spec.label))), spec.notation) for spec in specs}
    return _KNOWN[key]


def _unknown(key: str, cls: type[Record] | None) -> str:
    if cls is None:
        return str(escape(term(key)))
    remark = _missing(_("(unknown key)"))
    return f"{escape(term(key))} {remark}"


def _twice(key: Scalar) -> str:
    return f"{escape(term(key.text))} {_missing(_(_AGAIN))}"


def _missing(text: str) -> str:
    return f'<span class="hb-missing">{escape(text)}</span>'


def _table(context: Context, cls: type[Record], nodes: list[Node], caption: str) -> str:
    specs = fields_by_key(cls)
    short = next((key for key, spec in specs.items() if spec.shorthand), "")
    if short and not all(isinstance(node, Mapping) for node in nodes):
        nodes = [_in_full(node, short) for node in nodes]
    keys = [key for key in specs if any(_has(node, key) for node in nodes)]
    unknown = {
        name: None
        for node in nodes
        if isinstance(node, Mapping)
        for name in node.keys
        if name not in specs
    }
    keys += list(unknown)
    names = (escape(_(specs[key].label) if key in specs else key) for key in keys)
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    body = "\n".join(_row(context, node, keys, specs) for node in nodes)
    name = escape(caption)
    return (
        f'<div class="hb-table" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="hb-grid"><caption class="hb-hidden">{name}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(context: Context, node: Node, keys: list[str], specs: dict[str, FieldSpec]) -> str:
    if not isinstance(node, Mapping):
        return f'<tr><td colspan="{len(keys) or 1}">{_value(context, node, None)}</td></tr>'
    cells = []
    for key in keys:
        value, spec = node.values.get(key), specs.get(key)
        drawn = _in_cell(context, value, spec.notation if spec else None) if value else ""
        number = spec is not None and isinstance(spec.notation, MoneyText)
        cells.append(f"<td{_NUMBER if number else ''}>{drawn}</td>")
    row = f"<tr>{''.join(cells)}</tr>"
    for name, value in node.again:
        drawn = _value(context, value, None)
        row += f'<tr><td colspan="{len(keys)}">{_twice(name)} {drawn}</td></tr>'
    return row


_NUMBER = ' class="hb-num"'


def _in_cell(context: Context, node: Node, notation: Notation | None) -> str:
    """A value within a table: what would be a table of its own there is a list."""
    inner = notation.inner if isinstance(notation, Many) else notation
    if not (isinstance(node, Sequence) and isinstance(inner, Group)):
        return _value(context, node, notation)
    items = (f"<li>{_value(context, item, inner)}</li>" for item in node.items)
    return f'<ul class="hb-list">{"".join(items)}</ul>'


def _in_full(node: Node, key: str) -> Node:
    """A record's shorthand as the record it stands for."""
    if isinstance(node, Mapping):
        return node
    full = Mapping(node.file, node.line, node.column)
    full.keys[key] = Scalar(node.file, node.line, node.column, 1, key, True)
    full.values[key] = node
    return full


def _has(node: Node, key: str) -> bool:
    return isinstance(node, Mapping) and key in node.values


def _shorthand(cls: type[Record] | None) -> Notation | None:
    specs = fields_by_key(cls).values() if cls else ()
    return next((spec.notation for spec in specs if spec.shorthand), None)


def _value(context: Context, node: Node, notation: Notation | None) -> str:
    inner = notation.inner if isinstance(notation, Many) else notation
    if isinstance(node, Scalar):
        return _scalar(context, node, inner)
    if isinstance(node, Sequence):
        return _sequence(context, node, inner)
    return _record(context, node, inner.cls if isinstance(inner, Group) else None)


def _sequence(context: Context, node: Sequence, inner: Notation | None) -> str:
    if isinstance(inner, Group) and len(node.items) > 1:
        return _table(context, inner.cls, node.items, term(inner.cls.__name__))
    values = [_value(context, item, inner) for item in node.items]
    short = all(isinstance(item, Scalar) and len(item.text) <= SHORT for item in node.items)
    if short and not isinstance(inner, Prose | Group):
        return in_a_row(map(Markup, values))
    return f'<ul class="hb-list">{"".join(f"<li>{value}</li>" for value in values)}</ul>'


def _scalar(context: Context, node: Scalar, notation: Notation | None) -> str:
    if node.is_empty:
        # Translators: a field of the plan in which nothing is written.
        return _missing(pgettext("of a field", "empty"))
    context.shown.add(id(node))
    text = node.text
    if isinstance(notation, Group):
        return _scalar(context, node, _shorthand(notation.cls))
    if isinstance(notation, Prose):
        return context.prose(text)
    if isinstance(notation, Reference | OpenWord):
        return _reference(context, text, notation)
    if isinstance(notation, DateText):
        return f'<span class="hb-nowrap">{escape(text)}</span>'
    if isinstance(notation, Url) and text.startswith(_SAFE):
        return f'<a href="{escape(text)}" rel="noopener noreferrer">{escape(text)}</a>'
    return escape(text)


def _reference(context: Context, text: str, notation: Reference | OpenWord) -> str:
    kinds = notation.kinds if isinstance(notation, Reference) else (notation.kind,)
    kind, _colon, rest = text.partition(":")
    if rest and kind in kinds:
        kinds, text = (kind,), rest
    for candidate in kinds:
        entity = context.plan.entity(candidate, text)
        if entity is not None:
            return context.link(entity)
    return escape(text)
