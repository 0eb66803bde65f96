"""The walls between rooms: who may import whom, and what must never be done in a room.

Data flows one way: source, plan, load, rules and insight, views, pages, hosts. A module that reaches
to its right makes a circle sooner or later.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import strategy_handbook
from strategy_handbook.views import VIEWS

PACKAGE = "strategy_handbook"
ROOT = Path(strategy_handbook.__file__).parent

# Each room with all that it may import of the package, apart from itself.
MAY_IMPORT = {
    "__init__": set(),
    "findings": set(),
    "source": {"findings"},
    "plan": {"findings", "source"},
    "clock": {"plan"},
    "load": {"findings", "source", "plan"},
    "addresses": {"findings", "source", "plan"},
    "rules": {"findings", "source", "plan", "load", "insight"},
    "insight": {"findings", "source", "plan", "translation"},
    "compiled_templates": set(),
    "translation": set(),
    "views": {
        "findings", "source", "plan", "insight", "addresses", "compiled_templates", "translation",
    },
    "pages": {"findings", "plan", "insight", "addresses", "translation", "views"},
    "exports": {"findings", "source", "plan", "insight", "addresses", "translation", "views"},
    "baselines": {"findings", "source", "plan", "load", "insight"},
    "public_states": {"plan", "load", "insight"},
    "public_handbook": {"findings", "plan", "load", "rules", "insight", "public_states", "views"},
    "proposal": {"findings", "source", "plan", "load", "insight", "public_states"},
    "handbook": {
        "findings", "source", "plan", "load", "rules", "addresses", "baselines", "proposal", "views",
        "clock", "stopwatch", "public_handbook",
    },
    "review": {
        "findings", "source", "plan", "insight", "translation", "public_handbook", "public_states", "views",
        "handbook",
    },
    "contents": {"views"},
    "zensical": {"addresses"},
    "written_folder": set(),
    "edit_address": set(),
    "new_site": {"addresses", "written_folder"},
    "starter": set(),
    "id_from_name": {"plan"},
    "new_repository": {"__init__", "id_from_name", "plan", "source"},
    "new_entry": {"findings", "id_from_name", "plan", "source"},
    "entry_file": {"plan", "source"},
    "markdown": {
        "findings", "source", "plan", "rules", "addresses", "views", "handbook", "contents",
        "zensical", "edit_address", "clock", "stopwatch",
    },
    "explain": {"findings", "source", "plan", "load", "rules", "addresses", "views", "markdown"},
    "static_files": set(),
    "offline": {"addresses"},
    "paper": set(),
    "exits": set(),
    "print_command": {"exits", "findings", "paper"},
    "plans_argument": {
        "addresses", "clock", "exits", "findings", "handbook", "progress", "source", "views",
    },
    "writing_command": {"exits", "written_folder"},
    "github": set(),
    "review_command": {
        "__init__", "clock", "exits", "findings", "github", "plans_argument", "review", "source",
    },
    "scan_command": {"__init__", "exits", "findings", "github"},
    "check_command": {"__init__", "exits", "findings", "plans_argument", "rules", "views"},
    "pages_command": {
        "__init__", "addresses", "findings", "new_site", "pages", "plans_argument", "writing_command",
        "written_folder",
    },
    "forecast_command": {"exits", "insight", "plan", "plans_argument"},
    "init_command": {"clock", "exits", "findings", "new_repository", "plan"},
    "new_command": {
        "entry_file", "exits", "findings", "handbook", "new_entry", "plan", "plans_argument", "source",
        "views",
    },
    "schema_command": {"exits", "plan"},
    "export_command": {
        "__init__", "addresses", "exports", "findings", "plans_argument", "source", "take_away",
        "writing_command", "written_folder",
    },
    "diff_command": {"clock", "exits", "findings", "plans_argument", "review"},
    "take_away": {"exports", "plan", "source"},
    "stopwatch": set(),
    "progress": {"source"},
    "kept_drawings": {"findings", "plan", "views"},
    "late_views": {"views"},
    "page_sheets": {"addresses", "views"},
    "page_feeds": {"addresses", "insight", "page_head", "views"},
    "site_pages": {"addresses", "pages", "views"},
    "site_heads": {"page_feeds", "page_head", "page_sheets", "pages", "views"},
    "content_security": {"addresses"},
    "page_head": set(),
    "build_log": {"findings"},
    "theme_settings": {"addresses"},
    "config": {"addresses", "content_security"},
    "serving": {"source"},
    "cli": None,
    "plugin": None,
}  # fmt: skip
# Nobody else may import these: they are where the program begins.
COMMANDS = {
    "cli",
    "plans_argument",
    "check_command",
    "review_command",
    "scan_command",
    "writing_command",
    "pages_command",
    "export_command",
    "forecast_command",
    "init_command",
    "new_command",
    "print_command",
    "diff_command",
    "schema_command",
}
OF_MKDOCS = {
    "plugin", "build_log", "config", "serving", "site_heads", "site_pages", "theme_settings",
}  # fmt: skip
HOSTS = {*COMMANDS, *OF_MKDOCS}

# Modules that only some rooms may know.
ONLY_IN = {
    "mkdocs": OF_MKDOCS,
    "watchdog": {"serving"},
    "material": set(),
    "properdocs": set(),
    "yaml": {"source"},
    "click": {*COMMANDS, "exits", "progress"},
    "anyascii": {"id_from_name"},
    "babel": {"views", "plan", "insight", "translation"},
    "jinja2": {"views", "compiled_templates"},
    "nh3": {"views"},
    "pypdf": {"paper"},
    "icalendar": {"exports"},
    "subprocess": {"paper", "source"},
    "holidays": {"plan"},
    "fastjsonschema": {"review"},
    # Optional, and loaded only for plans that ask for it.
    "statsmodels": {"insight"},
    "numpy": {"insight"},
    "markdown": {"views", "contents", "zensical", "markdown", "explain"},
    "zensical": set(),
}
# Rooms of pure functions: what they return depends on what they are given.
PURE = {"findings", "plan", "rules", "insight", "views", "pages", "exports", "addresses", "clock"}
IMPURE_CALLS = {
    "open", "print", "input", "exec", "eval", "read_text", "read_bytes", "write_text", "write_bytes", "now",
    "today", "utcnow", "getenv", "time", "monotonic", "perf_counter", "uuid4", "urlopen",
}  # fmt: skip
IMPURE_MODULES = {
    "os",
    "random",
    "time",
    "uuid",
    "socket",
    "subprocess",
    "urllib.request",
    "tempfile",
}
# Style and script are joined from the package's own files, once.
MAY_READ_ITS_OWN_FILES = {"views/assets.py": {"read_text"}}
EMPTY_NAMES = {
    "util",
    "utils",
    "helper",
    "helpers",
    "misc",
    "common",
    "manager",
    "managers",
    "base",
}


@dataclass(frozen=True)
class Module:
    path: str
    tree: ast.Module

    @property
    def room(self) -> str:
        return self.path.split("/")[0].removesuffix(".py")

    def imports(self) -> Iterator[str]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "importlib.import_module":
                yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant))


MODULES = [
    Module(file.relative_to(ROOT).as_posix(), ast.parse(file.read_text("utf-8")))
    for file in sorted(ROOT.rglob("*.py"))
]
each_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.path)


def test_every_room_is_on_the_map() -> None:
    assert {module.room for module in MODULES} <= MAY_IMPORT.keys()


@each_module
def test_imports_lead_one_way(module: Module) -> None:
    allowed = MAY_IMPORT[module.room]
    for name in module.imports():
        first, _, rest = name.partition(".")
        if first != PACKAGE:
            continue
        room = rest.split(".")[0]
        if room == module.room or room.startswith("__"):
            continue
        assert room not in HOSTS or module.room in HOSTS, f"{module.path} imports {name}"
        assert allowed is None or room in allowed, f"{module.path} imports {name}"


@each_module
def test_a_library_is_known_only_where_it_belongs(module: Module) -> None:
    for name in module.imports():
        rooms = ONLY_IN.get(name.split(".")[0])
        assert rooms is None or module.room in rooms, f"{module.path} imports {name}"


@each_module
def test_pure_rooms_ask_nobody(module: Module) -> None:
    if module.room not in PURE:
        return
    for name in module.imports():
        assert not {name, name.split(".")[0], name.rpartition(".")[0]} & IMPURE_MODULES, name
    allowed = MAY_READ_ITS_OWN_FILES.get(module.path, set())
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            # dt.time(12) makes a time of day; time.time() would ask the machine.
            if name == "time" and node.args:
                continue
            assert name not in IMPURE_CALLS - allowed, f"{module.path}:{node.lineno} calls {name}"


@each_module
def test_imports_are_absolute_and_at_the_top(module: Module) -> None:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.path}:{node.lineno} imports relatively"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            inner = [one for one in ast.walk(node) if isinstance(one, ast.Import | ast.ImportFrom)]
            assert not inner, f"{module.path}:{node.lineno} imports inside a function"


@each_module
def test_every_module_says_what_it_is_for(module: Module) -> None:
    doc = ast.get_docstring(module.tree)
    assert doc, f"{module.path} has no docstring"
    # A name in backticks may begin it: ``timeline``.
    assert doc[0].isupper() or doc[0] == "`" or doc.startswith("libyaml"), doc
    assert doc.split("\n\n")[0].rstrip().endswith((".", ":")), doc


@each_module
def test_no_module_is_named_after_nothing(module: Module) -> None:
    names = module.path.removesuffix(".py").split("/")
    assert not EMPTY_NAMES & {part for name in names for part in name.split("_")}


def test_views_that_use_other_views_form_no_circle() -> None:
    folders = {view.render.__module__.split(".")[2] for view in VIEWS.values()}
    uses: dict[str, set[str]] = {folder: set() for folder in folders}
    for module in MODULES:
        own = module.path.split("/")[1] if module.path.startswith("views/") else ""
        for name in module.imports():
            parts = name.split(".")
            if own in folders and parts[:2] == [PACKAGE, "views"] and parts[2] in folders - {own}:
                uses[own].add(parts[2])
    # Raises when a view is drawn with a view that is drawn with it.
    list(TopologicalSorter(uses).static_order())
    assert "timeline" in uses["overview"]
    assert not uses["timeline"]
