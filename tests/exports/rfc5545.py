"""A strict reading of calendar files by the letter of RFC 5545, a line at a time.

It shares no code with what writes them, nor with the two libraries that read them in the tests as well:
those forgive much.
"""

import re
from collections import Counter
from collections.abc import Iterator

NAME = re.compile(r"[A-Z][A-Z0-9-]*")
LINE = re.compile(
    r'(?P<name>[A-Z][A-Z0-9-]*)(?P<parameters>(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(?P<value>.*)',
    re.S,
)
DAY, MOMENT = re.compile(r"\d{8}"), re.compile(r"\d{8}T\d{6}Z")
# A backslash in a text stands before one of these, and a comma or semicolon behind one.
TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*")
TEXTS = re.compile(rf"{TEXT.pattern}(?:,{TEXT.pattern})*")
URI = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]+")
RULE = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY)(?:;[A-Z]+=[A-Z0-9,]+)*")
DURATION = re.compile(r"PT\d+H")
# Each property with the form of its value, for values without a VALUE parameter.
FORMS = {
    "VERSION": re.compile("2[.]0"), "PRODID": TEXT, "CALSCALE": re.compile("GREGORIAN"),
    "METHOD": re.compile("PUBLISH"), "NAME": TEXT, "X-WR-CALNAME": TEXT, "DESCRIPTION": TEXT,
    "X-WR-CALDESC": TEXT, "X-WR-TIMEZONE": re.compile(r"[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)*"),
    "REFRESH-INTERVAL": DURATION, "X-PUBLISHED-TTL": DURATION, "SOURCE": URI, "URL": URI,
    "UID": TEXT, "DTSTAMP": MOMENT, "LAST-MODIFIED": MOMENT, "DTSTART": MOMENT, "DTEND": MOMENT,
    "RRULE": RULE, "SUMMARY": TEXT, "CATEGORIES": TEXTS,
    "STATUS": re.compile("TENTATIVE|CONFIRMED|CANCELLED"), "TRANSP": re.compile("TRANSPARENT"),
}  # fmt: skip
CALENDAR = {"VERSION", "PRODID", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL"}
EVENT = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "TRANSP"}


def faults(calendar: bytes) -> list[str]:
    """Return what is against the rules in a calendar file, a line each."""
    return list(_faults(calendar))


def unfolded(calendar: bytes) -> list[str]:
    """Return the content lines of a file."""
    return calendar.replace(b"\r\n ", b"").decode("utf-8").removesuffix("\r\n").split("\r\n")


def _faults(calendar: bytes) -> Iterator[str]:
    if not calendar.endswith(b"\r\n"):
        yield "the last line does not end"
    for number, line in enumerate(calendar.removesuffix(b"\r\n").split(b"\r\n"), start=1):
        if b"\r" in line or b"\n" in line:
            yield f"line {number} ends in something else than CRLF"
        if len(line) > 75:
            yield f"line {number} has {len(line)} bytes"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number} is folded within a letter"
    yield from _structure(unfolded(calendar))


def _structure(lines: list[str]) -> Iterator[str]:
    if (lines[0], lines[-1]) != ("BEGIN:VCALENDAR", "END:VCALENDAR"):
        yield "it is not one calendar"
    uids: Counter[str] = Counter()
    within: list[tuple[str, dict[str, str]]] = []
    for line in lines:
        match = LINE.fullmatch(line)
        if match is None:
            yield f"no content line: {line!r}"
            continue
        name, value = match["name"], match["value"]
        if name == "BEGIN":
            allowed = "VEVENT" if within else "VCALENDAR"
            if value != allowed or len(within) > 1:
                yield f"{value} cannot begin here"
            within.append((value, {}))
        elif name == "END":
            kind, found = within.pop()
            if kind != value:
                yield f"{value} ends within {kind}"
            yield from _component(kind, found)
            uids[found.get("UID", "")] += kind == "VEVENT"
        else:
            found = within[-1][1]
            if name in found:
                yield f"{name} stands twice in {within[-1][0]}"
            found[name] = match["parameters"] + ":" + value
            yield from _value(name, match["parameters"], value)
    yield from (f"{uid} names {times} events" for uid, times in uids.items() if times > 1)


def _value(name: str, parameters: str, value: str) -> Iterator[str]:
    form = DAY if parameters == ";VALUE=DATE" else FORMS.get(name)
    if parameters not in ("", ";VALUE=DATE", ";VALUE=DURATION", ";VALUE=URI"):
        yield f"{name} has the parameters {parameters}"
    if form is None:
        yield f"{name} is no property that a calendar of ours has"
    elif not form.fullmatch(value):
        yield f"{name} cannot be {value!r}"


def _component(kind: str, found: dict[str, str]) -> Iterator[str]:
    for name in sorted((EVENT if kind == "VEVENT" else CALENDAR) - found.keys()):
        yield f"a {kind} has no {name}"
    start, end = found.get("DTSTART", ""), found.get("DTEND")
    if end is not None:
        if start.rpartition(":")[0] != end.rpartition(":")[0]:
            yield f"{found.get('UID')} begins on {start} and ends on {end}"
        # Written alike, the later one is the greater text. The end is exclusive.
        if end <= start:
            yield f"{found.get('UID')} ends on {end}, not after {start}"
    elif start.startswith(";VALUE=DATE"):
        yield f"{found.get('UID')} is a day without an end"
    rule = found.get("RRULE", "")
    if rule and (len(re.findall("UNTIL=([0-9TZ]+)", rule)) != 1 or "COUNT" in rule):
        yield f"{found.get('UID')} has no one end: {rule}"
