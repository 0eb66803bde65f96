"""`handbook new`: what it writes and where, what it refuses, and what it says of both."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from strategy_handbook import new_command
from strategy_handbook.cli import handbook
from strategy_handbook.entry_file import place_for
from strategy_handbook.id_from_name import id_from_name
from strategy_handbook.load import Loaded, load
from strategy_handbook.new_entry import _USUAL, kinds, section_called, wish
from strategy_handbook.plan.records import fields_by_key, fields_of
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from strategy_handbook.source.insertion import insert
from strategy_handbook.source.tree import Texts
from tests.builds import REPOSITORY
from tests.docs.examples import DOCS, blocks
from tests.written import AS_OF

HEAD = "plan: {name: Riverbend}\n"
PLAN = {
    "plans/plan.yml": "# yaml-language-server: $schema=../schema/plan.schema.json\n" + HEAD,
    "plans/people/fleet-manager.yml": (
        "# yaml-language-server: $schema=../../schema/plan.schema.json\n"
        "personas:\n  fleet-manager:\n    name: Fleet manager\n"
    ),
    "plans/people/urban-parent.yaml": "personas:\n  urban-parent:\n    name: Urban parent\n",
    "plans/goals.yml": "goals:\n  trials:\n    name: Trials\n  uptime:\n    name: Uptime\n",
    "plans/more.yml": "goals:\n  awareness:\n    name: Awareness\n",
    "plans/spring.yml": (
        "campaigns:\n  spring:\n    name: Spring\ncontent:\n"
        "  frost:\n    title: Frost\n    campaign: spring\n"
    ),
    "plans/autumn.yml": "campaigns:\n  autumn:\n    name: Autumn\n",
    "plans/items.yml": "content:\n  news:\n    title: News\n  letter:\n    title: Letter\n",
}

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that writes files and runs `handbook new` beside them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HANDBOOK_AS_OF", AS_OF.isoformat())

    def new(*words: str, files: Mapping[str, str | bytes] = PLAN) -> Result:
        for path, text in files.items():
            file = tmp_path / path
            if not file.exists():
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return CliRunner().invoke(handbook, ["new", *words])

    return new


def test_an_entry_is_written_and_told(run: Run, tmp_path: Path) -> None:
    done = run("segment", "--name", "City couriers", "--set", "size=3,200 firms")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "plans/segments.yml:3: segment `city-couriers` is new, and so is its file\n"
        "  segments:\n"
        "    city-couriers:\n"
        "      name: City couriers\n"
        "      size: 3,200 firms\n"
        "      # basis:  # By what the segment is cut: geographic, demographic, job-title, industry, …\n"
        "      # criteria:  # Who belongs to it.\n"
        "      # priority:  # How much it matters in this plan: low, medium, high.\n"
        "      # reachable_via:  # The channels that reach it: blog, website, email, newsletter, "
        "paid-search, …\n"
    )
    written = (tmp_path / "plans/segments.yml").read_text("utf-8")
    assert written.startswith(
        "# yaml-language-server: $schema=../schema/plan.schema.json\n"
        "segments:\n  city-couriers:\n    name: City couriers\n"
    )


@pytest.mark.parametrize(
    ("words", "place"),
    [
        # A file each: a new one beside those, named alike.
        (("persona", "courier"), "plans/people/courier.yml:3"),
        (("campaign", "winter"), "plans/winter.yml:2"),
        # The file with most of them.
        (("goal", "revenue"), "plans/goals.yml:6"),
        (("content", "guide"), "plans/items.yml:6"),
        # With its campaign's other content; else with the campaign, where others keep both together.
        (("content", "guide", "--set", "campaign=spring"), "plans/spring.yml:8"),
        (("content", "guide", "--set", "campaign=autumn"), "plans/autumn.yml:5"),
        # A section that is not there yet: a file of its name beside the plan's.
        (("gap", "winter"), "plans/gaps.yml:3"),
        (("term", "range", "--set", "definition=Kilometres"), "plans/glossary.yml:3"),
        # Where somebody says.
        (("gap", "winter", "--in", "plans/research/gaps.yaml"), "plans/research/gaps.yaml:2"),
        (("gap", "winter", "--in", "goals.yml"), "plans/goals.yml:7"),
        (("persona", "courier", "--in", "plans/goals.yml"), "plans/goals.yml:7"),
    ],
)
def test_the_file_is_the_one_where_its_like_is(
    run: Run, words: tuple[str, ...], place: str
) -> None:
    done = run(*words, "--no-hints")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"{place}: {words[0]} `{words[1]}` is new")


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"plans/plan.yml": HEAD}, "plans/plan.yml:3"),
        ({"plans/plan.yml": HEAD + "personas: {a: {name: A}}\n"}, "plans/plan.yml:2"),
        ({"plans/riverbend.yml": HEAD, "plans/x.yml": "goals:\n  g: {name: G}\n"}, "plans/personas.yml:2"),
        (
            {"plans/a/plan.yml": HEAD, "plans/a/personas.yml": "gaps:\n  g: {name: G}\n"},
            "plans/a/personas.yml:4",
        ),
        # A file that happens to be named after its only persona holds the whole plan.
        ({"plans/a.yml": HEAD + "personas:\n  a: {name: A}\n"}, "plans/a.yml:4"),
    ],
)  # fmt: skip
def test_small_plans(run: Run, files: dict[str, str], place: str) -> None:
    done = run("persona", "rider", files=files)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"{place}: persona `rider` is new")


def test_the_page_on_adding_shows_what_is_said(run: Run) -> None:
    shown = next(text for _, text in blocks(DOCS / "adding.md", "text"))
    personas = PLAN["plans/people/fleet-manager.yml"]
    files = {"plans/plan.yml": HEAD, "plans/personas/fleet-manager.yml": personas}
    done = run("persona", "Head of purchasing", files=files)
    assert done.stdout == shown


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    done = run("goal", "revenue", "--dry-run", "--no-hints")
    assert done.stdout == (
        "plans/goals.yml:6: goal `revenue` would be new\n    revenue:\n      name: Revenue\n"
    )
    assert (tmp_path / "plans/goals.yml").read_text("utf-8") == PLAN["plans/goals.yml"]


def test_every_byte_and_the_rights_of_a_file_stay(run: Run, tmp_path: Path) -> None:
    old = (
        b"\xef\xbb\xbf# Ziele \xe2\x80\x93 goals\r\ngoals:\r\n"
        b"    'a':\r\n        'name': 'A'  # why\r\n\r\n# end"
    )
    file = tmp_path / "plans/goals.yml"
    file.parent.mkdir()
    file.write_bytes(old)
    file.chmod(0o640)
    done = run("goal", "b", "--no-hints", files={"plans/goals.yml": old, "plans/plan.yml": HEAD})
    assert done.exit_code == 0, done.output
    added = b"    'b':\r\n        name: 'B'\r\n"
    assert file.read_bytes() == old.replace(b"# why\r\n", b"# why\r\n" + added)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [one.name for one in file.parent.iterdir() if one.name.startswith(".")] == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plans/shared").mkdir(parents=True)
    (tmp_path / "plans/shared/goals.yml").write_text("goals:\n  a: {name: A}\n", "utf-8")
    (tmp_path / "plans/goals.yml").symlink_to("shared/goals.yml")
    done = run("gap", "b", "--in", "plans/goals.yml", files={"plans/plan.yml": HEAD})
    assert done.exit_code == 0, done.output
    assert (tmp_path / "plans/goals.yml").is_symlink()
    assert "gaps:" in (tmp_path / "plans/shared/goals.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("settings", "lines"),
    [
        (("personas=fleet-manager,urban-parent",), "    personas: [fleet-manager, urban-parent]"),
        (("personas=fleet-manager",), "    personas: [fleet-manager]"),
        (("channels=email", "channels=blog"), "    channels: [email, blog]"),
        (("where=Utrecht, the city",), "    where: Utrecht, the city"),
        (("where=[Utrecht, Ghent]",), "    where: [Utrecht, Ghent]"),
        (("summary=[Draft] not yet",), '    summary: "[Draft] not yet"'),
        (("summary=2027",), '    summary: "2027"'),
        (("start=2027-03-01",), "    start: 2027-03-01"),
        (("success={measure: Orders, target: 12}",), "    success: {measure: Orders, target: 12}"),
        (("assets=A film", "assets=A page: two"), '    assets: [A film, "A page: two"]'),
        (("notes=one\ntwo",), "    notes: |-\n      one\n      two"),
        (("custom={room: 12}",), "    custom: {room: 12}"),
    ],
)
def test_fields_are_written_as_people_write_them(
    run: Run, tmp_path: Path, settings: tuple[str, ...], lines: str
) -> None:
    words = [word for setting in settings for word in ("--set", setting)]
    done = run("campaign", "winter", *words, "--no-hints")
    assert done.exit_code == 0, done.output
    written = (tmp_path / "plans/winter.yml").read_text("utf-8")
    assert written == f"campaigns:\n  winter:\n    name: Winter\n{lines}\n"


TWO = {"plans/a/plan.yml": HEAD, "plans/b/plan.yml": HEAD}


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("gap", "x", "--plan", "b"), "plans/b/plan.yml:3"),
        (("gap", "x", "--in", "plans/a/x/gaps.yml"), "plans/a/x/gaps.yml:2"),
        (("gap", "x", "--in", "b/plan.yml"), "plans/b/plan.yml:3"),
        (("gap", "x", "--plan", "a", "--plans", "plans"), "plans/a/plan.yml:3"),
    ],
)
def test_one_of_several_plans(run: Run, words: tuple[str, ...], place: str) -> None:
    done = run(*words, files=TWO)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(f"{place}: gap `x` is new")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("personna", "x"), 2, "there is no kind `personna`; use `persona`"),
        (("customers", "x"), 2, "there is no kind `customers`; use `persona` or `segment`"),
        (
            ("budget", "x"),
            2,
            "`budget` is a list of lines without ids: write it into a file of the plan yourself",
        ),
        (("upstream", "x"), 2, "`upstream` is there once: write it into a file of the plan yourself"),
        (("goal",), 2, "say which goal: give an id, or a name from which it is made"),
        (("goal", "???"), 2, "no id can be made from `???`: give one before the name"),
        (
            ("goal", "Trials!", "--name", "Trials"),
            2,
            "goal `Trials!` cannot be an id: use `trials`",
        ),
        (("goal", "index"), 2, "goal `index` is a reserved name: use `index-1`"),
        (
            ("goal", "trials"),
            2,
            "goal `trials` is there already, at plans/goals.yml:2:3: change that one, or give another id",
        ),
        (
            ("role", "--name", "Uptime", "--set", "owner=x"),
            2,
            "a role has no field `owner`: use `owners`",
        ),
        (("goal", "x", "--set", "due"), 2, "`due` sets nothing: write it as `field=value`"),
        (("goal", "x", "--set", "due="), 2, "`due=` has no value: write one, or leave it out"),
        (
            ("goal", "x", "--set", "due=2027", "--set", "due=2028"),
            2,
            "`due` of a goal takes one value, and 2 were given",
        ),
        (
            ("term", "arr"),
            2,
            "a term needs `definition`: add --set definition=… – what it means",
        ),
        (
            ("goal", "x", "--set", "summary=a\u202eb"),
            2,
            "a text cannot be written: U+202E in it cannot be seen and is not allowed",
        ),
        (("goal", "x", "--plan", "riverbend"), 2, "there is no plan `riverbend` in plans; use `plan`"),
        (
            ("goal", "x", "--in", "../goals.yml"),
            2,
            "../goals.yml lies outside plans: name a file in it",
        ),
        (
            ("goal", "x", "--in", "plans/.goals.yml"),
            2,
            "plans/.goals.yml is no file of a plan: its name must end in .yml, and not begin with a dot",
        ),
        (
            ("goal", "x", "--in", "plans/goals.csv"),
            2,
            "plans/goals.csv is no file of a plan: its name must end in .yml, and not begin with a dot",
        ),
        (
            ("goal", "x", "--plans", "plan"),
            3,
            "there is no folder plan; name the folder that holds your plans, or begin one with "
            "`handbook init`",
        ),
        (
            ("goal", "x", "--in", "plans/broken.yml"),
            5,
            "plans/broken.yml: the file cannot be read: see `handbook check`",
        ),
        (("goal", "x", "--in", "plans/old.yml"), 5, "plans/old.yml: the file is not written in UTF-8"),
        (
            ("goal", "x", "--in", "plans/empty.yml"),
            5,
            "plans/empty.yml: `goals:` is followed by `~`: delete that, or the line",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_one_line(
    run: Run, tmp_path: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    files = {
        **PLAN,
        "plans/broken.yml": "gaps: [\n",
        "plans/old.yml": b"# \xe9\n",
        "plans/empty.yml": "goals: ~\n",
    }
    done = run(*words, files=files)
    assert (done.exit_code, done.stdout, done.stderr) == (status, "", f"handbook: {said}\n")
    for path, text in PLAN.items():
        assert (tmp_path / path).read_text("utf-8") == text


def test_several_plans_and_none_said(run: Run) -> None:
    done = run("goal", "x", files=TWO)
    assert (done.exit_code, done.stderr) == (
        2,
        "handbook: plans holds the plans `a` and `b`: say which with --plan\n",
    )


def test_nothing_is_written_that_gives_a_new_error(run: Run, tmp_path: Path) -> None:
    done = run("goal", "x", "--set", "metric=uptiem", "--no-hints")
    assert done.exit_code == 1
    assert done.stdout == (
        "error[R301 unknown-reference]: goal `x` names metric `uptiem`, which is not defined\n"
        " --> plans/goals.yml:8:13\n"
        "  |\n"
        "8 |     metric: uptiem\n"
        "  |             ^^^^^^\n"
        "  = help: define it: the plan has no metric yet\n"
    )
    assert done.stderr == (
        "handbook: nothing was written: the plan would have a new error; --force writes all the same\n"
    )
    assert (tmp_path / "plans/goals.yml").read_text("utf-8") == PLAN["plans/goals.yml"]


def test_the_first_channel_makes_those_that_are_named_errors(run: Run, tmp_path: Path) -> None:
    files = {
        "plans/plan.yml": HEAD + "campaigns:\n  a:\n    name: A\n    channels: [email, blog]\n"
    }
    done = run("channel", "blog", "--no-hints", files=files)
    assert (done.exit_code, "names channel `email`, which is not defined" in done.stdout) == (
        1,
        True,
    )
    assert (tmp_path / "plans/plan.yml").read_text("utf-8") == files["plans/plan.yml"]
    done = run("channel", "blog", "--no-hints", "--force", files=files)
    assert done.exit_code == 0
    assert done.stdout.startswith("plans/plan.yml:7: channel `blog` is new\n")
    assert "names channel `email`, which is not defined" in done.stdout


def test_what_is_internal_is_there_all_the_same(run: Run) -> None:
    files = {
        "plans/plan.yml": HEAD
        + "goals:\n  a:\n    name: A\n    visibility: internal\n  b: {name: B}\n"
    }
    done = run("goal", "a", files=files)
    assert "goal `a` is there already, at plans/plan.yml:3:3" in done.stderr
    done = run("campaign", "c", "--set", "goals=a", "--no-hints", files=files)
    assert done.exit_code == 0, done.output


def test_old_errors_are_nobodys_concern_and_new_warnings_are_told(run: Run) -> None:
    files = {
        "plans/plan.yml": "plan: {name: R, start: 2027-01-01, end: 2027-12-31}\n"
        "campaigns:\n  a:\n    name: A\n    nmae: A\n"
    }
    done = run("campaign", "b", "--set", "start=2028", "--no-hints", files=files)
    assert done.exit_code == 0
    assert done.stdout == (
        "plans/plan.yml:6: campaign `b` is new\n"
        "    b:\n"
        "      name: B\n"
        "      start: 2028\n"
        "\n"
        "warning[D403 outside-the-plan]: campaign `b` lies outside the plan, which runs from "
        "2027-01-01 to 2027-12-31\n"
        " --> plans/plan.yml:8:12\n"
        "  |\n"
        "8 |     start: 2028\n"
        "  |            ^^^^\n"
        "  = help: change its dates, or the plan's\n"
    )


def test_a_file_that_changes_in_the_meantime_is_not_overwritten(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inserted = new_command.insert

    def slow(*given: object) -> object:
        (tmp_path / "plans/goals.yml").write_text("goals:\n  late: {name: Late}\n", "utf-8")
        return inserted(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(new_command, "insert", slow)
    done = run("goal", "revenue")
    assert (done.exit_code, done.stderr) == (
        4,
        "handbook: plans/goals.yml has changed in the meantime; nothing was written\n",
    )


def test_a_file_that_cannot_be_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    done = run("goal", "revenue")
    assert (done.exit_code, done.stderr) == (
        4,
        "handbook: plans/goals.yml cannot be written: No space left on device\n",
    )
    assert [one.name for one in Path("plans").iterdir() if one.name.startswith(".")] == []


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_of_entry_is_valid_as_it_is_written(kind: str) -> None:
    section = section_called(kind)
    needed = [
        f"{spec.key}=x" for spec in fields_of(section.cls) if spec.required and spec.key != "name"
    ]
    wanted = wish(section, "", "Wint-Er 2: „x“", needed)
    assert wanted.id == "wint-er-2-x"
    inserted = insert(HEAD, wanted.entry)
    loaded = load(Texts({"plan.yml": inserted.text}))
    levels = {entry.level.word for entry in check_plans(loaded, AS_OF).entries}
    assert levels <= {"note"}
    assert loaded.plans[0].entity(kind, wanted.id) is not None
    # A hint becomes a field when its sign is taken away.
    assert wanted.entry.hints
    for hint in wanted.entry.hints:
        key, _, doc = hint.partition(":  # ")
        assert fields_by_key(section.cls)[key].doc.rstrip(".") in doc
        assert len(hint) <= 110


SAMPLES = sorted(folder.name for folder in (REPOSITORY / "plans").iterdir())


@pytest.mark.parametrize("name", SAMPLES)
def test_every_kind_of_entry_finds_its_place_in_a_real_plan(name: str) -> None:
    folder = REPOSITORY / "plans" / name
    before = load(Folder(folder, name))
    [plan] = before.plans
    texts = {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }
    # The first channel or role makes each that is named elsewhere one that is not defined.
    opening = {"channel", "role"} - {entity.kind for entity in plan.entities()}
    added = [kind for kind in kinds() if kind not in opening]
    for kind in added:
        section = section_called(kind)
        wanted = wish(section, "brand-new", "", ["definition=x"] if kind == "term" else [])
        place = place_for(plan, wanted.entry)
        # A new file is one only where there was none.
        assert bool(place.like) == (place.path not in {one.path for one in plan.documents})
        old = texts.get(place.path, "")
        texts[place.path] = insert(old, wanted.entry).text
        rest = iter(texts[place.path].splitlines())
        assert all(line in rest for line in old.splitlines())
    after = load(Texts(texts, name))
    assert [kind for kind in added if not after.plans[0].entity(kind, "brand-new")] == []
    assert _serious(after) == _serious(before)


def _serious(loaded: Loaded) -> list[str]:
    report = check_plans(loaded, AS_OF)
    return [entry.finding.message for entry in report.entries if entry.level.word == "error"]


def test_the_usual_fields_of_every_kind_are_named() -> None:
    assert list(_USUAL) == kinds()


@pytest.mark.parametrize("section", ["personas", "studies", "team", "glossary", "Content", "goals"])
def test_sections_are_called_by_their_own_names_too(section: str) -> None:
    assert section_called(section).key == section.lower()


@pytest.mark.parametrize(
    ("name", "language", "id"),
    [
        ("Head of purchasing", "en", "head-of-purchasing"),
        ("Café-Betreiber", "de", "cafe-betreiber"),
        ("Größe der Müller", "de", "groesse-der-mueller"),
        ("Größe der Müller", "en", "grosse-der-muller"),
        ("Ærø på øen", "da", "aeroe-paa-oeen"),
        ("Men's shoes & bags", "en", "mens-shoes-bags"),
        ("Закупщик", "ru", "zakupshchik"),
        ("Αθήνα", "el", "athina"),
        ("購買部長", "ja", ""),
        ("フリート", "ja", "furito"),
        ("Con", "en", "con-1"),
        ("???", "en", ""),
        ("x" * 80, "en", "x" * 63),
        ("one " * 20, "en", "-".join(["one"] * 16)),
    ],
)
def test_an_id_is_made_from_a_name(name: str, language: str, id: str) -> None:
    assert id_from_name(name, language) == id


def test_the_language_of_the_plan_decides(run: Run) -> None:
    done = run(
        "gap", "Größe", "--no-hints", files={"plans/plan.yml": "plan: {name: R, locale: de}\n"}
    )
    assert done.stdout == (
        "plans/plan.yml:3: gap `groesse` is new\n  gaps:\n    groesse:\n      name: Größe\n"
    )
