"""What stands in a file, drawn as it was written: keys in words, references as links."""

from __future__ import annotations

from strategy_handbook.insight.inventory import Entry
from strategy_handbook.plan import Record, humanize
from strategy_handbook.plan.notation import (
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
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape

# Lists of texts up to this length are drawn on one line.
SHORT = 40
_SAFE = ("https://", "http://", "mailto:")


def written(context: Context, node: Node, cls: type[Record] | None) -> Markup:
    """A record as it was written.

    Args:
        context: The page.
        node: What stands in the file.
        cls: The class it was meant to be; None where that is not known.
    """
    if not isinstance(node, Mapping):
        return _value(context, node, _shorthand(cls))
    specs = fields_by_key(cls) if cls else {}
    rows = []
    for key, value in node.entries():
        spec = specs.get(key.text)
        name = Markup(escape(spec.label if spec else humanize(key.text)))
        if spec is None and cls is not None:
            name += Markup(' <span class="hb-missing">(unknown key)</span>')
        rows.append(
            Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(
                name, _value(context, value, spec.notation if spec else None)
            )
        )
    rows += [
        Markup("<div><dt>{} {}</dt><dd>{}</dd></div>").format(
            humanize(key.text), _AGAIN, _value(context, value, None)
        )
        for key, value in node.again
    ]
    return Markup('<dl class="hb-facts hb-facts--written">{}</dl>').format(Markup("").join(rows))


_AGAIN = Markup('<span class="hb-missing">(written twice, not taken in)</span>')


def written_table(context: Context, cls: type[Record], entries: list[Entry]) -> Markup:
    """Records of a list as a table, with a column for each key that any of them has."""
    caption = f"{humanize(cls.__name__)}: {len(entries)} in all"
    return _table(context, cls, [entry.node for entry in entries], caption)


def _table(context: Context, cls: type[Record], nodes: list[Node], caption: str) -> Markup:
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
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(specs[key].label if key in specs else key)
        for key in keys
    )
    body = Markup("\n").join(_row(context, node, keys, specs) for node in nodes)
    return Markup(
        '<div class="hb-table" tabindex="0" role="region" aria-label="{0}"><table class="hb-grid">'
        '<caption class="hb-hidden">{0}</caption><thead><tr>{1}</tr></thead>'
        "<tbody>{2}</tbody></table></div>"
    ).format(caption, head, body)


def _row(context: Context, node: Node, keys: list[str], specs: dict[str, FieldSpec]) -> Markup:
    if not isinstance(node, Mapping):
        return Markup('<tr><td colspan="{}">{}</td></tr>').format(
            len(keys) or 1, _value(context, node, None)
        )
    cells = []
    for key in keys:
        value = node.values.get(key)
        spec = specs.get(key)
        cell = _value(context, value, spec.notation if spec else None) if value else Markup("")
        number = spec is not None and isinstance(spec.notation, MoneyText)
        cells.append(Markup("<td{}>{}</td>").format(_NUMBER if number else "", cell))
    row = Markup("<tr>{}</tr>").format(Markup("").join(cells))
    for name, value in node.again:
        row += Markup('<tr><td colspan="{}">{} {} {}</td></tr>').format(
            len(keys), humanize(name.text), _AGAIN, _value(context, value, None)
        )
    return row


_NUMBER = Markup(' class="hb-num"')


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


def _value(context: Context, node: Node, notation: Notation | None) -> Markup:
    inner = notation.inner if isinstance(notation, Many) else notation
    if isinstance(node, Scalar):
        return _scalar(context, node, inner)
    if isinstance(node, Sequence):
        return _sequence(context, node, inner)
    return written(context, node, inner.cls if isinstance(inner, Group) else None)


def _sequence(context: Context, node: Sequence, inner: Notation | None) -> Markup:
    if isinstance(inner, Group) and len(node.items) > 1:
        return _table(context, inner.cls, node.items, humanize(inner.cls.__name__))
    values = [_value(context, item, inner) for item in node.items]
    short = all(isinstance(item, Scalar) and len(item.text) <= SHORT for item in node.items)
    if short and not isinstance(inner, Prose | Group):
        return Markup(", ").join(values)
    return Markup('<ul class="hb-list">{}</ul>').format(
        Markup("").join(Markup("<li>{}</li>").format(value) for value in values)
    )


def _scalar(context: Context, node: Scalar, notation: Notation | None) -> Markup:
    if node.is_empty:
        return Markup('<span class="hb-missing">empty</span>')
    context.shown.add(id(node))
    text = node.text
    if isinstance(notation, Group):
        return _scalar(context, node, _shorthand(notation.cls))
    if isinstance(notation, Prose):
        return context.prose(text)
    if isinstance(notation, Reference | OpenWord):
        return _reference(context, text, notation)
    if isinstance(notation, DateText):
        return Markup('<span class="hb-nowrap">{}</span>').format(text)
    if isinstance(notation, Url) and text.startswith(_SAFE):
        return Markup('<a href="{0}" rel="noopener noreferrer">{0}</a>').format(text)
    return Markup(escape(text))


def _reference(context: Context, text: str, notation: Reference | OpenWord) -> Markup:
    kinds = notation.kinds if isinstance(notation, Reference) else (notation.kind,)
    kind, _, rest = text.partition(":")
    if rest and kind in kinds:
        kinds, text = (kind,), rest
    for candidate in kinds:
        entity = context.plan.entity(candidate, text)
        if entity is not None:
            return context.link(entity)
    return Markup(escape(text))
