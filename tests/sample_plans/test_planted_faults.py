"""A copy of the sample plan with twelve faults, one of each kind, has exactly those twelve findings."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from strategy_handbook.findings import Finding
from strategy_handbook.load import load
from strategy_handbook.rules import check_plans
from strategy_handbook.source.tree import Texts
from tests.builds import AS_OF, REPOSITORY

PLAN = REPOSITORY / "plans" / "riverbend-2027"

# The file, what stands there, what is written instead, and the rule that finds it.
FAULTS = (
    # The stream: an initiative that is done, and nothing takes it up.
    (
        "upstream/gaps.yml",
        "gaps:\n",
        "initiatives:\n  quiet-hub: {name: A hub without noise, status: done, goals: winter-uptime-proven, "
        "closes: winter-gap, start: 2027-01, end: 2027-02}\ngaps:\n",
        "A811",
    ),
    # Evidence: a survey has expired, and much still rests on it.
    ("upstream/research.yml", "expires: 2028-09-30", "expires: 2026-09-30", "A851"),
    # Evidence: a persona that is said to be known, and nothing stands behind it.
    (
        "personas/bargain-hunter.yml",
        "personas:\n",
        "personas:\n  hobby-rider: {name: Hobby rider, type: negative, confidence: validated}\n",
        "A852",
    ),
    # Messages: a campaign says what belongs to no pillar.
    (
        "downstream/campaigns/autumn-municipal-round.yml",
        "messages: [",
        "messages: [cheaper-than-ever, ",
        "A863",
    ),
    # Team objectives: a goal belongs to nobody.
    ("downstream/goals.yml", "    owners: [product-manager]\n", "", "A831"),
    # Budget: the lines come to more than what was granted.
    (
        "budget.yml",
        "name: Second film, category: production, channel: youtube, period: 2027-Q2, planned: 16000",
        "name: Second film, category: production, channel: youtube, period: 2027-Q2, planned: 21000",
        "B506",
    ),
    # Money: a currency without a rate.
    (
        "budget.yml",
        "budget:\n",
        "budget:\n  - {for: quiet-streets, name: Rights to a song, category: content, period: 2027-04, "
        "planned: SEK 900}\n",
        "B504",
    ),
    # Timelines: a campaign starts before the initiative it grows from hands over.
    (
        "upstream/initiatives/fleet-insurance.yml",
        "        date: 2027-06-07\n",
        "        date: 2027-06-21\n",
        "A821",
    ),
    # Timelines: content appears after its campaign has ended.
    (
        "downstream/campaigns/school-run-week.yml",
        "content:\n",
        "content:\n  late-thanks: {title: Thank you, campaign: school-run-week, channel: email, "
        "publish: 2027-06-24, status: brief, owners: brand-lead}\n",
        "A823",
    ),
    # Goals: a figure is missing.
    ("downstream/goals.yml", "    target: 95%\n", "", "M601"),
    # Metrics: thresholds in an order that no value can follow.
    (
        "metrics.yml",
        "{good: 36%, watch: 32%, bad: 30%}",
        "{good: 30%, watch: 32%, bad: 36%}",
        "M613",
    ),
    # Risks: the day on which an assumption was to be tested has passed.
    ("risks.yml", "    by: 2027-05-31\n", "    by: 2027-02-12\n", "A871"),
)
# What a fault needs that is none itself.
WITH_THEM = (
    (
        "messages.yml",
        "messages:\n",
        "messages:\n  cheaper-than-ever: {name: Cheaper than ever, type: supporting}\n",
    ),
)


def findings_in(texts: dict[str, str]) -> list[Finding]:
    loaded = load(Texts({f"riverbend/{name}": text for name, text in texts.items()}))
    report = check_plans(loaded, dt.date.fromisoformat(AS_OF))
    return [entry.finding for entry in report.entries]


def test_twelve_planted_faults_are_the_twelve_findings() -> None:
    texts = {
        str(file.relative_to(PLAN)): file.read_text("utf-8")
        for file in sorted(PLAN.rglob("*"))
        if file.suffix in (".yml", ".csv")
    }
    before = Counter((one.rule, one.message) for one in findings_in(texts))
    for name, old, new, _rule in (*FAULTS, *((*one, "") for one in WITH_THEM)):
        assert old in texts[name], (name, old)
        texts[name] = texts[name].replace(old, new, 1)
    after = Counter((one.rule, one.message) for one in findings_in(texts))
    assert not before - after
    planted = sorted(rule for _name, _old, _new, rule in FAULTS)
    assert sorted(rule for rule, _message in (after - before).elements()) == planted
    assert len(planted) == len(set(planted)) == 12
