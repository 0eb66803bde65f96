"""Countries and their regions."""

from __future__ import annotations

from strategy_handbook.plan.notation import Notation, Schema
from strategy_handbook.plan.public_holidays import NoSuchCountry, check_country
from strategy_handbook.plan.reading import Reading
from strategy_handbook.source.nodes import Node


class Country(Notation):
    """A country whose public holidays are known, perhaps with a region: ``NL``, ``DE-BY``."""

    name = "a country such as `NL`"

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        scalar = self._scalar(node, key, reading)
        if scalar is None:
            return None
        try:
            check_country(scalar.text)
        except NoSuchCountry as error:
            reading.report("D407", node, f"{reading.subject}: `{key}`: {error}", error.advice)
            return None
        return scalar.text

    def schema(self) -> Schema:
        # Not only two letters: editors of a region's own calendar write `DE-BY` or `NL-Noord`.
        return {"type": "string", "pattern": "^[A-Z]{2}(-.+)?$", "examples": ["NL", "BE", "DE-BY"]}
