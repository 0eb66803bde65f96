"""How entries are written: in full and in short, one or many, and what is said when they are not."""

import pytest

from strategy_handbook.plan import Plan
from strategy_handbook.plan.notations import Flag
from strategy_handbook.plan.reading import Reading
from strategy_handbook.source.nodes import Scalar
from tests.written import read, said

CITY = "segments:\n  city:\n    name: City\n"
EMPTY = "write a value, or delete the line; a text that starts with `#` must be quoted"


def plan_of(text: str) -> Plan:
    loaded = read(text)
    assert loaded.findings == ()
    return loaded.plans[0]


def test_a_bare_value_stands_for_a_whole_record() -> None:
    plan = plan_of(
        "glossary:\n  range: How far a charge lasts.\n"
        "personas:\n  rider:\n    name: Rider\n    pains: Cold hands\n"
        "    objections: [It is dear, {objection: It is slow, answer: Not uphill.}]\n"
        "    links: [https://example.org/a, {url: https://example.org/b, title: B}]\n"
    )
    assert plan.glossary["range"].definition == "How far a charge lasts."
    rider = plan.personas["rider"]
    assert [pain.pain for pain in rider.pains] == ["Cold hands"]
    assert [(one.objection, one.answer) for one in rider.objections] == [
        ("It is dear", None),
        ("It is slow", "Not uphill."),
    ]
    assert [(link.url, link.title) for link in rider.links] == [
        ("https://example.org/a", None),
        ("https://example.org/b", "B"),
    ]


@pytest.mark.parametrize("aims", ["Sleep", "[Sleep]", "\n      - Sleep"])
def test_one_value_is_as_good_as_a_list_of_one(aims: str) -> None:
    plan = plan_of(f"personas:\n  rider:\n    name: Rider\n    aims: {aims}\n")
    assert plan.personas["rider"].aims == ("Sleep",)


def test_texts_are_kept_as_written() -> None:
    plan = plan_of(CITY + "    criteria: [no, 010, 1.10, 12:30, 2027-03-04]\n    size: 1_000\n")
    city = plan.segments["city"]
    assert city.criteria == ("no", "010", "1.10", "12:30", "2027-03-04")
    assert city.size == "1_000"


def test_a_teams_own_fields_are_kept() -> None:
    plan = plan_of(CITY + "    custom: {region: NL, budget holder: {name: Ada}}\n")
    assert list(plan.segments["city"].custom.values) == ["region", "budget holder"]


