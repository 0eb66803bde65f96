"""What a reader has to fetch for a page, compressed as every server does it, the theme included.

Not counted is what the theme fetches later for its search: a worker, and an index of the whole site.
"""

import datetime as dt
import gzip
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.builds import Build
from tests.conftest import MKDOCS_YML

LIMIT, LIMIT_OF_A_THOUSAND = 95_000, 250_000
ITEMS = "".join(
    f"  item-{number}:\n"
    f"    title: What number {number} of our riders says about frost and range\n"
    f"    campaign: c{number % 6}\n"
    f"    format: article\n"
    f"    channel: [blog, newsletter-{number}]\n"
    f"    status: scheduled\n"
    f"    draft_due: 2027-02-{number % 28 + 1:02}\n"
    f"    publish: 2027-03-{number % 31 + 1:02}\n"
    for number in range(50)
)
CAMPAIGNS = "".join(
    f"  c{number}: {{name: A campaign of number {number}, start: 2027-03-{number + 1:02}, "
    f"end: 2027-03-{number * 4 + 8:02}}}\n"
    for number in range(6)
)
PLAN = "plan: {name: Full, holidays: [NL, BE], timezone: Europe/Amsterdam}\n"

# A thousand pages that nobody weighs would take a minute.
FEW_PAGES = """\
from mkdocs.plugins import event_priority
@event_priority(-100)
def on_files(files, config):
    for file in list(files):
        if file.src_uri.startswith(("full/campaigns/c", "full/initiatives/i")):
            files.remove(file)
"""
PEOPLE = "".join(
    f"{section}:\n"
    + "".join(f"  {kind}-{number}: {{name: {words} {number}}}\n" for number in range(6))
    for section, kind, words in (
        ("personas", "persona", "Persona number"),
        ("segments", "segment", "Segment number"),
        ("team", "role", "Role number"),
    )
)


def work(count: int) -> str:
    """Return a plan with so many bars: a fifth of them initiatives that hand over to campaigns."""
    names = ("Category narrative", "Partner programme", "Newsletter sprint", "Launch teaser")
    initiatives, campaigns = [], []
    for number in range(count):
        first = number * 7 % 300
        start, end = (
            dt.date(2027, 1, 1) + dt.timedelta(day) for day in (first, first + 9 + number % 50)
        )
        common = (
            f"    name: {names[number % 4]} {number}\n    start: {start}\n    end: {end}\n"
            f"    personas: persona-{number % 6}\n    segments: segment-{number % 5}\n"
            f"    owners: role-{number % 4}\n    channels: [channel-{number % 3}, channel-{number % 7}]\n"
        )
        if number % 5:
            status = ("idea", "planned", "live", "completed")[number % 4]
            after = f"    depends_on: campaign-{number - 1}\n" if number % 5 == 3 else ""
            campaigns.append(f"  campaign-{number}:\n{common}    status: {status}\n{after}")
        else:
            to = f"    handovers: [campaign: campaign-{number + 1}]\n"
            initiatives.append(f"  initiative-{number}:\n{common}    four_p: product\n{to}")
    return f"initiatives:\n{''.join(initiatives)}campaigns:\n{''.join(campaigns)}"


def weight(site: Path, page: str) -> int:
    """Return the bytes of a page with the styles, scripts and pictures it loads, compressed."""
    file = site / page / "index.html"
    html = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    loaded = [
        element.get("href") or element.get("src")
        for element in html.select(
            'link[rel="stylesheet"], link[rel="icon"], script[src], img[src]'
        )
    ]
    files = [file, *((file.parent / str(path)).resolve() for path in loaded)]
    return sum(len(gzip.compress(one.read_bytes(), 9)) for one in files)


def test_a_month_of_fifty_items_is_light(
    project: Callable[[Mapping[str, str]], Path], build: Callable[..., Build]
) -> None:
    root = project(
        {
            "plans/plan.yml": PLAN,
            "plans/content.yml": f"content:\n{ITEMS}",
            "plans/campaigns.yml": f"campaigns:\n{CAMPAIGNS}",
        }
    )
    built = build(root, strict=False)
    assert built.exit_code == 0, built.log
    [month] = list(built.site.rglob("calendar/2027-03/index.html"))
    assert month.read_text("utf-8").count('class="hb-item ') >= 50
    total = weight(built.site, str(month.parent.relative_to(built.site)))
    print(f"a month of 50 items: {total} bytes")
    assert total <= LIMIT


@pytest.mark.parametrize(("count", "limit"), [(60, LIMIT), (1_000, LIMIT_OF_A_THOUSAND)])
def test_a_timeline_is_light(
    project: Callable[[Mapping[str, str]], Path],
    build: Callable[..., Build],
    count: int,
    limit: int,
) -> None:
    plan = "plan: {name: Full, start: 2027-01-01, end: 2027-12-31}\n"
    root = project(
        {
            "mkdocs.yml": f"{MKDOCS_YML}hooks: [few_pages.py]\n",
            "few_pages.py": FEW_PAGES,
            "plans/full/plan.yml": f"{plan}{PEOPLE}",
            "plans/full/work.yml": work(count),
        }
    )
    built = build(root, strict=False)
    assert built.exit_code == 0, built.log
    assert built.html("full/timeline").count('class="hb-bar ') == count
    total = weight(built.site, "full/timeline")
    print(f"a timeline of {count} bars: {total} bytes")
    assert total <= limit
