"""Nothing on the whole site leads nowhere: links, anchors, pictures, names of other elements."""

import json
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.builds import REPOSITORY, run_build
from tests.pages import theme_faults
from tests.pages.link_check import SiteCheck
from tests.pages.references import references_of

SITE_URL = "https://example.org/strategy-handbook/"
EDITED = (f"{SITE_URL}edit/main/", REPOSITORY)
FILES_MKDOCS_YML = """\
site_name: A handbook under test
site_url: https://example.org/team/
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search, strategy-handbook]
"""


@pytest.fixture
def site_of_files(tmp_path: Path) -> Path:
    """Return a small handbook whose addresses are files instead of folders."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "mkdocs.yml").write_text(FILES_MKDOCS_YML, "utf-8")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Home\n\n::: timeline\n", "utf-8")
    shutil.copytree(REPOSITORY / "tests/views/plan", root / "plans")
    built = run_build(root, root / "site")
    assert built.exit_code == 0, built.log
    return built.site


def test_no_link_of_the_site_leads_nowhere(site: Path) -> None:
    checked = SiteCheck(site, SITE_URL, EDITED)
    checked.check()
    assert theme_faults.without(theme_faults.LINKS, checked.faults) == []
    assert theme_faults.mended(theme_faults.LINKS, checked.faults) == []
    assert checked.followed > 10_000


def test_no_link_leads_nowhere_where_pages_are_files(site_of_files: Path) -> None:
    checked = SiteCheck(site_of_files, "https://example.org/team/")
    assert theme_faults.without(theme_faults.LINKS, checked.check()) == []
    assert (site_of_files / "plan/timeline.html").is_file()
    [lasting, *_] = sorted(site_of_files.glob("plan/content/*/index.html"))
    assert f'.html#content-{lasting.parent.name}"' in lasting.read_text("utf-8")
    assert checked.followed > 1000


def test_another_program_finds_no_broken_link_either(site: Path, tmp_path: Path) -> None:
    """Lychee reads HTML in its own way, and knows nothing of what ours leaves out."""
    (tmp_path / "strategy-handbook").symlink_to(site)
    finished = subprocess.run(
        [
            Path(sysconfig.get_path("scripts")) / "lychee",
            # From files alone: it must not ask anybody on the network.
            "--offline", "--include-fragments", "--index-files=index.html", "--no-progress",
            f"--root-dir={tmp_path}", "--format=json", tmp_path / "strategy-handbook",
        ],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    found = json.loads(finished.stdout)
    assert found["error_map"] == {}, finished.stdout
    assert finished.returncode == 0, finished.stderr
    assert found["successful"] > 10_000


BROKEN = """
<a href="gone/">x</a> <a href="#nowhere">x</a> <a href="other/#no">x</a> <a href="/beside/">x</a>
<a href="//elsewhere.example/">x</a> <a href="javascript:void(0)">x</a> <a href="other">x</a>
<img src="a.png" srcset="b.png 1x, c.png 2x"> <form action="do"></form> <label for="none">x</label>
<p aria-controls="no-1 no-2" aria-labelledby="no-3" aria-describedby="no-4">x</p>
<svg><use href="#shape"/><path fill="url(#shade)"/></svg> <p style="background: url(d.png)">x</p>
<i id="two"></i> <i id="two"></i> <meta http-equiv="refresh" content="0; url=moved/">
<a href="https://example.org/team/absent/">x</a> <a href="https://example.org/team/edit/no.md">x</a>
<style>p { background: url(e.png) }</style> <input list="choices"> <a href="http://[">x</a>
"""
WHOLE = """
<a href="">x</a> <a href="#here">x</a> <a href="other/#th%C3%A9re">x</a> <a href="https://x.example/">x</a>
<a href="other/?query#th&eacute;re">x</a> <a href="mailto:a@b.example">x</a> <label for="here">x</label>
<input id="here"> <svg><path fill="url(#here)"/></svg> <a href="/team/other/">x</a> <a href="./">x</a>
<a href="https://example.org/team/edit/yes.md">x</a>
"""


def small_site(folder: Path, html: str) -> SiteCheck:
    (folder / "other").mkdir(parents=True)
    (folder / "index.html").write_text(html, "utf-8")
    (folder / "other/index.html").write_text("<h1 id='thére'>Other</h1>", "utf-8")
    (folder / "yes.md").touch()
    return SiteCheck(
        folder, "https://example.org/team/", ("https://example.org/team/edit/", folder)
    )


def test_the_check_finds_every_kind_of_fault(tmp_path: Path) -> None:
    checked = small_site(tmp_path / "site", BROKEN)
    (checked.folder / "style.css").write_text("p { background: url('f.png') }", "utf-8")
    (checked.folder / "sitemap.xml").write_text(
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>"
        "<loc>https://example.org/team/unlisted/</loc></url></urlset>",
        "utf-8",
    )
    (checked.folder / "search").mkdir()
    (checked.folder / "search/search_index.json").write_text(
        json.dumps({"docs": [{"location": "other/#lost"}, {"location": "other/"}]}), "utf-8"
    )
    assert sorted(line.partition(": ")[2] for line in checked.check()) == sorted(
        [
            *(f"{gone} is not there" for gone in ("gone/", "other", "a.png", "b.png", "c.png")),
            *(f"{gone} is not there" for gone in ("do", "d.png", "e.png", "f.png", "moved/")),
            "https://example.org/team/absent/ is not there",
            "https://example.org/team/unlisted/ is not there",
            *(
                f"{place} names no place on that page"
                for place in ("#nowhere", "other/#no", "#shape", "#shade")
            ),
            "https://example.org/team/other/#lost names no place on that page",
            *(
                f"{out} leads out of the site"
                for out in ("/beside/", "//elsewhere.example/", "javascript:void(0)")
            ),
            "https://example.org/team/edit/no.md edits no file",
            "'http://[' is no address",
            "for=none names no element",
            "list=choices names no element",
            "aria-controls=no-1 names no element",
            "aria-controls=no-2 names no element",
            "aria-labelledby=no-3 names no element",
            "aria-describedby=no-4 names no element",
            "the id 'two' stands there 2 times",
        ]
    )


def test_the_check_leaves_good_links_alone(tmp_path: Path) -> None:
    assert small_site(tmp_path / "site", WHOLE).check() == []


def test_a_lasting_content_link_leads_on_by_itself(site: Path) -> None:
    pages = list(site.glob("*/content/*/index.html"))
    assert pages
    for page in pages:
        assert len(set(references_of(page.read_text("utf-8")).addresses)) == 1, page
