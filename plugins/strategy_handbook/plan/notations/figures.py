"""Numbers, money and targets."""

from __future__ import annotations

from typing import Any

from strategy_handbook.findings.wording import quoted
from strategy_handbook.plan.amounts import (
    Money,
    NotAnAmount,
    Target,
    read_money,
    read_number,
    read_target,
)
from strategy_handbook.plan.notation import BARE, Notation, Schema, items_of
from strategy_handbook.plan.reading import Reading
from strategy_handbook.source.nodes import Node


class Number(Notation):
    """A number, perhaps between bounds."""

    name = "a number"

    def __init__(self, low: int | None = None, high: int | None = None, sign: str = "") -> None:
        self.low, self.high, self.sign = low, high, sign
        if sign:
            self.name = "a percentage"

    def read(self, node: Node, key: str, reading: Reading) -> Any:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        text = scalar.text.removesuffix(self.sign).strip() if self.sign else scalar.text
        try:
            number = read_number(text)
        except NotAnAmount as error:
            reading.report("S205", node, f"{reading.subject}: `{key}`: {error}", error.advice)
            return None
        below = self.low is not None and number < self.low
        above = self.high is not None and number > self.high
        if below or above:
            bound = f"at least {self.low}" if self.high is None else f"{self.low} to {self.high}"
            reading.report(
                "S205",
                node,
                f"{reading.subject}: `{key}` is {scalar.text}, and must be {bound}",
                f"write a number: {bound}",
            )
            return None
        return number

    def schema(self) -> Schema:
        number: Schema = {"type": "number"}
        if self.low is not None:
            number["minimum"] = self.low
        if self.high is not None:
            number["maximum"] = self.high
        if self.sign:
            return {"anyOf": [number, {"type": "string", "pattern": r"^[+-]?\d+(\.\d+)? ?%$"}]}
        return number


class MoneyText(Notation):
    """An amount of money, or several in different currencies."""

    name = "an amount of money"
    empty: tuple[Money, ...] = ()

    def read(self, node: Node, key: str, reading: Reading) -> tuple[Money, ...]:
        amounts: dict[str, Money] = {}
        for item in items_of(node, key, reading):
            scalar = self._scalar(item, key, reading)
            if scalar is None:
                continue
            try:
                money = read_money(scalar.text, reading.currency)
            except NotAnAmount as error:
                reading.report("B501", item, f"{reading.subject}: `{key}`: {error}", error.advice)
                continue
            if money.currency in amounts:
                reading.report(
                    "B501",
                    item,
                    f"{reading.subject}: `{key}` has two amounts in "
                    f"{money.currency or 'the same currency'}",
                    "write one amount for each currency; a number has no comma: `1000`",
                )
            amounts.setdefault(money.currency, money)
        return tuple(amounts.values())

    def schema(self) -> Schema:
        one = {"type": ["number", "string"], "examples": ["5000", "EUR 5000", "EUR 5000..8000"]}
        return {"anyOf": [one, {"type": "array", "items": one}]}


class Currency(Notation):
    """A currency code."""

    name = "a currency code"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        if scalar.text.isascii() and scalar.text.isupper() and 2 <= len(scalar.text) <= 10:
            return scalar.text
        reading.report(
            "B502",
            node,
            f"{reading.subject}: {quoted(scalar.text)} is not a currency code",
            "write it in capital letters: `EUR`, `USD`, `JPY`",
        )
        return None

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[A-Z]{2,10}$"}


class TargetText(Notation):
    """A target: a number, a change, a comparison, ``TBD`` or words."""

    name = "a target"

    def read(self, node: Node, key: str, reading: Reading) -> Target | None:
        scalar = self._scalar(node, key, reading)
        return read_target(scalar.text) if scalar else None

    def schema(self) -> Schema:
        return {"type": BARE, "examples": ["800", "+30%", "-2 pts", ">= 4.5", "TBD"]}
