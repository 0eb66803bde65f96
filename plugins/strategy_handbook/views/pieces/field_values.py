"""Any field of a record for reading, by the way it is written: so that no field is invisible."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Any

from strategy_handbook.plan import Record
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.notations import OpenWord, Reference
from strategy_handbook.plan.records import FieldSpec, fields_of
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.durations import cadence
from strategy_handbook.views.pieces.lists import facts, listed
from strategy_handbook.views.pieces.written import written
from strategy_handbook.views.wording import in_a_row, term

Rows = list[tuple[str | Markup, str | Markup]]


def rest_of(context: Context, record: Record, shown: AbstractSet[str] = frozenset()) -> Rows:
    """Every written field of a record that is not shown elsewhere, with its name.

    Args:
        context: The page.
        record: The record.
        shown: The attributes that are shown elsewhere.
    """
    left = vars(record).keys() - shown
    return [
        (_(spec.label), value)
        for spec in fields_of(type(record))
        if spec.attribute in left and (value := value_of(context, record, spec))
    ]


def value_of(context: Context, record: Record, spec: FieldSpec) -> Markup:
    """One field of a record; empty if it was not written."""
    return _shown(context, spec.notation, getattr(record, spec.attribute))


def web_link(url: str, title: str | None = None) -> Markup:
    """A link out of the handbook, by its title or by its address without the scheme.

    Without an address, because none could be read, there is only the title.
    """
    if not url:
        return escape(title or "")
    return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(
        url, title or url.removeprefix("mailto:").removeprefix("https://").rstrip("/")
    )


def _shown(context: Context, notation: n.Notation, value: Any) -> Markup:  # noqa: PLR0912
    if value is None or value == ():
        return Markup("")
    language = context.language
    match notation:
        case n.Many():
            return _many(context, notation.inner, value)
        case n.Prose():
            return context.prose(value)
        case n.Word():
            return escape(term(value))
        case n.Flag():
            return escape(_("Yes") if value else _("No"))
        case n.Number():
            return escape(_number(context, value, notation.sign))
        case n.DateText():
            return language.date(value)
        case n.MoneyText():
            return escape(language.moneys(value))
        case n.TargetText():
            return escape(language.target(value))
        case n.Every():
            return escape(cadence(language, value))
        case n.Url():
            return web_link(value)
        case Reference() | OpenWord():
            return context.ref(value)
        case n.Group():
            return _group(context, value)
        case n.Anything():
            return written(context, value, None)
    return escape(str(value))


def _many(context: Context, inner: n.Notation, values: tuple[Any, ...]) -> Markup:
    shown = [_shown(context, inner, value) for value in values]
    if isinstance(inner, n.Prose | n.Group) and len(shown) > 1:
        return listed(shown)
    return in_a_row(shown)


def _group(context: Context, record: Record) -> Markup:
    rows = rest_of(context, record)
    url, title = getattr(record, "url", None), getattr(record, "title", None)
    if (
        isinstance(url, str)
        and len(rows) <= 2
        and set(vars(record)) <= {"at", "node", "url", "title"}
    ):
        return web_link(url, title)
    return rows[0][1] if len(rows) == 1 else facts(rows)  # type: ignore[return-value]


def _number(context: Context, value: Decimal, sign: str) -> str:
    return f"{context.language.number(value)} {sign}".strip()
