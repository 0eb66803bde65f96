"""Takes the pictures of the documentation: `make pictures`, or with names to take only some.

Builds the sample handbook, serves it on loopback, and opens it in the system's Chromium. What is
to be seen on a picture, and how large it is, stands in PICTURES.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

import proposed_sample
import system_chromium
import worked_example
from served import served

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
# The day on which the sample plans are in full swing.
AS_OF = "2027-03-01"
HANDBOOK = "from strategy_handbook.cli import main; main()"
# Larger pictures make the front page slow on a phone.
MOST_BYTES = 200_000
ARGUMENTS = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# A text with a colon that has lost its quotes, the slip that most people make first.
SLIP_FILE = "plans/riverbend-2027/downstream/campaigns/school-run-week.yml"
SLIP = ('title: "Dealer weekend: load', "title: Dealer weekend: load")
# What the board agreed to, by the file: the line as it is now, and as it was.
MOVED = {
    "downstream/campaigns/spring-fleet-trial.yml": ("end: 2027-05-31", "end: 2027-05-14"),
    "downstream/campaigns/school-run-week.yml": ("start: 2027-04-12", "start: 2027-03-22"),
    "downstream/campaigns/euro-six-countdown.yml": ("start: 2027-09-13", "start: 2027-10-04"),
    "upstream/initiatives/swap-network.yml": ("end: 2027-08-31", "end: 2027-06-30"),
    "upstream/initiatives/fleet-insurance.yml": ("end: 2027-05-28", "end: 2027-05-07"),
}
# The site's own frame is the same on every picture and hides what they are about.
WITHOUT_FRAME = (
    ".md-header, .md-tabs, .md-sidebar, .md-path, .md-content__button, .md-footer, .md-top"
    " { display: none !important }"
    " .md-main__inner { margin-top: 0 !important }"
    " .md-content__inner { padding-top: .6rem !important }"
    " .md-content__inner:before { display: none !important }"
    " .headerlink { display: none !important }"
)


SETTINGS_IN = """\
site_name: Riverbend
theme: {{name: material, font: false, language: {language}}}
plugins: [search, strategy-handbook]
"""
# The margins of a sheet, which a window does not have.
MARGINS = "body { padding: 30px !important }"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page.

    Attributes:
        name: Its file's name without suffix.
        path: The page's address below the site.
        width: The window's width.
        height: The window's height.
        dark: Whether it is taken in the dark scheme.
        frame: Whether header and side columns are seen.
        scale: Device pixels for each of the page's.
        top: An element that is scrolled to the upper edge first; none for the page's beginning.
        click: An element that is clicked first; none if empty.
        hover: An element that the pointer rests on; none if empty.
        project: The project it is a page of, as in `PROJECTS`.
        host: What builds the site: `mkdocs`, `properdocs` or `zensical`.
        paper: Whether it is the page as it is printed; width and height are those of a sheet.
        locale: The language of plan and site, if not that of the sample; the plan's own words stay.
        focus: An element that the keyboard has gone to; none if empty.
        offline: Whether it is opened from a folder, without a server.
    """

    name: str
    path: str
    width: int = 1000
    height: int = 800
    dark: bool = False
    frame: bool = False
    scale: float = 1
    top: str = ""
    click: str = ""
    hover: str = ""
    project: str = "sample"
    host: str = "mkdocs"
    paper: bool = False
    locale: str = ""
    focus: str = ""
    offline: bool = False


# Gives the folder of a project for as long as its site is built.
Project = Callable[[], AbstractContextManager[Path]]


def _both(name: str, path: str, **more: Any) -> tuple[Picture, Picture]:
    """A picture in the light scheme and one in the dark."""
    light = Picture(name, path, **more)
    return light, replace(light, name=f"{name}-dark", dark=True)


