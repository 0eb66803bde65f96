"""References: resolved across files, near misses with their place, open words, and what is withheld."""

import pytest

from tests.written import WHOLE, read, rules_in, said

PEOPLE = "personas:\n  fleet-manager: {name: Fleet manager}\n  rider: {name: Rider}\n"


def campaign(line: str) -> str:
    return f"campaigns:\n  spring:\n    name: Spring\n    {line}\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"people.yml": PEOPLE, "x.yml": campaign("personas: [fleet-manger]")},
            "error R301 plans/x.yml:4:16+12 campaign `spring` names persona `fleet-manger`, which "
            "is not defined | use `fleet-manager` (plans/people.yml:2:3)",
        ),
        (
            {"people.yml": PEOPLE, "x.yml": campaign("personas: nobody")},
            "error R301 plans/x.yml:4:15+6 campaign `spring` names persona `nobody`, which is not "
            "defined | use `fleet-manager` or `rider`, or define it",
        ),
        (
            {"x.yml": campaign("personas: nobody")},
            "error R301 plans/x.yml:4:15+6 campaign `spring` names persona `nobody`, which is not "
            "defined | define it: the plan has no persona yet",
        ),
        (
            {
                "people.yml": "personas:\n"
                + "".join(f"  persona-{n}0{n}: {{name: P}}\n" for n in range(6)),
                "x.yml": campaign("personas: zz"),
            },
            "error R301 plans/x.yml:4:15+2 campaign `spring` names persona `zz`, which is not "
            "defined | define it, or name one that is defined",
        ),
        (
            {"people.yml": PEOPLE, "x.yml": campaign("goals: rider")},
            "error R301 plans/x.yml:4:12+5 campaign `spring` names goal `rider`, which is not "
            "defined | `rider` is a persona, which cannot stand here",
        ),
        (
            {
                "people.yml": "personas: {east-a: {name: A}, east-b: {name: B}, east-c: {name: C}}",
                "x.yml": campaign("personas: east-d"),
            },
            "error R301 plans/x.yml:4:15+6 campaign `spring` names persona `east-d`, which is not "
            "defined | use `east-c`, `east-b` or `east-a`",
        ),
        (
            {"x.yml": campaign("depends_on: batery")},
            "error R301 plans/x.yml:4:17+6 campaign `spring` names `batery`, which is no initiative "
            "or campaign | use `battery` (plans/plan.yml:2:15)",
        ),
        (
            {"x.yml": campaign("depends_on: goal:battery")},
            "error R301 plans/x.yml:4:17+12 campaign `spring` names `goal:battery`, which is no "
            "initiative or campaign | use `battery` (plans/plan.yml:2:15)",
        ),
        (
            {"x.yml": campaign("depends_on: campaign:battery")},
            "error R301 plans/x.yml:4:17+16 campaign `spring` names campaign `battery`, which is "
            "not defined | `battery` is an initiative, which cannot stand here",
        ),
    ],
    ids=[
        "near",
        "few",
        "none",
        "many",
        "other kind",
        "several near",
        "two kinds",
        "wrong kind",
        "kind given",
    ],
)
def test_what_is_said_about_unknown_references(files: dict[str, str], expected: str) -> None:
    # Campaigns that depend on nothing but an initiative need no persona of the plan's own.
    assert said({"plan.yml": WHOLE, **files}) == [expected]


def test_a_reference_may_come_before_what_it_names() -> None:
    loaded = read({"a.yml": campaign("personas: [rider]"), "plan.yml": WHOLE, "z.yml": PEOPLE})
    assert loaded.findings == ()
    plan = loaded.plans[0]
    [rider] = plan.campaigns["spring"].personas
    assert plan.find(rider) is plan.personas["rider"]
    assert [(one.by, one.relation) for one in plan.mentions_of(plan.personas["rider"])] == [
        (plan.campaigns["spring"], "Campaigns")
    ]


