"""Real builds: what a user gets from `mkdocs build`, page kind by page kind."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from tests.builds import AS_OF, Build, run_build

Project = Callable[[Mapping[str, str | bytes]], Path]

MKDOCS_YML = """\
site_name: A handbook under test
site_url: https://example.org/team/
edit_uri_template: https://example.org/edit/main/docs/{path}
theme:
  name: material
  font: false
  features: [content.action.edit]
plugins:
  - search
  - strategy-handbook
"""
ODD = """<script>alert(1)</script> & "R'"""
PLAN = f"""\
plan:
  name: '{ODD.replace("'", "''")}'
  summary: Sell <b>bikes</b> & trailers.
  start: 2027-01-01
  end: 2027-03-31
"""
PEOPLE = """\
personas:
  rider:
    name: Rider
    aims: [Stay dry behind the wheel of fortune]
"""
WORK = """\
campaigns:
  spring: {name: Spring trial, personas: [rider], start: 2027-03-01, end: 2027-05-31}
initiatives:
  battery: {name: 'Battery <i>one</i>'}
content:
  frost: {title: 'Frost & "range"', campaign: spring, publish: 2027-03-04}
  letter: {title: Open letter, publish: 2027-03-05}
"""
FILES = {
    "mkdocs.yml": MKDOCS_YML,
    "docs/index.md": "# Home\n",
    "docs/year.md": "# The year\n\n::: timeline\n    group_by: persona\n",
    "plans/plan.yml": PLAN,
    "plans/people/rider.yml": PEOPLE,
    "plans/work.yml": WORK,
}
WRONG = "segments:\n  city: {name: City, sise: 4}\n"


