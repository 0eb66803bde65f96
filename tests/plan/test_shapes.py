"""Values in the wrong shape: told for every field of the model that wants a text, with what it wants."""

import pytest

from strategy_handbook.plan import SECTIONS, Entity
from strategy_handbook.plan.notations import Anything, Group, Ids, Many, Notation, in_words
from strategy_handbook.plan.plan import Section
from strategy_handbook.plan.records import fields_of
from strategy_handbook.source import Scalar
from tests.written import read, said


def innermost(notation: Notation) -> Notation:
    return notation.inner if isinstance(notation, Many) else notation


@pytest.mark.parametrize(
    "section",
    [section for section in SECTIONS if section.form == "ids"],
    ids=lambda section: section.key,
)
def test_a_group_where_a_text_belongs_is_told(section: Section) -> None:
    assert issubclass(section.cls, Entity)
    subject = f"{in_words(section.kind)} `a`"
    fields = [
        (spec.key, innermost(spec.notation).name)
        for spec in fields_of(section.cls)
        if not isinstance(innermost(spec.notation), Anything | Group | Ids)
    ]
    text = f"{section.key}:\n  a:\n" + "".join(f"    {key}: {{x: y}}\n" for key, _ in fields)
    expected = [
        f"error S203 plans/x.yml:{line}:{len(key) + 7}+1 {subject}: `{key}` wants {name}, and this "
        f"is a group of keys | write {name} after `{key}:`"
        for line, (key, name) in enumerate(fields, start=3)
    ]
    assert [line for line in said(text) if " S203 " in line] == expected


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("n", "false"), ("0", "false"), ("no", "false"), ("NO", "false"), ("off", "false"),
        ("False", "false"), ("y", "true"), ("1", "true"), ("True", "true"), ("perhaps", "true"),
    ],
)  # fmt: skip
def test_what_was_meant_by_a_truth_value(text: str, meant: str) -> None:
    [told] = said(f"metrics: {{a: {{name: A, adds_up: {text}}}}}")
    assert told.endswith(f"wants `true` or `false`, not `{text}` | use `{meant}`")


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://example.org", True), ("http://example.org/a?b=c#d", True),
        ("HTTPS://example.org", True), ("mailto:team@example.org", True), ("' https://a.b '", True),
        ("mailto:team", False), ("http:example.org", False), ("https://", False),
        ("ftp://a@b.org", False), ("a@b.org", False), ("http://[", False), ("https://a b", False),
        ("example.org", False), ("/etc/passwd", False), ("//example.org", False),
    ],
)  # fmt: skip
def test_addresses_a_page_may_link_to(url: str, good: bool) -> None:
    text = f"segments: {{a: {{name: A, links: '{url}'}}}}".replace("''", "'")
    assert [line.split()[1] for line in said(text)] == ([] if good else ["T701"])
    links = [link.url for link in read(text).plans[0].segments["a"].links]
    assert links == ([url.strip("' ")] if good else [])


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("importance", "0", "0"), ("importance", "10", "10"), ("importance", "4.5", "4.5"),
        ("importance", "10.1", None), ("importance", "-1", None), ("importance", "5%", None),
    ],
)  # fmt: skip
def test_bounds_of_a_number_count_as_inside(field: str, text: str, value: str | None) -> None:
    written = f"gaps: {{a: {{name: A, {field}: {text}}}}}"
    number = getattr(read(written).plans[0].gaps["a"], field)
    assert (number if number is None else str(number)) == value
    assert [line.split()[1] for line in said(written)] == ([] if value else ["S205"])


def test_a_target_is_read_from_a_plan() -> None:
    goal = read("goals: {a: {name: A, baseline: +30%}}").plans[0].goals["a"]
    assert goal.baseline is not None
    assert (str(goal.baseline), goal.baseline.relative) == ("+30%", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "initiatives: {a: {name: A, rice: often}}",
            "1:34+5 initiative `a`: `rice` wants keys with values, and this is a text | "
            "write keys such as `reach:`, `impact:`, `confidence:`",
        ),
        (
            "initiatives: {a: {name: A, milestones: [[M]]}}",
            "1:41+1 initiative `a`: `milestones` wants a text, and this is a list | "
            "write a text after `milestones:`",
        ),
        ("~\n", "1:1+1 the file holds nothing, not sections | begin with a section such as `personas:`"),
        ("''\n", "1:1+2 the file holds nothing, not sections | begin with a section such as `personas:`"),
    ],
)  # fmt: skip
def test_what_stands_where_keys_belong(text: str, expected: str) -> None:
    assert said(text) == [f"error S203 plans/x.yml:{expected}"]


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ("EUR", True), ("XX", True), ("ABCDEFGHIJ", True),
        ("X", False), ("ABCDEFGHIJK", False), ("eur", False), ("ÄÖ", False),
    ],
)  # fmt: skip
def test_codes_of_currencies(code: str, good: bool) -> None:
    files = {"plan.yml": f"plan: {{name: P, currency: {code}}}"}
    assert [line.split()[1] for line in said(files)] == ([] if good else ["B502"])
    assert read(files).plans[0].plan.currency == (code if good else None)


@pytest.mark.parametrize(
    ("key", "name"),
    [("currency", "a currency code"), ("timezone", "a time zone such as `Europe/Amsterdam`")],
)
def test_settings_of_the_plan_that_are_no_texts(key: str, name: str) -> None:
    assert said({"plan.yml": f"plan: {{name: P, {key}: [x]}}"})[0] == (
        f"error S203 plans/plan.yml:1:{19 + len(key)}+1 the plan: `{key}` wants {name}, and this "
        f"is a list | write {name} after `{key}:`"
    )


def test_a_kind_of_two_words_is_said_in_two_words() -> None:
    assert in_words("review-board") == "review board"


def test_a_record_in_short_stands_where_its_text_does() -> None:
    plan = read("glossary: {lead: Who asks}\ninitiatives: {a: {name: A, milestones: [M]}}").plans[0]
    term = plan.glossary["lead"]
    assert (term.id, term.definition, str(term.at)) == ("lead", "Who asks", "plans/x.yml:1:12")
    [milestone] = plan.initiatives["a"].milestones
    assert (milestone.name, str(milestone.at)) == ("M", "plans/x.yml:2:41")
    assert isinstance(milestone.node, Scalar)


def test_a_record_without_its_name_still_counts() -> None:
    assert read("segments: {city: {size: 4}}").plans[0].segments["city"].name == ""
