"""`handbook new`: an entry written into the file of a plan where it belongs."""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import click

from strategy_handbook.entry_file import Place, first_line, place_for
from strategy_handbook.exits import FOUND, IN_THE_WAY, NO_PLAN, UNREADABLE, USAGE, stop
from strategy_handbook.findings import Level
from strategy_handbook.findings.report import Reported
from strategy_handbook.findings.text import render_one, visible
from strategy_handbook.findings.wording import listed, quoted
from strategy_handbook.handbook import HostSite, read_handbook
from strategy_handbook.new_entry import BadWish, Wish, section_called, wish
from strategy_handbook.plan import Plan
from strategy_handbook.plan.notations import in_words
from strategy_handbook.plans_argument import as_of_option, read_plans
from strategy_handbook.source import Folder, Mapping
from strategy_handbook.source.insertion import Inserted, NoPlace, insert
from strategy_handbook.source.tree import YAML_SUFFIXES, Changed
from strategy_handbook.source.written_text import Unwritable
from strategy_handbook.views import Handbook

# Places move when a line comes in above them.
_PLACES = re.compile(r":\d+:\d+|\bline \d+")


class _Home(NamedTuple):
    """The file that an entry is written into.

    Attributes:
        path: Its path in the folder of plans.
        like: The path of a file that it begins like, if it is new.
    """

    path: str
    like: str


@click.command("new")
@click.argument("kind")
@click.argument("id", required=False)
@click.option("--name", help="What people call it; made from the id if not given.")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="FIELD=VALUE",
    help="A field that the entry has from the start; may be given several times, and several times "
    "for one field that takes a list. Lists and groups may be written as in YAML: `[a, b]`, `{a: b}`.",
)
@click.option(
    "--in",
    "into",
    metavar="FILE",
    help="The file to write into, there already or new; else where the plan keeps its like.",
)
@click.option("--plan", "plan_id", metavar="ID", help="The plan, where there are several.")
@click.option(
    "--plans",
    default="plans",
    type=click.Path(readable=False, path_type=Path),
    help="The folder of the plans.",
)
@click.option(
    "--no-hints", is_flag=True, help="Leave out the comments that say what else it could hold."
)
@click.option("--force", is_flag=True, help="Write it even if the plan has a new error then.")
@click.option("--dry-run", is_flag=True, help="Show the lines and write nothing.")
@as_of_option
def new(
    kind: str,
    id: str | None,
    name: str | None,
    settings: tuple[str, ...],
    into: str | None,
    plan_id: str | None,
    plans: Path,
    no_hints: bool,
    force: bool,
    dry_run: bool,
    as_of: str | None,
) -> None:
    """Adds an entry to a plan, in the file where it belongs.

    KIND is what to add: persona, campaign, content, goal or any other kind of entry. ID is what the
    rest of the plan calls it by, or a name from which an id is made. Nothing else in the file changes,
    and nothing is written that would give the plan a new error, unless with --force.

    Exit status: 0 written, 1 nothing written, because the plan would have a new error, 2 wrong use,
    3 no plan there, 4 a file cannot be read or written, 5 nothing can be added to the file as it is
    written, 70 a fault of this program.
    """
    try:
        section = section_called(kind)
    except BadWish as error:
        stop(USAGE, str(error))
    # Whoever writes a plan sees all of it.
    read = read_plans(plans, as_of, internal=True)
    folder = Folder(plans, plans.as_posix())
    plan = _plan(read, folder, plan_id, into)
    try:
        language = plan.locale.language
        wanted = wish(
            section, id or "", name or "", settings, language=language, hints=not no_hints
        )
    except BadWish as error:
        stop(USAGE, str(error))
    _stop_if_taken(plan, wanted)
    home = _home(plan, folder, wanted, into)
    old, inserted = _inserted(folder, home, wanted)
    data = inserted.text.encode()
    found = _new_findings(read, Changed(folder, home.path, data), as_of)
    shown = f"{folder.shown_as}/{home.path}:{inserted.line}"
    if not force and any(entry.level is Level.ERROR for entry in found.entries):
        _tell(found)
        errors = _counted(found.entries)
        stop(
            FOUND, f"nothing was written: the plan would have {errors}; --force writes all the same"
        )
    if not dry_run:
        _write(folder.root / home.path, old, data)
    becomes = "would be new" if dry_run else "is new"
    file_too = ", and so is its file" if old is None else ""
    click.echo(f"{shown}: {in_words(section.kind)} {quoted(wanted.id)} {becomes}{file_too}")
    for line in inserted.lines:
        click.echo(f"  {visible(line)}".rstrip())
    if any(entry.level > Level.NOTE for entry in found.entries):
        click.echo()
        _tell(found)


def _plan(read: Handbook, folder: Folder, wanted: str | None, into: str | None) -> Plan:
    """The plan that is meant: by its id, by the file in it, or because there is no other."""
    if wanted is not None:
        if wanted not in read.plans:
            known = listed(map(quoted, read.plans))
            stop(USAGE, f"there is no plan {quoted(wanted)} in {folder.shown_as}; use {known}")
        return read.plans[wanted]
    if len(read.plans) == 1:
        return next(iter(read.plans.values()))
    path = _inside(folder, into) if into else None
    for plan in read.plans.values():
        if path is not None and path.startswith(f"{_folder_of(plan, folder)}/"):
            return plan
    known = listed((quoted(id) for id in read.plans), "and")
    stop(USAGE, f"{folder.shown_as} holds the plans {known}: say which with --plan")