def write(root: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root


def page(build: Build, address: str) -> BeautifulSoup:
    return BeautifulSoup(build.html(address), "html5lib")


def files_of(site: Path) -> dict[str, bytes]:
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a strict build of a clean plan, with folders as addresses."""
    root = write(tmp_path_factory.mktemp("clean"), FILES)
    return run_build(root, root / "site")


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a build that goes on in spite of errors, with files as addresses."""
    persona = PEOPLE + "    sise: 4\n"
    own = "# Mine\n\n::: personas\n"
    root = write(
        tmp_path_factory.mktemp("wrong"),
        {
            **FILES,
            "mkdocs.yml": MKDOCS_YML + "use_directory_urls: false\n",
            "plans/people/rider.yml": persona,
            "plans/broken.yml": "risks: [\n",
            # A page of the team's own for the persona, so that this test knows what is on it.
            "docs/plan/personas/rider.md": own,
        },
    )
    return run_build(root, root / "site", strict=False)


def test_a_clean_plan_passes_strictly(clean: Build) -> None:
    assert clean.exit_code == 0, clean.log
    assert "WARNING" not in clean.log


@pytest.mark.parametrize(
    "address",
    [
        "plan", "plan/upstream", "plan/downstream", "plan/personas", "plan/personas/rider",
        "plan/segments", "plan/initiatives", "plan/initiatives/battery", "plan/campaigns",
        "plan/campaigns/spring", "plan/timeline", "plan/calendar", "plan/calendar/2027-01",
        "plan/calendar/2027-03", "plan/calendar/agenda", "plan/compare", "plan/goals", "plan/team",
        "plan/glossary", "plan/records", "plan/health",
    ],
)  # fmt: skip
def test_every_page_is_there(clean: Build, address: str) -> None:
    soup = page(clean, address)
    assert len(soup.select("main h1")) == 1
    assert not soup.select(".hb-notice--error")


def test_an_error_stops_a_strict_build(project: Project, build: Callable[..., Build]) -> None:
    failed = build(project({**FILES, "plans/x.yml": WRONG}))
    assert failed.exit_code == 1
    assert (
        "WARNING -  strategy-handbook: error[S201 unknown-key]: segment `city` has an unknown key "
        "`sise`\n --> plans/x.yml:2:22\n  |\n2 |   city: {name: City, sise: 4}\n"
    ) in failed.log
    assert "Aborted with 1 warnings in strict mode!" in failed.log


def test_errors_are_shown_on_the_health_page_and_where_they_matter(wrong: Build) -> None:
    assert wrong.exit_code == 0, wrong.log
    health = BeautifulSoup((wrong.site / "plan/health.html").read_text("utf-8"), "html5lib")
    shown = [" ".join(one.get_text().split()) for one in health.select(".hb-finding")]
    assert any("persona rider has an unknown key sise S201" in text for text in shown)
    assert any("this list's [ is never closed Y102" in text for text in shown)
    own = BeautifulSoup((wrong.site / "plan/personas/rider.html").read_text("utf-8"), "html5lib")
    notice = own.select_one(".hb-notice")
    assert notice is not None
    assert "persona rider has an unknown key sise" in notice.get_text()
    assert notice.select_one("a")["href"] == "../health.html"  # type: ignore[index]
    home = BeautifulSoup((wrong.site / "plan/index.html").read_text("utf-8"), "html5lib")
    notice = home.select_one(".hb-notice")
    assert notice is not None and "this list's [ is never closed" in notice.get_text()
    other = (wrong.site / "plan/campaigns/spring.html").read_text("utf-8")
    # A broken file may hold something of every page; a fault in an entry concerns its own page.
    assert "is never closed" in other and "unknown key" not in other


def test_addresses_may_be_files(wrong: Build) -> None:
    assert not (wrong.site / "plan/personas/rider/index.html").exists()
    index = BeautifulSoup((wrong.site / "plan/personas/index.html").read_text("utf-8"), "html5lib")
    assert [link["href"] for link in index.select(".hb-card a")] == ["rider.html"]
    lasting = (wrong.site / "plan/content/frost/index.html").read_text("utf-8")
    assert 'href="../../campaigns/spring.html#content-frost"' in lasting


@pytest.mark.parametrize("name", ["timeline.md", "timeline/index.md"])
def test_a_page_written_by_hand_wins(
    project: Project, build: Callable[..., Build], name: str
) -> None:
    mine = "# Our own timeline\n\nDrawn by hand.\n\n::: timeline\n"
    nav = "nav:\n  - Welcome: index.md\n  - Plans:\n      - strategy-handbook\n  - Last: last.md\n"
    built = build(
        project(
            {
                **FILES,
                "mkdocs.yml": MKDOCS_YML + nav,
                f"docs/plan/{name}": mine,
                "docs/last.md": "# Last\n",
            }
        )
    )
    assert built.exit_code == 0, built.log
    soup = page(built, "plan/timeline")
    assert "Drawn by hand." in soup.get_text()
    assert soup.select(".hb-view--timeline .hb-lane")
    # The navigation leads there, in the place that the user's own says.
    links = [link["href"] for link in page(built, ".").select(".md-nav--primary a.md-nav__link")]
    assert "plan/timeline/" in links
    assert links.index("plan/") < links.index("plan/timeline/") < links.index("last/")
    assert len([link for link in links if link == "plan/timeline/"]) == 1


def navigation_of(built: Build) -> list[str]:
    links = page(built, ".").select(".md-nav--primary a.md-nav__link")
    return [link["href"] for link in links if not link["href"].startswith("#")]  # type: ignore[union-attr]


def test_without_a_nav_ours_follows_the_users(clean: Build) -> None:
    links = navigation_of(clean)
    assert links[0] == "."
    for address in ("plan/", "plan/upstream/", "plan/personas/", "plan/timeline/", "plan/health/"):
        assert address in links
    # Pages of entities are many: they stay behind their index page.
    assert "plan/personas/rider/" not in links


def test_the_navigation_can_be_left_alone(project: Project, build: Callable[..., Build]) -> None:
    quiet = MKDOCS_YML.replace("- strategy-handbook", "- strategy-handbook: {nav: false}")
    built = build(project({**FILES, "mkdocs.yml": quiet}))
    assert built.exit_code == 0, built.log
    assert [link for link in navigation_of(built) if link.startswith("plan")] == []
    assert (built.site / "plan/health/index.html").exists()


@pytest.mark.parametrize(
    ("files", "exit_code", "said"),
    [
        (
            {"docs/index.md": "# Home\n"},
            1,
            r"The folder \S+/plans does not exist. Put your plan there, for example in "
            r"plans/plan.yml, or name another folder with the option `plans`.",
        ),
        (
            {"docs/index.md": "# Home\n", "plans/notes.md": "x"},
            1,
            r"There is no plan in plans. Begin with a file plans/plan.yml that says `plan:` and "
            r"below it `name: …`.",
        ),
        (
            {**FILES, "mkdocs.yml": MKDOCS_YML.replace("handbook\n", "handbook: {plans: ''}\n")},
            1,
            r"option 'plans': '' is the folder of mkdocs.yml, or one around it. Name a folder that "
            r"holds nothing but plans, such as 'plans'.",
        ),
    ],
    ids=["no folder", "no plan", "the site's own folder"],
)
def test_a_beginner_is_told_what_to_write(
    project: Project, build: Callable[..., Build], files: dict[str, str], exit_code: int, said: str
) -> None:
    built = build(project(files))
    assert built.exit_code == exit_code
    assert re.search(said, built.log), built.log
    assert "Traceback" not in built.log


def test_a_day_that_is_none_is_told(project: Project, build: Callable[..., Build]) -> None:
    built = build(project(FILES), env={"HANDBOOK_AS_OF": "soon"})
    assert built.exit_code == 1
    assert "HANDBOOK_AS_OF is `soon`, not a day such as 2027-03-01" in built.log
    assert "Traceback" not in built.log


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("plan", "plans/plan.yml"),
        ("plan/timeline", "plans/plan.yml"),
        ("plan/personas/rider", "plans/people/rider.yml"),
        ("plan/campaigns/spring", "plans/work.yml"),
        (".", "docs/index.md"),
    ],
)
def test_a_page_is_edited_in_the_file_it_came_from(clean: Build, address: str, source: str) -> None:
    [edit] = page(clean, address).select('a[href^="https://example.org/edit/"]')
    assert edit["href"] == f"https://example.org/edit/main/{source}"


