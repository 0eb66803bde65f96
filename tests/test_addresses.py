"""Where everything lives: links lead where they should, and no two entities share a place."""

import datetime as dt
import json
import re
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategy_handbook.addresses import (
    SHARED_PAGES,
    Address,
    address_of,
    directory_url,
    file_url,
    month_page,
    page_of,
    permalink_of,
    relative,
)
from strategy_handbook.findings.report import Report
from strategy_handbook.pages import handbook_pages
from strategy_handbook.plan import SECTIONS
from strategy_handbook.plan.vocabulary import ID
from strategy_handbook.views import Handbook
from tests.written import read

SITE = "https://example.org/team/site/"
SEGMENT = st.from_regex(ID, fullmatch=True)
PAGES = st.builds(
    lambda folders, name: "/".join([*folders, name]) + ".md",
    st.lists(SEGMENT, max_size=3),
    SEGMENT | st.just("index"),
)


@pytest.mark.parametrize(
    ("page", "as_folder", "as_file"),
    [
        ("index.md", "", "index.html"),
        ("plan/index.md", "plan/", "plan/index.html"),
        ("plan/timeline.md", "plan/timeline/", "plan/timeline.html"),
        ("README.md", "", "README.html"),
        ("plan/calendar/2027-03.md", "plan/calendar/2027-03/", "plan/calendar/2027-03.html"),
    ],
)
def test_urls_of_pages(page: str, as_folder: str, as_file: str) -> None:
    assert directory_url(page) == as_folder
    assert file_url(page) == as_file


@pytest.mark.parametrize(
    ("target", "page", "way"),
    [
        ("a/b/", "a/b/", "./"),
        ("a/b/", "a/c/", "../b/"),
        ("a/b/", "", "a/b/"),
        ("", "a/b/", "../../"),
        ("", "", "./"),
        ("a/", "a/b/", "../"),
        ("a/b.html", "a/c.html", "b.html"),
        ("a/b.html", "index.html", "a/b.html"),
        ("index.html", "a/b.html", "../index.html"),
        ("a/b.html", "a/b.html", "b.html"),
        ("assets/x.css", "a/b/", "../../assets/x.css"),
    ],
)
def test_the_way_from_page_to_page(target: str, page: str, way: str) -> None:
    assert relative(target, page) == way


@given(PAGES, PAGES, st.sampled_from([directory_url, file_url]))
def test_a_browser_gets_there(target: str, page: str, url_of) -> None:  # type: ignore[no-untyped-def]
    start, end = url_of(page), url_of(target)
    way = relative(end, start)
    assert urljoin(SITE + start, way) == SITE + end
    assert way
    assert not way.startswith("/")


ONE_OF_EACH = "plan: {name: P}\n" + "".join(
    f"{section.key}: {{same: {{name: A, title: A, definition: A}}, same-2: {{name: B}}}}\n"
    for section in SECTIONS
    if section.form == "ids"
)


def test_no_two_entities_share_an_address() -> None:
    # Names of other sections' fields are unknown keys; the entities are there all the same.
    [plan] = read({"a.yml": ONE_OF_EACH}).plans
    entities = list(plan.entities())
    assert {entity.kind for entity in entities} == {section.kind for section in SECTIONS} - {""}
    addresses = [address_of(plan, entity) for entity in entities]
    assert len(set(addresses)) == len(entities)


def test_entities_have_their_own_page_or_an_anchor_on_a_shared_one() -> None:
    [plan] = read(
        {
            "riverbend/plan.yml": "plan: {name: P}\npersonas: {a: {name: A}}\ngoals: {a: {name: A}}\n"
            "risks: {a: {name: A}}\ncampaigns: {c: {name: C}}\ninitiatives: {i: {name: I}}\n"
            "content:\n  x: {title: X, campaign: c}\n  y: {title: Y, initiative: i}\n  z: {title: Z}\n"
        }
    ).plans
    assert address_of(plan, plan.personas["a"]) == Address("riverbend/personas/a.md")
    assert address_of(plan, plan.goals["a"]) == Address("riverbend/goals.md", "goal-a")
    assert address_of(plan, plan.risks["a"]) == Address("riverbend/risks.md", "risk-a")
    assert address_of(plan, plan.content["x"]) == Address("riverbend/campaigns/c.md", "content-x")
    assert address_of(plan, plan.content["y"]) == Address("riverbend/initiatives/i.md", "content-y")
    assert address_of(plan, plan.content["z"]) == Address("riverbend/records.md", "content-z")
    assert permalink_of(plan, plan.content["x"]) == "riverbend/content/x/index.html"
    assert page_of(plan) == "riverbend/index.md"
    assert page_of(plan, "timeline") == "riverbend/timeline.md"
    assert page_of(plan, "personas") == "riverbend/personas/index.md"
    assert month_page(plan, 2027, 3) == "riverbend/calendar/2027-03.md"
    pages = {page_of(plan, name) for name in SHARED_PAGES.values()}
    assert len(pages) == len(set(SHARED_PAGES.values()))


def test_addresses_come_from_ids_and_not_from_names_or_dates() -> None:
    text = "plan: {{name: P}}\ncampaigns: {{spring: {{name: {}, start: {}}}}}\n"
    one, other = (
        read({"a.yml": text.format(*pair)}).plans[0]
        for pair in (("Spring", "2027-03"), ("Another name", "2028"))
    )
    assert address_of(one, one.campaigns["spring"]) == address_of(other, other.campaigns["spring"])


# What people, and people who mean harm, may write where an id or the name of a folder is wanted.
PATHS = st.lists(
    st.sampled_from(
        [
            "..", ".", "/", "\\", "a", "b-1", "index", "con", "%2e", "%2f", "~", ":", "C:", "?", "#",
            "assets", "search", "plans", "<x>", '"', "é", "Ａ", " ", "-", "A", "\u202f", "a" * 70,
        ]
    )
    | st.text(max_size=4),
    min_size=1,
    max_size=5,
).map("".join)  # fmt: skip
PLAIN_PATH = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*(\.md|/index\.html)")


@given(PATHS, st.lists(PATHS, min_size=1, max_size=3, unique=True))
def test_no_id_leads_out_of_the_site(folder: str, ids: list[str]) -> None:
    sections = [section for section in SECTIONS if section.form == "ids"]
    entries = {id: {"name": "N", "title": "T", "campaign": id} for id in ids}
    plan_file = json.dumps({"plan": {"name": "P"}, **{one.key: entries for one in sections}})
    # A folder's name holds neither of these; a file system would not have them.
    name = folder.replace("/", "").replace("\0", "") or "a"
    loaded = read({f"{name}/plan.yml": plan_file})
    as_of = dt.date(2027, 3, 1)
    handbook = Handbook({plan.id: plan for plan in loaded.plans}, Report(()), as_of)
    for plan in loaded.plans:
        paths = [page.path for page in handbook_pages(handbook)]
        paths += [address_of(plan, entity).page for entity in plan.entities()]
        paths += [permalink_of(plan, item) for item in plan.content.values()]
        assert [path for path in paths if not PLAIN_PATH.fullmatch(path)] == []
        # None of them is where MkDocs and its theme put their own.
        assert {path.partition("/")[0] for path in paths}.isdisjoint({"assets", "search"})
        anchors = [address_of(plan, entity).anchor for entity in plan.entities()]
        assert [one for one in anchors if not re.fullmatch(r"[a-z0-9-]*", one)] == []
