"""What a change of a plan is said to be, word for word, and how much it matters."""

from typing import Any

import pytest

from strategy_handbook.handbook import read_handbook
from strategy_handbook.review.compare import State, compared
from strategy_handbook.review.document import Review
from strategy_handbook.source.tree import Texts

HEAD = """\
plan: {name: Harbour Coffee, start: 2027-01-01, end: 2027-12-31, currency: EUR, locale: en-GB}
metrics:
  trials: {name: Trials, direction: up}
  churn: {name: Churn, direction: down}
team: {cmo: {name: Head of marketing}, writer: {name: Writer}}
"""


def review(before: str, after: str) -> Review:
    one, two = (
        State(name, "", read_handbook(Texts({"plan.yml": HEAD + text}), stated="2027-03-15"))
        for name, text in (("old", before), ("new", after))
    )
    return compared(one, two)


def said(found: Review) -> list[str]:
    kinds = [kind for plan in found["plans"] for kind in plan["kinds"]]
    return [text for kind in kinds for entry in kind["entries"] for text in entry["texts"]]


def goal(fields: str) -> str:
    return f"goals: {{more: {{name: More, {fields}}}}}\n"


def campaign(fields: str) -> str:
    return f"campaigns: {{spring: {{name: Spring, {fields}}}}}\n"


