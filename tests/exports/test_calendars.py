"""Calendars: what is in them, word for word, and that three readers of other hands understand the same."""

import datetime as dt
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import icalendar
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.exports import content_lines, exported, site_at
from strategy_handbook.exports.cadences import rule_of
from strategy_handbook.insight.entries import awaited, entries
from strategy_handbook.insight.feeds import feeds
from strategy_handbook.plan import Plan
from strategy_handbook.plan.recurrence import WEEKDAYS, Interval, occurrences
from tests.docs.sample import sample_handbook
from tests.exports import ical_js, rfc5545
from tests.exports.plans import SITE, files_of, plan_of

HERE = Path(__file__).parent
CHANGED = {"plans/spring/plan.yml": dt.datetime(2027, 2, 3, 4, 5, 6, tzinfo=dt.UTC)}


@cache
def everything() -> Plan:
    return plan_of((HERE / "everything.yml").read_text("utf-8"))


@cache
def all_calendars() -> dict[str, str]:
    """Return every calendar of the sample plans and of the one above."""
    plans = [*sample_handbook().plans.values(), everything()]
    return dict(exported(plans, site_at(SITE), CHANGED, ["calendars"]))


def events(calendar: str) -> dict[str, icalendar.Event]:
    read = icalendar.Calendar.from_ical(calendar)
    return {str(event["UID"]): event for event in read.walk("VEVENT")}


def spring(text: str, **more: Any) -> dict[str, icalendar.Event]:
    """Return the events of a plan's one calendar by their names before the @."""
    calendar = files_of(plan_of(text), **more)["spring/feeds/plan.ics"]
    return {uid.partition("@")[0]: event for uid, event in events(calendar).items()}


@pytest.mark.parametrize("name", ["plan", "personas/reader"])
def test_calendar_is_as_approved(name: str) -> None:
    written = files_of(everything(), changed=CHANGED)[f"spring/feeds/{name}.ics"]
    golden = HERE / f"{name.replace('/', '-')}.ics"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(written.encode())
    assert written.encode() == golden.read_bytes()


def test_no_line_of_any_calendar_is_against_the_rules() -> None:
    found = {path: rfc5545.faults(text.encode()) for path, text in all_calendars().items()}
    assert {path: faults for path, faults in found.items() if faults} == {}
    assert len(found) > 80


GOOD = (HERE / "plan.ics").read_bytes()


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        (b"\r\nMETHOD", b"\nMETHOD", "ends in something else"),
        (b"METHOD:PUBLISH\r\n", b"", "has no METHOD"),
        (b"STATUS:CONFIRMED", b"STATUS:SURE", "STATUS cannot be"),
        (b"C:\\\\News", b"C:\\Paper", "cannot be"),
        (b"\\, with", b", with", "cannot be"),
        (b"DTEND;VALUE=DATE:20270313", b"DTEND;VALUE=DATE:20270312", None),
        (b"DTEND;VALUE=DATE:20270316", b"DTEND;VALUE=DATE:20270312", "not after"),
        (b"DTSTART:20270304T130000Z", b"DTSTART:20270304T130000", "DTSTART cannot be"),
        (b"UID:content-fair@", b"UID:content-talk@", "names 2 events"),
        (b"\r\n END", b"\r\nEND", None),
        (b"END:VEVENT\r\nEND:VCALENDAR", b"END:VCALENDAR", "ends within"),
    ],
)
def test_the_check_by_the_rules_finds_faults(good: bytes, bad: bytes, said: str | None) -> None:
    found = rfc5545.faults(GOOD.replace(good, bad, 1))
    assert found == [] if said is None else any(said in fault for fault in found), found


def test_ical_js_reads_what_icalendar_reads(tmp_path: Path) -> None:
    files = {}
    for number, (path, text) in enumerate(all_calendars().items()):
        files[tmp_path / f"{number}.ics"] = path
        (tmp_path / f"{number}.ics").write_bytes(text.encode())
    read = ical_js.read(files)
    for file, path in files.items():
        theirs = read[str(file)]
        calendar = icalendar.Calendar.from_ical(all_calendars()[path])
        assert theirs["name"] == str(calendar["NAME"])
        assert theirs["events"] == [_as_read(event) for event in calendar.walk("VEVENT")], path


def _as_read(event: icalendar.Event) -> dict[str, Any]:
    rule = event.get("RRULE")
    return {
        "uid": str(event["UID"]),
        "title": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "start": _text(event["DTSTART"].dt),
        "end": _text(event["DTEND"].dt if "DTEND" in event else event["DTSTART"].dt),
        # The rule's days as the handbook shows them, which icalendar does not work out.
        "days": _days(str(event["UID"])) if rule else [],
        "url": str(event.get("URL", "")),
        "status": str(event["STATUS"]),
        "categories": [str(one) for one in event["CATEGORIES"].cats],
    }