def test_a_list_and_its_places_are_read_from_several_files() -> None:
    loaded = read(
        {
            "a.yml": "budget:\n  - planned: 5\n",
            "b.yml": "budget: {planned: 7}\n",
            "plan.yml": "plan: {name: P, currency: EUR}\n",
        }
    )
    assert [str(line.planned[0].low) for line in loaded.plans[0].budget] == ["5", "7"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            CITY + "    sise: 4\n",
            "error S201 plans/x.yml:4:5+4 segment `city` has an unknown key `sise` | "
            "use `size`; a field of your own goes under `custom:`",
        ),
        (
            "persona:\n  rider: {name: Rider}\n",
            "error S201 plans/x.yml:1:1+7 there is no section `persona` | use `personas`",
        ),
        (
            CITY + "    links: {url: 'https://example.org', titel: X}\n",
            "error S201 plans/x.yml:4:41+5 segment `city` has an unknown key `titel` | "
            "use `title`; a field of your own goes under `custom:`",
        ),
        (
            "segments:\n  city:\n    size: 4\n",
            "error S202 plans/x.yml:2:3+4 segment `city` has no `name` | "
            "write `name:` – what the segment is called",
        ),
        (
            "segments:\n  city:\n    name:\n",
            "error S202 plans/x.yml:3:5+4 segment `city` has no `name` | "
            "write it after `name:`; a text that starts with `#` must be quoted",
        ),
        (
            "plan2: {}\n",
            "error S201 plans/x.yml:1:1+5 there is no section `plan2` | use `plan`",
        ),
        (
            "segments: [city]\n",
            "error S203 plans/x.yml:1:11+1 the section `segments` wants ids with their fields, "
            "and this is a list | write an id of your own below `segments:`, and the fields below "
            "the id",
        ),
        (
            "segments: city\n",
            "error S203 plans/x.yml:1:11+4 the section `segments` wants ids with their fields, "
            "and this is a text | write an id of your own below `segments:`, and the fields below "
            "the id",
        ),
        (
            "segments:\n  city: City\n",
            "error S203 plans/x.yml:2:9+4 segment `city`: `city` wants keys with values, and this "
            "is a text | write keys such as `name:`, `basis:`, `criteria:`",
        ),
        (
            CITY + "    size: [4, 5]\n",
            "error S203 plans/x.yml:4:11+1 segment `city`: `size` wants a text, and this is a "
            "list | write a text after `size:`",
        ),
        (
            CITY + "    criteria: [{a: b}]\n",
            "error S203 plans/x.yml:4:16+1 segment `city`: `criteria` wants a text, and this is a "
            "group of keys | write a text after `criteria:`",
        ),
        (
            CITY + "    priority: hihg\n",
            "error S204 plans/x.yml:4:15+4 segment `city`: `hihg` is not a word for `priority` | "
            "use `high`",
        ),
        (
            "strategies:\n  a: {name: A, tactic: sumo}\n",
            "error S204 plans/x.yml:2:24+4 strategy `a`: `sumo` is not a word for `tactic` | use "
            "`educational-content`, `thought-leadership`, `event`, `conference`, "
            "`social-engagement`, `partner-marketing`, `market-research`, `free-tool`, "
            "`free-trial`, `demo`, `advertising`, `promotion` or one of 10 more; or add it in "
            "`plan:` under `extend: {tactic: […]}`",
        ),
        (
            "gaps:\n  a: {name: A, importance: 11}\n",
            "error S205 plans/x.yml:2:28+2 gap `a`: `importance` is 11, and must be 0 to 10 | "
            "write a number: 0 to 10",
        ),
        (
            "studies:\n  a: {name: A, n: -1}\n",
            "error S205 plans/x.yml:2:19+2 study `a`: `n` is -1, and must be at least 0 | "
            "write a number: at least 0",
        ),
        (
            "studies:\n  a: {name: A, response_rate: 101%}\n",
            "error S205 plans/x.yml:2:31+4 study `a`: `response_rate` is 101%, and must be 0 to "
            "100 | write a number: 0 to 100",
        ),
        (
            "studies:\n  a: {name: A, n: '1,000'}\n",
            "error S205 plans/x.yml:2:19+7 study `a`: `n`: `1,000` is not a number | "
            "write it without separators: `1000`",
        ),
        (
            CITY + "    size:\n",
            f"warning S206 plans/x.yml:4:5+4 segment `city`: `size` is empty | {EMPTY}",
        ),
        (
            CITY + "    summary: ''\n",
            f"warning S206 plans/x.yml:4:5+7 segment `city`: `summary` is empty | {EMPTY}",
        ),
        (
            CITY + "    criteria: [a, ~]\n",
            f"warning S206 plans/x.yml:4:19+1 segment `city`: a value of `criteria` is empty | "
            f"{EMPTY}",
        ),
        (
            "segments:\n",
            "warning S206 plans/x.yml:1:1+8 the section `segments` is empty | "
            "write an id with its fields below it, or delete the line",
        ),
        (
            "budget:\n",
            "warning S206 plans/x.yml:1:1+6 the section `budget` is empty | "
            "write `- ` and fields below it, or delete the line",
        ),
        (
            "upstream: ~\n",
            "warning S206 plans/x.yml:1:1+8 the section `upstream` is empty | "
            "write its fields below it, or delete the line",
        ),
        (
            "segments:\n  city: ~\n",
            "warning S206 plans/x.yml:2:3+4 segment `city` is empty | write keys such as `name:`",
        ),
        (
            "budget: [~]\n",
            "warning S206 plans/x.yml:1:10+1 a budget line is empty | write its keys",
        ),
        (
            "campaigns:\n  a: {name: A, start: 2027-13}\n",
            "error D401 plans/x.yml:2:23+7 campaign `a`: `start`: there is no month 13 | "
            "months run from 01 to 12",
        ),
        (
            "studies:\n  a: {name: A, expires: TBD}\n",
            "error D401 plans/x.yml:2:25+3 study `a`: `expires` must be a date, not `TBD` | "
            "write `2027-03-04`, `2027-03`, `2027-Q1` or `2027`",
        ),
        (
            "content:\n  a: {title: A, every: fortnight}\n",
            "error D405 plans/x.yml:2:24+9 content `a`: `every`: `fortnight` is not an interval | "
            "write `week`, `2 weeks`, `month`, `quarter` or `year`",
        ),
        (
            "budget: [{planned: [5, EUR 6]}]\n",
            "error B501 plans/x.yml:1:24+5 a budget line: `planned` has two amounts in EUR | "
            "write one amount for each currency; a number has no comma: `1000`",
        ),
        (
            "segments:\n  city: {name: C, links: 'ftp://example.org'}\n",
            "error T701 plans/x.yml:2:26+19 segment `city`: `ftp://example.org` is not an address "
            "a page may link to | write it whole, starting with `https://`, `http://` or `mailto:`",
        ),
    ],
)
def test_what_is_said_word_for_word(text: str, expected: str) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "currency: euro",
            "error B502 plans/plan.yml:3:13+4 the plan: `euro` is not a currency code | "
            "write it in capital letters: `EUR`, `USD`, `JPY`",
        ),
        (
            "timezone: Amsterdam",
            "error D404 plans/plan.yml:3:13+9 the plan: `Amsterdam` is not a time zone | "
            "write a zone of the IANA database, such as `Europe/Amsterdam`",
        ),
        (
            "extend: [channel]",
            "error S203 plans/plan.yml:3:11+1 the plan: `extend` wants vocabularies with their "
            "words | write `extend: {channel: [cargo-fair]}`",
        ),
        (
            "extend: {chanel: [a]}",
            "error S201 plans/plan.yml:3:12+6 the plan: `chanel` cannot be extended | "
            "use `channel`",
        ),
        (
            "extend: {channel: [Cargo Fair]}",
            "error R302 plans/plan.yml:3:22+10 `Cargo Fair` cannot be a word of a vocabulary | "
            "use small letters, digits and hyphens, at most 63",
        ),
    ],
)
def test_what_is_said_about_the_head(head: str, expected: str) -> None:
    assert said({"plan.yml": f"plan:\n  name: P\n  {head}\n"}) == [expected]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"a.yml": "segments: {a: {name: A}}\n"},
            "error S202 plans/a.yml:1:1+1 the plan has no section `plan` | "
            "write `plan:` and below it `name: Plan`",
        ),
        (
            {"a.yml": "plan: {name: A}\n", "b.yml": "plan: {name: B}\n"},
            "error R303 plans/b.yml:1:7+1 the section `plan` is written twice; the first is at "
            "plans/a.yml:1:7 | write it once: make the two one",
        ),
    ],
)
def test_the_section_plan_stands_once(files: dict[str, str], expected: str) -> None:
    assert said(files) == [expected]


@pytest.mark.parametrize(
    ("text", "value", "help"),
    [
        ("true", True, ""),
        ("false", False, ""),
        ("yes", None, "use `true`"),
        ("no", None, "use `false`"),
        ("Off", None, "use `false`"),
        ("on", None, "use `true`"),
    ],
)
def test_yes_and_no_are_not_true_and_false(text: str, value: bool | None, help: str) -> None:
    reading = Reading(subject="goal `a`")
    node = Scalar("x.yml", 1, 1, len(text), text, True)
    assert Flag().read(node, "agreed", reading) is value
    assert [(one.rule, one.message, one.help) for one in reading.findings] == (
        [("S204", f"goal `a`: `agreed` wants `true` or `false`, not `{text}`", help)]
        if value is None
        else []
    )