PICTURES = (
    *_both("home", "riverbend-2027/", width=1280, frame=True),
    *_both("timeline", "riverbend-2027/timeline/", width=1200, height=700),
    *_both(
        "timeline-baseline",
        "riverbend-2027/timeline/",
        width=1200,
        height=660,
        top=".hb-timeline__sum + .hb-timeline__sum",
        project="moved",
    ),
    *_both(
        "proposal-timeline",
        "riverbend-2027/timeline/",
        width=1200,
        height=860,
        top=".hb-proposal",
        project="proposed",
    ),
    *_both("changes", "riverbend-2027/changes/", width=1000, height=860, project="proposed"),
    Picture("comment", "comment.html", width=980, height=620, frame=True, project="proposed"),
    *_both(
        "stream",
        "riverbend-2027/stream/",
        width=1120,
        height=620,
        hover="[data-k=campaign-spring-fleet-trial] > a",
    ),
    *_both("alignment", "riverbend-2027/alignment/", width=1120, height=800),
    *_both("coverage", "riverbend-2027/coverage/", width=1120, height=700),
    *_both(
        "coverage-persona",
        "riverbend-2027/coverage/",
        width=1120,
        height=660,
        top="#coverage-journeys",
    ),
    *_both("evidence", "riverbend-2027/evidence/", width=1120, height=760, top="#evidence-studies"),
    *_both("budget", "riverbend-2027/budget/", height=1260),
    *_both(
        "metric",
        "riverbend-2027/metrics/",
        width=1000,
        height=760,
        top=".hb-metric:has(#metric-branded-search)",
    ),
    *_both(
        "goals",
        "riverbend-2027/goals/",
        width=1000,
        height=780,
        top="section:has(#goal-business-bikes) .hb-reach",
        click="section:has(#goal-business-bikes) .hb-reach summary",
    ),
    *_both("messages", "riverbend-2027/messages/", width=1120, height=800, top=".hb-house"),
    *_both("risks", "riverbend-2027/risks/", height=760),
    *_both("playbook", "riverbend-2027/playbook/", width=1120, height=760),
    *_both("persona", "riverbend-2027/personas/fleet-manager/"),
    *_both("calendar", "riverbend-2027/calendar/2027-03/"),
    *_both(
        "calendar-days-off",
        "riverbend-2027/calendar/2027-03/",
        height=640,
        top=".hb-week:nth-of-type(4)",
    ),
    *_both("calendar-quarter", "riverbend-2027/calendar/quarters/2027-q2/", height=560),
    *_both("compare", "riverbend-2027/compare/"),
    *_both(
        "compare-campaigns",
        "riverbend-2027/compare/",
        width=1280,
        height=760,
        top="#compare-campaigns",
    ),
    *_both("campaign", "riverbend-2027/campaigns/spring-fleet-trial/"),
    *_both(
        "filter",
        "riverbend-2027/timeline/?status=live,planned&persona=fleet-manager",
        width=1200,
        height=720,
        click=".hb-filter summary",
    ),
    *_both(
        "timeline-card",
        "riverbend-2027/timeline/?group=persona",
        width=1200,
        height=620,
        hover="#campaign-spring-fleet-trial > a",
    ),
    Picture("timeline-phone", "riverbend-2027/timeline/", width=390, height=780),
    Picture("calendar-phone", "riverbend-2027/calendar/2027-03/", width=390, height=780),
    Picture("subscribe", "riverbend-2027/subscribe/", height=620),
    Picture("health", "riverbend-2027/health/", height=420),
    *(
        Picture(f"host-{host}", "riverbend-2027/goals/", 480, 640, frame=True, host=host)
        for host in ("mkdocs", "properdocs", "zensical")
    ),
    Picture("overrides", "riverbend-2027/personas/fleet-manager/", height=760, project="example"),
    Picture("one-page-sheet", "riverbend-2027/one-page/", 1123, 794, paper=True),
    Picture("paper-persona", "riverbend-2027/personas/fleet-manager/", 760, 1000, paper=True),
    *_both("slip", "riverbend-2027/", height=440, project="slip"),
    Picture("language-de", "riverbend-2027/calendar/2027-03/", height=620, locale="de-DE"),
    Picture("language-ja", "riverbend-2027/goals/", height=560, locale="ja"),
    Picture("language-ar", "riverbend-2027/timeline/", 1200, 640, locale="ar-EG"),
    Picture("keyboard", "riverbend-2027/timeline/", 1200, 560, focus=".hb-bar--campaign > a"),
    Picture("offline", "riverbend-2027/timeline.html?status=live", 1200, 560, offline=True),
)


def taken(browser: Browser, address: str, picture: Picture) -> bytes:
    """The picture as PNG."""
    with browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.dark else "light",
        device_scale_factor=picture.scale,
        reduced_motion="reduce",
    ) as context:
        page = context.new_page()
        response = page.goto(address + picture.path, wait_until="load")
        if not picture.offline and (response is None or response.status != 200):
            raise SystemExit(f"{picture.name}: there is no page {picture.path}")
        if picture.paper:
            page.emulate_media(media="print")
            page.add_style_tag(content=MARGINS)
        elif not picture.frame:
            page.add_style_tag(content=WITHOUT_FRAME)
        if picture.top:
            page.locator(picture.top).first.evaluate("element => element.scrollIntoView()")
        if picture.click:
            page.locator(picture.click).first.click()
        if picture.hover:
            page.locator(picture.hover).first.hover()
        if picture.focus:
            # A key, so that the browser shows where the focus is.
            page.keyboard.press("Tab")
            page.locator(picture.focus).first.focus()
        # Fonts, and whatever a view still arranges.
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(300)
        return page.screenshot()


def take(pictures: Sequence[Picture]) -> int:
    """Takes pictures into the folder; the number of those that are too large."""
    FOLDER.mkdir(exist_ok=True)
    sites: dict[tuple[Project, str, str, bool], list[Picture]] = {}
    for picture in pictures:
        key = PROJECTS[picture.project], picture.host, picture.locale, picture.offline
        sites.setdefault(key, []).append(picture)
    return sum(
        _take(part, sample_in(locale) if locale else project(), host, offline)
        for (project, host, locale, offline), part in sites.items()
    )