CASES: dict[str, tuple[str, str, list[str], str]] = {
    "an end": (
        campaign("start: 2027-04-01, end: 2027-05-31"),
        campaign("start: 2027-04-01, end: 2027-06-14"),
        ["ends 14 days later, 31 May 2027 → 14 Jun 2027"],
        "routine",
    ),
    "both ends by the same": (
        campaign("start: 2027-04-01, end: 2027-05-31"),
        campaign("start: 2027-03-31, end: 2027-05-30"),
        ["moves 1 day earlier, 1 Apr – 31 May 2027 → 31 Mar – 30 May 2027"],
        "routine",
    ),
    "a date that is only more exact": (
        campaign("start: 2027-Q2"),
        campaign("start: 2027-04-12"),
        ["Start: Q2 2027 → 12 Apr 2027"],
        "routine",
    ),
    "a date that is open now": (
        campaign("status: live, start: 2027-03-01, end: 2027-05-31"),
        campaign("status: live, start: 2027-03-01, end: TBD"),
        ["End: 31 May 2027 → to be decided"],
        "attention",
    ),
    "a target lowered": (
        goal("metric: trials, target: 800"),
        goal("metric: trials, target: 650"),
        ["target lowered, 800 → 650"],
        "attention",
    ),
    "a target raised": (
        goal("metric: trials, target: 650"),
        goal("metric: trials, target: 800"),
        ["target raised, 650 → 800"],
        "routine",
    ),
    "a target of a metric that should fall": (
        goal("metric: churn, target: 4%"),
        goal("metric: churn, target: 5%"),
        ["target lowered, 4% → 5%"],
        "attention",
    ),
    "a bound that is wider": (
        goal("target: <= 3"),
        goal("target: <= 4"),
        ["target lowered, at most 3 → at most 4"],
        "attention",
    ),
    "one target of several": (
        goal("target: [{metric: trials, target: 800}, {metric: churn, target: 4%}]"),
        goal("target: [{metric: churn, target: 3%}, {metric: trials, target: 800}]"),
        ["Churn: target raised, 4% → 3%"],
        "routine",
    ),
    "a target taken out": (
        goal("target: [{metric: trials, target: 800}, {metric: churn, target: 4%}]"),
        goal("target: [{metric: trials, target: 800}]"),
        ["Target: no longer 4%, Churn"],
        "attention",
    ),
    "a status": (
        campaign("status: planned"),
        campaign("status: approved"),
        ["Status: Planned → Approved"],
        "routine",
    ),
    "called off": (
        campaign("status: planned"),
        campaign("status: cancelled"),
        ["Status: Planned → Cancelled"],
        "attention",
    ),
    "another owner": (
        campaign("owners: [cmo]"),
        campaign("owners: [writer]"),
        ["Owners: now also Writer, no longer Head of marketing"],
        "routine",
    ),
    "no owner": (
        campaign("owners: [cmo]"),
        campaign("status: planned"),
        ["Status added: Planned", "Owners: no longer Head of marketing"],
        "attention",
    ),
    "a list in another order": (
        campaign("channels: [email, blog]"),
        campaign("channels: [blog, email]"),
        [],
        "cosmetic",
    ),
    "a text with other line breaks": (
        campaign('summary: "One line"'),
        campaign('summary: "One\\n\\nline"'),
        ["Summary: only another order or other line breaks"],
        "cosmetic",
    ),
    "a long text": (
        campaign(
            f"summary: {'The same words again and again '}of the old kind{' until the end' * 5}"
        ),
        campaign(
            f"summary: {'The same words again and again '}of a new kind{' until the end' * 5}"
        ),
        [
            "Summary: “… and again of the old kind until the …” → “… and again of a new kind until the …”"
        ],
        "routine",
    ),
    "money": (
        "budget: [{name: Search, planned: 10000}, {name: Vans, planned: 90000}]\n",
        "budget: [{name: Vans, planned: 90000}, {name: Search, planned: 15000}]\n",
        ["planned +€5,000, €10,000 → €15,000"],
        "routine",
    ),
    "money, much of it": (
        "budget: [{name: Search, planned: 10000}]\n",
        "budget: [{name: Search, planned: 9000}]\n",
        ["planned −€1,000, €10,000 → €9,000"],
        "attention",
    ),
    "another id": (
        "personas: {boss: {name: The boss, job_title: CEO}}\n",
        "personas: {chief: {name: The boss, job_title: CEO}}\n",
        ["has another id, boss → chief"],
        "attention",
    ),
    "not another id, but somebody else": (
        "personas: {boss: {name: The boss, job_title: CEO}}\n",
        "personas: {clerk: {name: The clerk, job_title: Clerk}}\n",
        ["Clerk", "CEO"],
        "routine",
    ),
    "public now": (
        campaign("visibility: internal"),
        campaign("visibility: public"),
        [],
        "attention",
    ),
    "a team's own field": (
        campaign("custom: {code: A-1}"),
        campaign("custom: {code: A-2}"),
        ["Custom: something else than before"],
        "routine",
    ),
    "a reading": (
        "observations: [{metric: trials, period: 2027-01, value: 10}]\n",
        "observations: [{metric: trials, period: 2027-01, value: 12}]\n",
        ["value raised, 10 → 12"],
        "routine",
    ),
    "nothing": (campaign("status: live"), campaign("status:  'live'"), [], "cosmetic"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_change_is_said_in_words(case: str) -> None:
    before, after, sentences, verdict = CASES[case]
    found = review(before, after)
    assert said(found) == sentences
    assert found["verdict"] == verdict


def test_what_is_opened_says_so() -> None:
    found = review(campaign("visibility: internal"), campaign("visibility: public"))
    assert rows(found) == [("Spring", "was internal, and is public now")]
    assert found["plans"][0]["rows"][0]["text"] == "added"


@pytest.mark.parametrize("word", ["internal", "intern"])
def test_what_is_internal_is_kept_out(word: str) -> None:
    secret = campaign(f"visibility: {word}, start: 2027-04-01")
    moved = campaign(f"visibility: {word}, start: 2027-05-01")
    for before, after in (
        (secret, moved),
        ("", secret),
        (secret, ""),
        (campaign("start: TBD"), secret),
    ):
        assert "Spring" not in str(review(before, after))


def test_the_same_plan_has_no_changes() -> None:
    found = review(campaign("status: live"), campaign("status: live"))
    assert (found["verdict"], found["plans"]) == ("none", [])


def test_much_of_a_kind_that_is_gone_wants_a_look() -> None:
    five = "".join(f"  p{number}: {{name: Person {number}}}\n" for number in range(5))
    two = "".join(f"  p{number}: {{name: Person {number}}}\n" for number in range(3))
    [plan] = review(f"personas:\n{five}", f"personas:\n{two}")["plans"]
    assert [(row["name"], row["text"]) for row in plan["rows"]] == [("Personas", "5 → 3")]


def rows(found: Review) -> list[Any]:
    return [(row["name"], row["why"]) for plan in found["plans"] for row in plan["rows"]]


def test_an_unreadable_file_is_no_loss() -> None:
    before = read_handbook(Texts({"a.yml": HEAD, "b.yml": campaign("status: live")}))
    after = read_handbook(Texts({"a.yml": HEAD, "b.yml": "campaigns: {"}))
    found = compared(State("old", "", before), State("new", "", after))
    assert (found["removed"], found["verdict"]) == (0, "blocking")
    [plan] = found["plans"]
    assert plan["files"] == [
        "1 file cannot be read; what stands in it is not compared, nor is the budget"
    ]


def test_another_language_is_spoken() -> None:
    german = HEAD.replace("en-GB", "de-DE")
    one, two = (
        State("", "", read_handbook(Texts({"plan.yml": german + text}), stated="2027-03-15"))
        for text in (campaign("end: 2027-05-31"), campaign("end: 2027-06-14"))
    )
    found = compared(one, two)
    assert found["language"] == "de-DE"
    assert "31. Mai 2027 → 14. Juni 2027" in said(found)[0]