def _text(value: dt.date) -> str:
    return value.isoformat().replace("+00:00", "Z")


def _days(uid: str) -> list[str]:
    plans = [*sample_handbook().plans.values(), everything()]
    [found] = {
        entry.days
        for plan in plans
        for entry in entries(plan)
        if uid.startswith(f"{entry.key}@{plan.plan.namespace or plan.id}")
    }
    return [day.isoformat() for day in found]


@given(
    st.integers(1, 4),
    st.sampled_from(["day", "week", "month", "quarter", "year"]),
    st.lists(st.sampled_from(WEEKDAYS), unique=True, max_size=3),
    st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31)),
    st.integers(0, 800),
)
def test_a_rule_gives_the_days_that_the_handbook_shows(
    count: int, unit: str, on: list[str], first: dt.date, length: int
) -> None:
    every = Interval(f"{count} {unit}", count, unit)
    last = first + dt.timedelta(days=length)
    days = tuple(occurrences(every, tuple(on), first, last))
    if not days:
        return
    rule = rule_of(every, tuple(on), days, first)
    if rule is None:
        assert unit not in ("day", "week")
        assert first.day > 22
        return
    line = content_lines.rule("RRULE", rule).replace("\r\n ", "")
    begin = dt.datetime.combine(days[0], dt.time())
    text = line.removeprefix("RRULE:").strip()
    assert tuple(day.date() for day in rrulestr(text, dtstart=begin)) == days


@given(st.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    line = content_lines.text("SUMMARY", text)
    assert all(len(part) <= 75 for part in line.encode().split(b"\r\n"))
    assert line.endswith("\r\n")
    [unfolded] = rfc5545.unfolded(line.encode())
    assert rfc5545.TEXT.fullmatch(unfolded.removeprefix("SUMMARY:"))
    backward = re.sub(
        r"\\(.)",
        lambda match: "\n" if match[1] == "n" else match[1],
        unfolded.removeprefix("SUMMARY:"),
    )
    shown = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text)
    assert backward == shown.replace("\r\n", "\n").replace("\r", "\n")


def test_a_moved_item_keeps_its_name() -> None:
    text = "plan: {name: P}\ncontent: {tea: {title: %s, publish: %s, draft_due: %s}}\n"
    before = spring(text % ("Tea", "2027-03-04", "2027-03-01"))
    after = spring(text % ("Coffee", "2028-04-05 10:00", "2028-03-01"))
    assert list(before) == ["content-tea.draft", "content-tea"]
    assert before.keys() == after.keys()
    assert before["content-tea"]["DTSTART"] != after["content-tea"]["DTSTART"]


def test_an_end_is_the_day_after() -> None:
    event = spring("campaigns: {tea: {name: Tea, start: 2027-03-01, end: 2027-05-31}}")
    [tea] = event.values()
    assert (tea["DTSTART"].dt, tea["DTEND"].dt) == (dt.date(2027, 3, 1), dt.date(2027, 6, 1))


def test_a_time_is_told_in_utc() -> None:
    found = spring(
        """
        plan: {name: P, timezone: Europe/Amsterdam}
        content:
          summer: {title: Summer, publish: 2027-07-04 14:00}
          tokyo: {title: Tokyo, publish: 2027-03-04 09:00 Asia/Tokyo}
        """
    )
    assert found["content-summer"]["DTSTART"].to_ical() == b"20270704T120000Z"
    assert found["content-tokyo"]["DTSTART"].to_ical() == b"20270304T000000Z"


def test_what_is_called_off_stays() -> None:
    found = spring(
        """
        campaigns: {tea: {name: Tea, status: cancelled, start: 2027-03-01, end: 2027-03-09}}
        initiatives:
          leaf:
            {name: Leaf, start: 2027-01-01, end: 2027-02-01, milestones: [{name: M, due: 2027-01-15}],
             handovers: [{campaign: tea}]}
        content: {letter: {title: Letter, campaign: tea, publish: 2027-03-04, status: approved}}
        """
    )
    assert {name: str(event["STATUS"]) for name, event in found.items()} == {
        "initiative-leaf": "CONFIRMED",
        "initiative-leaf.milestone-1": "CONFIRMED",
        "campaign-tea": "CANCELLED",
        "initiative-leaf.handover-tea": "CANCELLED",
        "content-letter": "CANCELLED",
    }


