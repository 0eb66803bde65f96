"""Notations: how one kind of value is written, read and described to an editor.

Each notation reads a node of the file into a value and reports what is wrong with it; a value that
cannot be read becomes None (an empty tuple for lists) and the rest of the record stands.
"""

from strategy_handbook.plan.notation import Anything, Many, Notation, Schema
from strategy_handbook.plan.notations.countries import Country
from strategy_handbook.plan.notations.figures import Currency, MoneyText, Number, TargetText
from strategy_handbook.plan.notations.groups import Group, read_record
from strategy_handbook.plan.notations.languages import LocaleText
from strategy_handbook.plan.notations.references import OpenWord, Reference, in_words
from strategy_handbook.plan.notations.times import DateText, Every, Zone
from strategy_handbook.plan.notations.words import Flag, Ids, Prose, Text, Url, Word

__all__ = [
    "Anything",
    "Country",
    "Currency",
    "DateText",
    "Every",
    "Flag",
    "Group",
    "Ids",
    "LocaleText",
    "Many",
    "MoneyText",
    "Notation",
    "Number",
    "OpenWord",
    "Prose",
    "Reference",
    "Schema",
    "TargetText",
    "Text",
    "Url",
    "Word",
    "Zone",
    "in_words",
    "read_record",
]
