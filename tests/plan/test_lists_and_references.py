"""What is said about one value of a list does not keep the others from being read."""

import pytest

from strategy_handbook.plan.notations import Notation, OpenWord, Reference
from strategy_handbook.plan.reading import Reading
from strategy_handbook.plan.records import Ref
from strategy_handbook.plan.vocabulary import CHANNEL
from strategy_handbook.source import Scalar
from tests.written import WHOLE, read, said


def test_a_wrong_amount_hides_no_other() -> None:
    text = "budget:\n  - planned: [1k, [], ~, EUR 5, USD 7, EUR 8, ATOM 9]\n"
    # That the plan states no rates is said as well, and has nothing to do with it.
    amounts = [line for line in said(text) if " B504 " not in line]
    assert [line.split(" ", 4)[1:3] for line in amounts] == [
        ["B501", "plans/x.yml:2:15+2"],
        ["S203", "plans/x.yml:2:19+1"],
        ["S206", "plans/x.yml:2:23+1"],
        ["B501", "plans/x.yml:2:40+5"],
    ]
    [line] = read(text).plans[0].budget
    assert [str(money) for money in line.planned] == ["EUR 5", "USD 7", "ATOM 9"]
    assert "a value of `planned` is empty" in amounts[2]


def test_two_amounts_without_any_currency() -> None:
    files = {"plan.yml": "plan: {name: P}\nbudget:\n  - planned: [5, 7]\n"}
    assert said(files)[0].split(" | ")[0].endswith("has two amounts in the same currency")


def personas(count: int) -> str:
    return "personas: {" + ", ".join(f"p{n}x: {{name: P}}" for n in range(count)) + "}\n"


@pytest.mark.parametrize(
    ("defined", "advice"),
    [
        (0, "define it: the plan has no persona yet"),
        (1, "use `p0x`, or define it"),
        (5, "use `p0x`, `p1x`, `p2x`, `p3x` or `p4x`, or define it"),
        (6, "define it, or name one that is defined"),
    ],
)
def test_advice_names_a_few_that_are_defined(defined: int, advice: str) -> None:
    text = (personas(defined) if defined else "") + "segments: {}\ngoals: {}\n"
    [told] = [
        line
        for line in said(text + "campaigns: {c: {name: C, personas: [somebody]}}")
        if " R301 " in line
    ]
    assert told.endswith(f"| {advice}")


def test_an_id_of_other_kinds_is_named_with_all_of_them() -> None:
    text = (
        "offers: {x: {name: X}}\nchannels: {x: {name: X}}\ncampaigns: {c: {name: C, personas: x}}"
    )
    [told] = [line for line in said(text) if " R301 " in line]
    assert told.endswith("| `x` is an offer and a channel, which cannot stand here")


def test_references_keep_their_kind_and_their_place() -> None:
    text = "team: {lead: {name: Lead}}\ncontent: {a: {title: A, owners: [lead], channel: fair}}"
    item = read(text).plans[0].content["a"]
    [owner] = item.owners
    assert (owner, str(owner.at), owner.defined) == (
        Ref("role", "lead", owner.at),
        "plans/x.yml:2:34",
        True,
    )
    [channel] = item.channel
    assert (channel.kind, channel.id, str(channel.at), channel.defined) == (
        "channel",
        "fair",
        "plans/x.yml:2:50",
        False,
    )


def test_a_word_that_the_plan_adds_keeps_its_place() -> None:
    text = "content: {a: {title: A, channel: fair}}"
    head = WHOLE.replace("timezone:", "extend: {channel: [fair]}, timezone:")
    [channel] = read({"plan.yml": head, "x.yml": text}).plans[0].content["a"].channel
    assert (str(channel.at), channel.defined) == ("plans/x.yml:1:34", False)


def test_advice_names_a_few_words_and_counts_each_of_the_others_once() -> None:
    text = "content: {a: {title: A, channel: zzzzzzzzz}}"
    head = WHOLE.replace("timezone:", "extend: {channel: [fair, stand]}, timezone:")
    [told] = said({"plan.yml": head, "x.yml": text})
    others = len(CHANNEL.words) + 2 - 5
    assert told.endswith(
        "use `blog`, `website`, `email`, `newsletter`, `paid-search` or "
        f"one of {others} more, or define it"
    )


@pytest.mark.parametrize("notation", [Reference(("persona",)), OpenWord("channel")])
def test_a_reference_can_be_read_where_nothing_is_defined(notation: Notation) -> None:
    reading = Reading()
    word = notation.read(Scalar("x.yml", 1, 1, 5, "rider", True), "of", reading)
    if isinstance(notation, OpenWord):
        assert word == Ref("channel", "rider", word.at, defined=False)
        assert reading.findings == []
    else:
        assert word is None
        assert [finding.help for finding in reading.findings] == [
            "define it: the plan has no persona yet"
        ]


def test_a_kind_before_an_id_may_be_followed_by_colons() -> None:
    text = "campaigns: {c: {name: C, depends_on: 'campaign:a:b'}}"
    assert "names campaign `a:b`, which" in said(text)[0]


def test_new_words_for_a_list_are_read_one_by_one() -> None:
    head = "plan:\n  name: P\n  extend: {channel: [fair, A B, stand], chanel: x, format: demo}\n"
    found = said({"plan.yml": head})
    assert [line.split()[1:3] for line in found] == [
        ["R302", "plans/plan.yml:3:28+3"],
        ["S201", "plans/plan.yml:3:41+6"],
    ]
    assert read({"plan.yml": head}).plans[0].plan.extend == {
        "channel": ("fair", "stand"),
        "format": ("demo",),
    }
