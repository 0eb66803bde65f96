"""Which countries a plan may name for its holidays, and what is said about the others."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from textwrap import dedent

import pytest
from babel import Locale

from strategy_handbook.insight.days_off import DayOff, days_off
from strategy_handbook.insight.occasions import occasions
from strategy_handbook.plan.public_holidays import (
    NoSuchCountry,
    check_country,
    public_holidays,
)
from tests.views.small_plans import plan_of


@pytest.mark.parametrize("code", ["NL", "NO", "DE-BY", "GB-ENG", "NL-Noord", "US-CA"])
def test_a_country_or_a_region_of_it_is_taken(code: str) -> None:
    check_country(code)


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("nl", "write `NL`"),
        ("NLD", "write `NL`"),
        ("UK", "write `GB`"),
        ("Holland", "write `NL`"),
        ("Netherlands", "write `NL`"),
        ("Nederland", "write `NL`"),
        ("Deutschland", "write `DE`"),
        ("Germny", "write `DE` for Germany"),
        ("de-by", "write `DE-BY`"),
        ("DE-Bayern", "write `DE-BY`"),
        ("DE-Bayren", "write `DE-BY`"),
        ("LU-X", "write `LU`: no regions of it are known"),
        ("en-GB-x", "write a country's code of two letters, such as `NL`, perhaps with a region: `DE-BY`"),
        ("😀", "write a country's code of two letters, such as `NL`, perhaps with a region: `DE-BY`"),
    ],
)  # fmt: skip
def test_another_word_gets_advice_what_to_write(code: str, advice: str) -> None:
    with pytest.raises(NoSuchCountry) as caught:
        check_country(code)
    assert caught.value.advice == advice


def test_a_region_that_is_none_is_told_which_there_are() -> None:
    with pytest.raises(NoSuchCountry, match="no region of NL") as caught:
        check_country("NL-Zeeland")
    assert caught.value.advice == (
        "write `NL` for the whole country, or a region: `NL-Midden`, `NL-Noord`, `NL-Zuid`"
    )


@pytest.mark.parametrize(
    ("locale", "name", "language"),
    [
        ("nl_NL", "Tweede paasdag", "nl"),
        ("en_GB", "Easter Monday", "en"),
        # Not known in French: English stands in, whatever the machine speaks.
        ("fr_FR", "Easter Monday", "en"),
    ],
)
def test_holidays_are_called_as_the_plans_language_has_it(
    locale: str, name: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "th")
    found = list(public_holidays("NL", [2027], Locale.parse(locale)))
    assert (dt.date(2027, 3, 29), name, language) in found


def test_a_holiday_of_several_countries_is_one_and_own_days_off_stand_first() -> None:
    plan = plan_of("""
        plan:
          name: X
          start: 2027-03-01
          end: 2027-03-31
          holidays: [NL, BE, DE-BY]
          days_off: [{name: Stocktaking, start: 2027-03-26, end: 2027-03-29}]
    """)
    found = days_off(plan)
    assert found[dt.date(2027, 3, 29)] == (
        DayOff("Stocktaking"),
        DayOff("Easter Monday", ("NL", "BE", "DE-BY")),
    )
    assert found[dt.date(2027, 3, 26)][1:] == (DayOff("Good Friday", ("NL", "DE-BY")),)
    assert dt.date(2027, 1, 1) not in found


def test_what_returns_leaves_out_blackouts() -> None:
    plan = plan_of("""
        plan:
          name: X
          blackouts: [{name: Freeze, start: 2027-03-08, end: 2027-03-14}]
        content:
          tips: {title: Tips, every: week, from: 2027-03-01, until: 2027-03-22}
    """)
    assert [one.first.day for one in occasions(plan)] == [1, 15, 22]


def test_nothing_is_loaded_for_a_plan_that_asks_for_no_holidays() -> None:
    program = """
        import sys
        from tests.views.small_plans import plan_of
        from strategy_handbook.insight.days_off import days_off
        plan = plan_of("plan: {name: X, start: 2027-03-01, end: 2027-03-31}")
        assert not days_off(plan)
        assert "holidays" not in sys.modules
    """
    subprocess.run([sys.executable, "-c", dedent(program)], check=True)
