"""What a reader has to fetch for a page, compressed as every server does it, the theme included."""

import gzip
from collections.abc import Callable, Mapping
from pathlib import Path

from bs4 import BeautifulSoup

from tests.builds import Build

LIMIT = 95_000
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