def test_what_has_no_exact_day_is_left_out_and_told() -> None:
    plan = everything()
    assert [one.title for one in awaited(plan)] == ["Some day in March", "Some day"]
    told = {entry.title for entry in entries(plan)}
    assert not told & {"Some day", "Some day in March", "Never"}
    assert {"Open", "A blend"} <= told


@pytest.mark.parametrize(
    ("site", "head", "namespace"),
    [
        (None, "", "spring.handbook.invalid"),
        ("https://example.org", "", "spring.example.org"),
        ("https://example.org:8000/team/2027/", "", "spring.2027.team.example.org"),
        ("https://example.org/", "namespace: tea.example", "tea.example"),
    ],
)
def test_names_end_with_whose_they_are(site: str | None, head: str, namespace: str) -> None:
    text = f"plan:\n  name: P\n  {head}\ngoals: {{a: {{name: A, due: 2027-03-01}}}}\n"
    calendar = files_of(plan_of(text), site=site)["spring/feeds/plan.ics"]
    assert list(events(calendar)) == [f"goal-a@{namespace}"]


def test_without_an_address_nothing_links_anywhere() -> None:
    for text in files_of(everything(), site=None).values():
        links = [line for line in rfc5545.unfolded(text.encode()) if "https:" in line]
        # Only what the plan itself says.
        assert all("a\\;b" in line or line.startswith("DESCRIPTION:Two lines") for line in links)


def test_links_are_lasting() -> None:
    found = files_of(everything())["spring/feeds/plan.ics"]
    urls = {uid.partition("@")[0]: str(event["URL"]) for uid, event in events(found).items()}
    assert urls["content-letter"] == urls["content-letter.draft"] == f"{SITE}spring/content/letter/"
    assert urls["campaign-quiet"] == f"{SITE}spring/campaigns/quiet/"
    assert urls["goal-boxes"] == f"{SITE}spring/goals/#goal-boxes"


def test_the_moment_of_change_is_that_of_the_latest_file() -> None:
    plan = everything()
    moment = CHANGED["plans/spring/plan.yml"]
    known = events(files_of(plan, changed=CHANGED)["spring/feeds/plan.ics"]).values()
    assert {event["LAST-MODIFIED"].dt for event in known} == {moment}
    assert {event["DTSTAMP"].dt for event in known} == {moment}
    unknown = events(files_of(plan)["spring/feeds/plan.ics"]).values()
    assert {event["DTSTAMP"].dt for event in unknown} == {dt.datetime(2000, 1, 1, tzinfo=dt.UTC)}
    assert not any("LAST-MODIFIED" in event for event in unknown)


def test_there_is_a_calendar_for_each_that_has_dates() -> None:
    assert {name: len(feed.entries) for name, feed in feeds(everything()).items()} == {
        "plan": 17,
        "upstream": 7,
        "downstream": 13,
        "personas/reader": 12,
        "campaigns/quiet": 8,
        "campaigns/open-end": 1,
        "channels/blog": 5,
        "channels/email": 3,
        "channels/event": 2,
        "channels/newsletter": 1,
        "owners/lead": 9,
    }


def test_open_words_get_calendars_of_their_own() -> None:
    plan = plan_of(
        """
        content:
          one: {title: One, publish: 2027-03-04, owners: ["Anna & co."]}
          two: {title: Two, publish: 2027-03-04, owners: ["anna co"]}
          three: {title: Three, publish: 2027-03-04, owners: ["../../etc"]}
          four: {title: Four, publish: 2027-03-04, owners: ["山"]}
        """
    )
    names = [name for name, feed in feeds(plan).items() if feed.kind == "role"]
    assert len(set(names)) == 4
    assert all(re.fullmatch(r"owners/[a-z0-9-]+", name) for name in names)


def test_what_returns_at_an_hour_keeps_its_hour_in_summer() -> None:
    plan = plan_of(
        "plan: {name: P, start: 2027-03-01, end: 2027-04-30, timezone: Europe/Amsterdam}\n"
        "content:\n"
        "  call:\n    {title: Call, publish: '2027-03-22 10:00', every: week, end: 2027-04-05}\n"
    )
    text = files_of(plan)["spring/feeds/plan.ics"]
    found = {
        str(event["UID"]).partition("@")[0]: event["DTSTART"].dt
        for event in icalendar.Calendar.from_ical(text).walk("VEVENT")
    }
    # Clocks go forward on 28 March.
    assert found == {
        "content-call.time-1": dt.datetime(2027, 3, 22, 9, tzinfo=dt.UTC),
        "content-call.time-2": dt.datetime(2027, 3, 29, 8, tzinfo=dt.UTC),
        "content-call.time-3": dt.datetime(2027, 4, 5, 8, tzinfo=dt.UTC),
    }
