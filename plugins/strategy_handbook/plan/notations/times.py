"""Dates, time zones and what returns."""

from __future__ import annotations

from strategy_handbook.findings.wording import quoted
from strategy_handbook.plan.dates import NotADate, PlanDate, Precision, read_date, zone_called
from strategy_handbook.plan.notation import Notation, Schema
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.recurrence import Interval, NotAnInterval, read_interval
from strategy_handbook.source.nodes import Node


class DateText(Notation):
    """A date, exact or partial.

    Args:
        open_ended: Whether ``TBD`` and ``always`` make sense here.
    """

    name = "a date"

    def __init__(self, open_ended: bool = True) -> None:
        self.open_ended = open_ended

    def read(self, node: Node, key: str, reading: Reading) -> PlanDate | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        try:
            date = read_date(scalar.text, reading.zone)
        except NotADate as error:
            reading.report("D401", node, f"{reading.subject}: `{key}`: {error}", error.advice)
            return None
        if not self.open_ended and date.precision in (Precision.TBD, Precision.ALWAYS):
            reading.report(
                "D401",
                node,
                f"{reading.subject}: `{key}` must be a date, not {quoted(scalar.text)}",
                "write `2027-03-04`, `2027-03`, `2027-Q1` or `2027`",
            )
            return None
        return date

    def schema(self) -> Schema:
        return {
            "type": ["string", "number"],
            "examples": ["2027-03-04", "2027-03", "2027-Q1", "2027-H1", "2027", "TBD"],
        }


class Zone(Notation):
    """The name of a time zone."""

    name = "a time zone such as `Europe/Amsterdam`"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        try:
            zone_called(scalar.text)
        except ValueError:
            reading.report(
                "D404",
                node,
                f"{reading.subject}: {quoted(scalar.text)} is not a time zone",
                "write a zone of the IANA database, such as `Europe/Amsterdam`",
            )
            return None
        return scalar.text

    def schema(self) -> Schema:
        return {"type": "string", "examples": ["Europe/Amsterdam", "America/New_York", "UTC"]}


class Every(Notation):
    """An interval that returns."""

    name = "an interval"

    def read(self, node: Node, key: str, reading: Reading) -> Interval | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        try:
            return read_interval(scalar.text)
        except NotAnInterval:
            reading.report(
                "D405",
                node,
                f"{reading.subject}: `{key}`: {quoted(scalar.text)} is not an interval",
                "write `week`, `2 weeks`, `month`, `quarter` or `year`",
            )
            return None

    def schema(self) -> Schema:
        return {"type": "string", "examples": ["week", "2 weeks", "month", "quarter", "year"]}