def test_two_kinds_may_share_an_id() -> None:
    files = {
        "plan.yml": "plan: {name: P}\n",
        "x.yml": "initiatives: {winter: {name: I}}\ncampaigns: {winter: {name: C}}\n"
        "risks: {a: {name: A, threatens: [winter, 'campaign:winter', 'initiative:winter']}}\n",
    }
    assert said(files) == []
    refs = read(files).plans[0].risks["a"].threatens
    assert [(ref.kind, ref.id) for ref in refs] == [
        ("initiative", "winter"),
        ("campaign", "winter"),
        ("initiative", "winter"),
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        # Without a section, a word is a word.
        ({"x.yml": campaign("channels: [tram-stop]")}, []),
        ({"x.yml": campaign("owners: [whoever]")}, []),
        # With one, it must be defined there.
        (
            {
                "c.yml": "channels: {newsletter: {name: Newsletter}}\n",
                "x.yml": campaign("channels: [newsleter, email]"),
            },
            [
                "error R301 plans/x.yml:4:16+9 campaign `spring` names channel `newsleter`, which "
                "is not defined | use `newsletter` (plans/c.yml:1:12)",
                "error R301 plans/x.yml:4:27+5 campaign `spring` names channel `email`, which is "
                "not defined | use `newsletter`, or define it",
            ],
        ),
        (
            {"t.yml": "team: {lead: {name: Lead}}\n", "x.yml": campaign("owners: [laed]")},
            [
                "error R301 plans/x.yml:4:14+4 campaign `spring` names role `laed`, which is not "
                "defined | use `lead` (plans/t.yml:1:8)",
            ],
        ),
    ],
    ids=["open channel", "open role", "closed channel", "closed role"],
)
def test_open_words_close_once_their_section_exists(
    files: dict[str, str], expected: list[str]
) -> None:
    assert said({"plan.yml": WHOLE, **files}) == expected


EXTENDED = WHOLE.replace(
    "timezone:", "extend: {channel: [cargo-fair], tactic: [test-ride]}, timezone:"
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("channels: [cargo-fair, email]", []),
        (
            "channels: [cargo-fare]",
            [
                "error R301 plans/x.yml:4:16+10 campaign `spring` names channel `cargo-fare`, "
                "which is not defined | use `cargo-fair`, or define it"
            ],
        ),
        ("tactic: [test-ride, event]", []),
        (
            "tactic: test-rode",
            [
                "error S204 plans/x.yml:4:13+9 campaign `spring`: `test-rode` is not a word for "
                "`tactic` | use `test-ride`; or add it in `plan:` under `extend: {tactic: […]}`"
            ],
        ),
    ],
)
def test_a_plan_adds_words_of_its_own(line: str, expected: list[str]) -> None:
    assert said({"a.yml": EXTENDED, "x.yml": campaign(line)}) == expected
    # Whatever file the head stands in.
    assert said({"z.yml": EXTENDED, "x.yml": campaign(line)}) == expected


def test_references_are_withheld_while_a_file_is_broken() -> None:
    files = {
        "plan.yml": WHOLE,
        "people.yml": "personas:\n  rider: {name: Rider\n",
        "team.yml": "team: {lead: {name: Lead}}\n",
        "x.yml": campaign("personas: [rider, nobody]\n    owners: [lead, laed]\n    goals: lead"),
    }
    assert [line.split(" | ")[0] for line in said(files)] == [
        "note R304 plans/people.yml:1:1+1 3 references are not checked, because "
        "`plans/people.yml` cannot be read",
        "error Y102 plans/people.yml:2:10+1 this `{` is never closed",
        # What is certain is said: there is a role of that name, and it is no goal.
        "error R301 plans/x.yml:6:12+4 campaign `spring` names goal `lead`, which is not defined",
    ]


def test_references_are_withheld_while_a_file_is_no_text() -> None:
    files = {
        "plan.yml": WHOLE,
        "people.yml": b"personas:\n  rider: {name: L\xe9a}\n",
        "x.yml": campaign("personas: [rider]"),
    }
    assert rules_in(files) == ["R304", "Y101"]