@pytest.mark.parametrize(
    ("item", "target"),
    [
        ("frost", "plan/campaigns/spring/"),
        ("letter", "plan/records/"),
    ],
)
def test_a_lasting_link_leads_to_the_item(clean: Build, item: str, target: str) -> None:
    here = f"plan/content/{item}/"
    soup = page(clean, here)
    refresh = soup.select_one("meta[http-equiv=refresh]")
    assert refresh is not None
    way = str(refresh["content"]).partition("url=")[2]
    assert urljoin("/" + here, way) == f"/{target}#content-{item}"
    assert {link["href"] for link in soup.select("[href]")} == {way}
    assert len(page(clean, target).select(f"#content-{item}")) == 1


def test_names_are_shown_as_written_and_never_as_markup(clean: Build) -> None:
    home = page(clean, "plan")
    assert home.title is not None
    assert home.title.string == f"{ODD} - A handbook under test"
    assert page(clean, "plan/initiatives/battery").title.string.startswith("Battery <i>one</i> - ")  # type: ignore[union-attr]
    assert page(clean, "plan/content/frost").title.string == 'Frost & "range"'  # type: ignore[union-attr]
    for file in clean.site.rglob("*.html"):
        soup = BeautifulSoup(file.read_text("utf-8"), "html5lib")
        assert not [one for one in soup.select("script") if one.string == "alert(1)"], file


def test_the_sitemap_knows_no_other_day(clean: Build) -> None:
    sitemap = ET.parse(clean.site / "sitemap.xml")
    days = {node.text for node in sitemap.iter() if node.tag.endswith("lastmod")}
    assert days == {AS_OF}


def search_index(built: Build) -> list[dict[str, str]]:
    text = (built.site / "search/search_index.json").read_text("utf-8")
    found: list[dict[str, str]] = json.loads(text)["docs"]
    return found


@pytest.mark.parametrize(
    ("title", "location"),
    [
        ("Rider", "plan/personas/rider/"),
        ("Spring trial", "plan/campaigns/spring/"),
        ("Open letter", "plan/records/#content-letter"),
        ('Frost & "range"', "plan/campaigns/spring/#content-frost"),
    ],
)
def test_search_finds_by_title(clean: Build, title: str, location: str) -> None:
    found = {
        entry["location"] for entry in search_index(clean) if unescape(entry["title"]) == title
    }
    assert location in found


