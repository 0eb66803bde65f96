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
        ["Target: no longer Churn, 4%"],
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
    "a target of another metric": (
        goal("metric: trials, target: 800"),
        goal("metric: churn, target: 4%"),
        ["Metric: Trials → Churn", "Target: 800 → 4%"],
        "attention",
    ),
    "one of several targets in another metric": (
        goal("target: [{metric: trials, target: 800}]"),
        goal("target: [{metric: churn, target: 4%}]"),
        ["Target: now also Churn, 4%, no longer Trials, 800"],
        "attention",
    ),
    "a target that is open now": (
        goal("metric: trials, target: 800"),
        goal("metric: trials, target: TBD"),
        ["Target: 800 → to be decided"],
        "attention",
    ),
    "a goal given up": (
        goal("status: active"),
        goal("status: retired"),
        ["Status: Active → Retired"],
        "attention",
    ),
    "a goal that is met": (
        goal("status: active"),
        goal("status: met"),
        ["Status: Active → Met"],
        "routine",
    ),
    "a campaign that is paused": (
        campaign("status: live"),
        campaign("status: paused"),
        ["Status: Live → Paused"],
        "attention",
    ),
    "an hour of something scheduled": (
        "content: {web: {title: Webinar, status: scheduled, publish: 2027-03-18 14:00}}\n",
        "content: {web: {title: Webinar, status: scheduled, publish: 2027-03-18 16:00}}\n",
        ["Publish: 18 Mar 2027, 14:00 UTC → 18 Mar 2027, 16:00 UTC"],
        "attention",
    ),
    "a milestone of work under way": (
        campaign("status: live, milestones: [{name: Half way, due: 2027-04-01}]"),
        campaign("status: live"),
        ["Milestones: no longer Half way, 1 Apr 2027"],
        "attention",
    ),
    "a payment": (
        "budget: [{name: Film, planned: 9000, payments: [{due: 2027-02-08, amount: 9000}]}]\n",
        "budget: [{name: Film, planned: 9000, payments: "
        "[{due: 2027-02-08, amount: 9000, paid: 2027-02-10}]}]\n",
        ["Payments, 8 Feb 2027: Paid added: 10 Feb 2027"],
        "routine",
    ),
    "a value that cannot be read": (
        campaign("status: live"),
        campaign("status: lively"),
        ["Status cannot be read: see the checks"],
        "blocking",
    ),
    "two ids that hang together": (
        "personas: {boss: {name: Boss}}\ncampaigns: {spring: {name: Spring, personas: [boss]}}\n",
        "personas: {chief: {name: Boss}}\ncampaigns: {early: {name: Spring, personas: [chief]}}\n",
        ["has another id, boss → chief", "has another id, spring → early"],
        "attention",
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


GRANTED = HEAD.replace("currency: EUR", "currency: EUR, budget_total: 100000")


def states(before: dict[str, str], after: dict[str, str]) -> Review:
    one, two = (
        State("", "", read_handbook(Texts(files), stated="2027-03-15")) for files in (before, after)
    )
    return compared(one, two)


def test_the_money_granted_is_weighed() -> None:
    less, little = (GRANTED.replace("100000", sum) for sum in ("60000", "99000"))
    [row] = rows(states({"plan.yml": GRANTED}, {"plan.yml": less}))
    assert row == ("Harbour Coffee", "a tenth of the money granted or more")
    assert states({"plan.yml": GRANTED}, {"plan.yml": little})["verdict"] == "routine"


def test_a_plan_that_goes_wants_a_look() -> None:
    files = {"a/plan.yml": HEAD, "b/plan.yml": HEAD + campaign("status: live")}
    found = states(files, {"a/plan.yml": HEAD})
    assert (found["verdict"], found["removed"]) == ("attention", 6)
    assert rows(found) == [("Harbour Coffee", "a whole plan less")]


def test_a_plan_in_another_folder_is_the_same_with_other_addresses() -> None:
    plan = HEAD + campaign("status: live")
    found = states({"b/plan.yml": plan}, {"c/plan.yml": plan})
    assert rows(found) == [("Harbour Coffee", "links and calendar entries of the old id end")]


def test_a_broken_file_that_speaks_of_visits_is_no_secret() -> None:
    readable = {"a.yml": HEAD, "b.yml": campaign("summary: Many visits by interns")}
    broken = "campaigns: {spring: {summary: Many visits: by: interns, visibility: public"
    found = states(readable, {**readable, "b.yml": broken})
    assert (found["removed"], found["verdict"]) == (0, "blocking")
    assert found["new"]["listed"][0]["rule"] == "Y102"


def test_a_broken_file_that_may_be_a_secret_takes_nothing_out_either() -> None:
    readable = {"a.yml": HEAD, "b.yml": campaign("status: live")}
    found = states(readable, {**readable, "b.yml": "campaigns: {spring: {visibility: internal"})
    assert (found["removed"], found["verdict"]) == (0, "blocking")
    assert found["new"]["errors"] == found["new"]["more"] == 1


def test_what_is_no_longer_public_is_counted_and_not_named() -> None:
    found = review(campaign("status: live"), campaign("status: live, visibility: internal"))
    assert found["verdict"] == "attention"
    assert found["plans"][0]["files"] == ["1 entry is no longer public"]
    assert "Spring" not in str(found)


def test_what_is_internal_now_under_another_id_is_not_named_either() -> None:
    before = campaign("status: live, start: 2027-03-01, personas: [nobody]")
    after = "campaigns: {other: {name: Spring, status: live, start: 2027-03-01, visibility: internal}}\n"
    found = review(
        before + "personas: {boss: {name: Boss}}\n", after + "personas: {boss: {name: Boss}}\n"
    )
    # Nor is what was wrong with it.
    assert "Spring" not in str(found)
    assert "spring" not in str(found)


LINES = """\
budget:
  - {name: Search, period: 2027-Q2, planned: 10000}
  - {name: Search, period: 2027-Q3, planned: 20000, visibility: internal}
"""


def test_a_line_beside_an_internal_one_of_the_same_name_is_the_same() -> None:
    assert review(LINES, LINES)["verdict"] == "none"


def test_an_internal_line_that_gets_another_name_is_not_told() -> None:
    public = LINES.replace(", visibility: internal", "")
    found = review(public, LINES.replace("Search, period: 2027-Q3", "Secret, period: 2027-Q3"))
    assert "20" not in str(found["plans"]).replace("2027", "")


def test_a_file_that_was_broken_before_is_no_change() -> None:
    files = {"a.yml": HEAD, "b.yml": "campaigns: {"}
    assert states(files, files)["verdict"] == "none"


def test_errors_of_one_cause_are_one_row() -> None:
    many = "".join(f"  c{n}: {{name: Campaign {n}, personas: [boss]}}\n" for n in range(12))
    work = f"campaigns:\n{many}"
    boss, clerk = "personas: {boss: {name: Boss}}\n", "personas: {clerk: {name: Clerk}}\n"
    [row, *_rest] = review(boss + work, clerk + work)["plans"][0]["rows"]
    assert row["text"] == (
        "campaign `c0` names persona `boss`, which is not defined, and 11 more like it"
    )


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
