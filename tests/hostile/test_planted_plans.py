"""The hostile plans hold what they are meant to: every payload in every text of the model, and read."""

from collections.abc import Iterator

import pytest

from strategy_handbook.load import load
from strategy_handbook.plan import notations as n
from strategy_handbook.plan.plan import Plan, record_classes
from strategy_handbook.plan.records import Record, fields_of
from strategy_handbook.source.tree import Texts
from tests.hostile.payloads import PAYLOADS
from tests.hostile.planted_site import files


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    texts = {path.removeprefix("plans/"): text.decode() for path, text in files().items()}
    given = Texts(
        {path: text for path, text in texts.items() if path.startswith(("shown/", "open/"))}
    )
    loaded = load(given)
    # Nothing is wrong but in the table, where payloads stand for dates and numbers too.
    assert [str(one) for one in loaded.findings if not one.where.file.endswith(".csv")] == []
    return {plan.id: plan for plan in loaded.plans}


def records_in(value: object) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        for spec in fields_of(type(value)):
            yield from records_in(getattr(value, spec.attribute))
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item)


def test_there_are_many_payloads() -> None:
    assert len(PAYLOADS) >= 60
    assert len({payload.text for payload in PAYLOADS}) == len(PAYLOADS)


def test_every_text_of_the_model_has_every_payload(plans: dict[str, Plan]) -> None:
    said: dict[tuple[str, str], str] = {}
    for record in plans["shown"].records():
        for one in records_in(record):
            for spec in fields_of(type(one)):
                values = getattr(one, spec.attribute)
                for value in values if isinstance(values, tuple) else [values]:
                    place = (type(one).__name__, spec.key)
                    if isinstance(value, str):
                        said[place] = said.get(place, "") + value
    texts = [
        (cls.__name__, spec.key)
        for cls in record_classes()
        for spec in fields_of(cls)
        if isinstance(getattr(spec.notation, "inner", spec.notation), n.Text)
    ]
    assert len(texts) > 200
    missing = {
        place: payload.name
        for place in texts
        for payload in PAYLOADS
        if payload.text not in said.get(place, "")
    }
    assert missing == {}