def _folder_of(plan: Plan, folder: Folder) -> str:
    return plan.folder.removeprefix(folder.shown_as).strip("/")


def _inside(folder: Folder, file: str) -> str | None:
    """A file's path in the folder of plans, from where one stands or from that folder; None outside."""
    home = Path(os.path.abspath(folder.root))
    for place in (Path(file), folder.root / file):
        whole = Path(os.path.abspath(place))
        if whole.is_relative_to(home):
            return whole.relative_to(home).as_posix()
    return None


def _stop_if_taken(plan: Plan, wanted: Wish) -> None:
    for document in plan.documents:
        root = document.root
        node = root.values.get(wanted.section.key) if isinstance(root, Mapping) else None
        if isinstance(node, Mapping) and wanted.id in node.keys:
            kind = in_words(wanted.section.kind)
            place = node.keys[wanted.id].where
            stop(
                USAGE,
                f"{kind} {quoted(wanted.id)} is there already, at {place}: change that one, or give "
                "another id",
            )


def _home(plan: Plan, folder: Folder, wanted: Wish, into: str | None) -> _Home:
    own = _folder_of(plan, folder)
    before = f"{own}/" if own else ""
    if into is None:
        if not plan.documents:
            stop(NO_PLAN, f"there is no file in {plan.folder}")
        place = place_for(plan, wanted.entry)
        if (folder.root / before / place.path).exists():
            place = Place(place.path)
        return _Home(before + place.path, before + place.like if place.like else "")
    path = _inside(folder, into)
    if path is None or not path.startswith(before):
        stop(USAGE, f"{into} lies outside {plan.folder}: name a file in it")
    hidden = any(part.startswith(".") for part in PurePosixPath(path).parts)
    if not path.lower().endswith(YAML_SUFFIXES) or hidden:
        stop(
            USAGE,
            f"{into} is no file of a plan: its name must end in .yml, and not begin with a dot",
        )
    refused = next((one for one in folder.files() if one.path == path and one.refused), None)
    if refused is not None:
        stop(UNREADABLE, f"{into} cannot be written: {refused.refused}")
    beside = (one for one in plan.documents if one.readable)
    like = next(
        (
            before + one.path
            for one in beside
            if PurePosixPath(before + one.path).parent == PurePosixPath(path).parent
        ),
        "",
    )
    return _Home(path, "" if (folder.root / path).exists() else like)


def _inserted(folder: Folder, home: _Home, wanted: Wish) -> tuple[bytes | None, Inserted]:
    """What the file holds now, and what it is to hold."""
    file = folder.root / home.path
    try:
        old = file.read_bytes() if file.exists() else None
        like = folder.read(home.like).decode("utf-8", "replace") if home.like else ""
    except OSError as error:
        stop(UNREADABLE, f"{error.filename} cannot be read: {error.strerror}")
    try:
        text = old.decode() if old is not None else ""
    except UnicodeDecodeError:
        stop(IN_THE_WAY, f"{folder.shown_as}/{home.path}: the file is not written in UTF-8")
    if old is None and (line := first_line(like)):
        text = f"{line}\n"
    try:
        return old, insert(text, wanted.entry)
    except NoPlace as error:
        stop(IN_THE_WAY, f"{folder.shown_as}/{home.path}: {error}")
    except Unwritable as error:
        stop(USAGE, f"a text cannot be written: {error}")


class _Found(NamedTuple):
    entries: list[Reported]
    read: Handbook


def _new_findings(before: Handbook, tree: Changed, as_of: str | None) -> _Found:
    """What would be found in the plans that is not found in them now."""
    site = HostSite(internal=True)
    after = read_handbook(tree, site, stated=as_of, before=before.plans.values())
    known = Counter(map(_same, before.report.entries))
    fresh = []
    for entry in after.report.entries:
        if known[_same(entry)]:
            known[_same(entry)] -= 1
        else:
            fresh.append(entry)
    return _Found(fresh, after)


def _same(entry: Reported) -> tuple[str, str, str]:
    finding = entry.finding
    return finding.rule, finding.where.file, _PLACES.sub("", finding.message)


def _counted(entries: list[Reported]) -> str:
    errors = sum(entry.level is Level.ERROR for entry in entries)
    return "a new error" if errors == 1 else f"{errors} new errors"


def _tell(found: _Found) -> None:
    told = [entry for entry in found.entries if entry.level is not Level.NOTE]
    click.echo("\n\n".join(render_one(entry, found.read.line_of) for entry in told))


def _write(file: Path, old: bytes | None, data: bytes) -> None:
    """Writes a file whole or not at all, with the rights it had."""
    # A link stays one: what it leads to is changed.
    target = Path(os.path.realpath(file))
    part = target.with_name(f".{target.name}.part")
    try:
        if (target.read_bytes() if target.exists() else None) != old:
            stop(UNREADABLE, f"{file} has changed in the meantime; nothing was written")
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        if old is not None:
            shutil.copymode(target, part)
        os.replace(part, target)
    except OSError as error:
        part.unlink(missing_ok=True)
        stop(UNREADABLE, f"{file} cannot be written: {error.strerror}")