def _take(
    pictures: Sequence[Picture], project: AbstractContextManager[Path], host: str, offline: bool
) -> int:
    too_large = 0
    with (
        project as root,
        built_site(root, host, *(["--no-directory-urls"] if offline else [])) as site,
        nullcontext(f"{site.as_uri()}/") if offline else served(site) as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=system_chromium.find(), args=ARGUMENTS, chromium_sandbox=False
        ) as browser,
    ):
        for picture in pictures:
            png = taken(browser, address, picture)
            file = FOLDER / f"{picture.name}.png"
            file.write_bytes(png)
            note = " – too large" if len(png) > MOST_BYTES else ""
            too_large += bool(note)
            print(f"{file.relative_to(ROOT)}  {len(png) // 1000} kB{note}")
    return too_large


@contextmanager
def sample() -> Iterator[Path]:
    """This repository, which is a handbook itself."""
    yield ROOT


@contextmanager
def copy_of_sample() -> Iterator[Path]:
    """A copy of this repository, without its history, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "copy")
        shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "site", "__pycache__"))
        yield root


@contextmanager
def sample_with_slip() -> Iterator[Path]:
    """The sample plan with a slip in one of its files."""
    with copy_of_sample() as root:
        file = root / SLIP_FILE
        file.write_text(file.read_text("utf-8").replace(*SLIP), "utf-8")
        yield root


@contextmanager
def sample_that_moved() -> Iterator[Path]:
    """The sample plan in a repository in which it was agreed on with other dates."""
    with copy_of_sample() as root:
        plan = root / "plans/riverbend-2027"
        head = plan / "plan.yml"
        named = "    - name: Board approval\n"
        text = head.read_text("utf-8").replace(named, f"{named}      revision: board\n")
        head.write_text(text, "utf-8")
        now = {name: (plan / name).read_text("utf-8") for name in MOVED}
        for name, (today, agreed) in MOVED.items():
            (plan / name).write_text(now[name].replace(today, agreed), "utf-8")
        identity = ("-c", "user.name=A", "-c", "user.email=a@b.example")
        for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "Agreed"], ["tag", "board"]):
            subprocess.run(["git", *identity, *words], cwd=root, check=True)
        for name, text in now.items():
            (plan / name).write_text(text, "utf-8")
        yield root


@contextmanager
def sample_with_proposal() -> Iterator[Path]:
    """The sample plan with a change that is proposed, and its comment."""
    with copy_of_sample() as root:
        proposed_sample.propose(root)
        yield root


@contextmanager
def sample_in(locale: str) -> Iterator[Path]:
    """The sample plan as a team would have it that speaks another language, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "plans/riverbend-2027", root / "plans/riverbend-2027")
        head = root / "plans/riverbend-2027/plan.yml"
        said = re.sub(r"(?m)^  locale: .*$", f"  locale: {locale}", head.read_text("utf-8"))
        head.write_text(said, "utf-8")
        language = locale.partition("-")[0]
        (root / "mkdocs.yml").write_text(SETTINGS_IN.format(language=language), "utf-8")
        (root / "docs").mkdir()
        (root / "docs/index.md").write_text("# Riverbend\n", "utf-8")
        yield root


@contextmanager
def example() -> Iterator[Path]:
    """The worked example with templates of its own, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        worked_example.write_into(Path(folder))
        yield Path(folder)


@contextmanager
def built_site(root: Path, host: str, *options: str) -> Iterator[Path]:
    """A project's site, built into a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if host == "zensical":
            shutil.copytree(root / "plans", folder / "plans")
            _run(folder, "-c", HANDBOOK, "pages", "--out", "docs", "--new-site")
            _run(folder, "-m", "zensical", "build")
        else:
            site = str(folder / "site")
            _run(root, "-m", host, "build", "--quiet", *options, "--site-dir", site)
        yield folder / "site"


# What pictures are taken of.
PROJECTS: dict[str, Project] = {
    "sample": sample,
    # A file of the plan has just been saved with a slip in it.
    "slip": sample_with_slip,
    # The plan was agreed on in December, and has moved since.
    "moved": sample_that_moved,
    # Somebody proposes a change of the plan.
    "proposed": sample_with_proposal,
    # The worked example with templates of its own.
    "example": example,
}


def _run(folder: Path, *words: str) -> None:
    environment = os.environ | {"HANDBOOK_AS_OF": AS_OF, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, *words], cwd=folder, env=environment, check=True)


def main() -> int:
    """Takes the pictures named on the command line, or all of them."""
    if system_chromium.missing():
        print(system_chromium.advice(), file=sys.stderr)
        return 1
    names = sys.argv[1:]
    if unknown := set(names) - {picture.name for picture in PICTURES}:
        known = ", ".join(picture.name for picture in PICTURES)
        print(f"no such picture: {', '.join(sorted(unknown))}; there are {known}", file=sys.stderr)
        return 2
    return 1 if take([one for one in PICTURES if not names or one.name in names]) else 0


if __name__ == "__main__":
    sys.exit(main())