def test_a_section_that_stands_twice_in_a_file_makes_no_further_findings() -> None:
    text = PEOPLE + "personas:\n  courier: {name: Courier}\n" + campaign("personas: courier")
    assert rules_in(text) == ["R304", "Y103"]


def test_mentions_in_texts_are_checked() -> None:
    text = (
        "personas:\n  rider:\n    name: Rider\n"
        "    notes: See [him](persona:rider), [it](campaign:autum) and [that](https://example.org).\n"
    )
    assert said(text) == [
        "error T702 plans/x.yml:4:12+79 the text links to campaign `autum`, which is not defined | "
        "use `autumn`"
    ]


@pytest.mark.parametrize(
    ("id", "message", "advice"),
    [
        ("Spring Trial", "cannot be an id", ": `spring-trial`"),
        ("spring_trial", "cannot be an id", ": `spring-trial`"),
        ("-spring", "cannot be an id", ": `spring`"),
        ("été", "cannot be an id", ": `t`"),
        ("../../etc", "cannot be an id", ": `etc`"),
        ("'a/b'", "cannot be an id", ": `a-b`"),
        ("'%2e%2e'", "cannot be an id", ": `2e-2e`"),
        ("a" * 64, "cannot be an id", f": `{'a' * 61}`"),
        ("漢字", "cannot be an id", ""),
        ("autumn\u00ad", "cannot be an id", "; `autumn` is another one, at plans/plan.yml:3:13"),
    ],
)
def test_what_is_said_about_ids(id: str, message: str, advice: str) -> None:
    [line] = said(f"campaigns:\n  {id}: {{name: A}}\n")
    text = id.strip("'")
    shown = f"{text[:60]}…" if len(text) > 61 else text
    assert line == (
        f"error R302 plans/x.yml:2:3+{len(id)} campaign `{shown}` {message} | "
        f"use small letters, digits and hyphens, at most 63{advice}"
    )


@pytest.mark.parametrize("id", ["a", "2027", "true", "no", "a--b", "x" * 63, "0"])
def test_ids_are_texts(id: str) -> None:
    loaded = read(f"personas:\n  {id}: {{name: A}}\n")
    assert loaded.findings == ()
    assert list(loaded.plans[0].personas) == [id]


def test_an_id_defined_twice_counts_once() -> None:
    files = {
        "plan.yml": WHOLE,
        "a.yml": "offers:\n  trial: {name: First}\n",
        "b.yml": "offers:\n  trial: {name: Second, nonsense: 1}\n",
    }
    assert said(files) == [
        "error R303 plans/b.yml:2:3+5 offer `trial` is defined twice; the first is at "
        "plans/a.yml:2:3 | give one of them another id, or make them one entry"
    ]
    assert read(files).plans[0].offers["trial"].name == "First"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "messages:\n  a: {name: A, under: b}\n  b: {name: B, under: a}\n",
            ["message `a`: `under` leads back to itself: `a` → `b` → `a`"],
        ),
        (
            "team:\n  a: {name: A, reports_to: a}\n  b: {name: B, reports_to: a}\n",
            ["role `a`: `reports_to` leads back to itself: `a` → `a`"],
        ),
        (
            "decisions:\n  a: {name: A, supersedes: [b, c]}\n  b: {name: B}\n"
            "  c: {name: C, supersedes: d}\n  d: {name: D, supersedes: [c]}\n",
            ["decision `c`: `supersedes` leads back to itself: `c` → `d` → `c`"],
        ),
        (
            # A campaign and an initiative of one name are two things.
            "campaigns:\n  a: {name: A, depends_on: 'initiative:a'}\n"
            "initiatives:\n  a: {name: A}\n",
            [],
        ),
        (
            "campaigns:\n  a: {name: A, depends_on: b}\ninitiatives:\n  b: {name: B, depends_on: a}\n",
            ["initiative `b`: `depends_on` leads back to itself: `b` → `a` → `b`"],
        ),
    ],
)
def test_circles_are_told_once_with_their_chain(text: str, expected: list[str]) -> None:
    assert [line.split("+")[1].split(" ", 1)[1].split(" | ")[0] for line in said(text)] == expected