def test_search_does_not_read_every_cell(clean: Build) -> None:
    records = [
        entry for entry in search_index(clean) if entry["location"].startswith("plan/records/")
    ]
    assert records
    assert not [entry for entry in records if "wheel of fortune" in entry["text"]]
    # The page itself has it all the same.
    assert "wheel of fortune" in clean.html("plan/records")


def test_the_same_plan_builds_to_the_same_bytes(
    clean: Build, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # Another folder, files written in another order, another random seed for hashes.
    root = write(tmp_path_factory.mktemp("elsewhere") / "deeper", dict(reversed(FILES.items())))
    again = run_build(root, root / "site", env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"})
    assert again.exit_code == 0, again.log
    one, other = files_of(clean.site), files_of(again.site)
    assert one.keys() == other.keys()
    # gzip writes the time of day into its head.
    differing = [name for name in one if one[name] != other[name] and name != "sitemap.xml.gz"]
    assert differing == []


def test_properdocs_builds_the_same_pages(
    clean: Build, project: Project, build: Callable[..., Build]
) -> None:
    pytest.importorskip("properdocs")
    other = build(project(FILES), host="properdocs")
    assert other.exit_code == 0, other.log
    # A page of the team's own with a view on it, in either host.
    assert page(other, "year").select(".hb-view--timeline .hb-lane")
    for address in ("plan/timeline", "plan/campaigns/spring", "plan/health", "year"):
        mine, theirs = (page(built, address).select_one("article") for built in (clean, other))
        assert mine is not None
        assert str(mine) == str(theirs)


def test_material_shows_where_a_page_belongs(clean: Build) -> None:
    way = [link["href"] for link in page(clean, "plan/personas/rider").select(".md-path a")]
    assert way[-1] == "../"
    # A section and its own page are one entry.
    entries = [
        " ".join(link.get_text().split())
        for link in page(clean, "plan/personas/rider").select(".md-nav--primary a.md-nav__link")
    ]
    assert entries.count("Personas") == 1


def test_switched_off_it_leaves_a_site_as_it_is(
    project: Project, build: Callable[..., Build]
) -> None:
    off = MKDOCS_YML.replace("- strategy-handbook", "- strategy-handbook: {enabled: false}")
    root = project({"mkdocs.yml": off, "docs/index.md": "# Home\n\nAll ours.\n"})
    built = build(root)
    assert built.exit_code == 0, built.log
    html = built.html(".")
    assert "All ours." in html
    assert "Content-Security-Policy" not in html and "handbook.css" not in html
    assert not (built.site / "plan").exists()


def test_a_view_in_a_blog_post_is_in_its_excerpt_too(
    project: Project, build: Callable[..., Build]
) -> None:
    post = "---\ndate: 2027-01-04\n---\n# How we do\n\n::: goals\n\n<!-- more -->\n\n::: team\n"
    root = project(
        {
            "plans/plan.yml": "plan: {name: Spring, start: 2027-01-01, end: 2027-12-31}\n"
            "goals: {more: {name: More riders, owners: [ann]}}\nteam: {ann: {name: Ann}}\n",
            "docs/blog/index.md": "# News\n",
            "docs/blog/posts/first.md": post,
            "mkdocs.yml": MKDOCS_YML.replace("  - search\n", "  - search\n  - blog\n"),
        }
    )
    built = build(root)
    assert built.exit_code == 0, built.log
    listed, whole = page(built, "blog"), page(built, "blog/2027/01/04/how-we-do")
    assert "handbook:view" not in str(listed) + str(whole)
    assert listed.select_one(".hb-view--goals") and not listed.select_one(".hb-view--team")
    assert whole.select_one(".hb-view--goals") and whole.select_one(".hb-view--team")
    way = listed.select_one(".hb-view--goals a[href*='team']")
    assert way and way["href"] == "../plan/team/#role-ann"
