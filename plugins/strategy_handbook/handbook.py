"""From a folder of plans to the handbook that views are drawn from: once, for every host."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections.abc import Callable, Hashable, Iterable, Sequence
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from strategy_handbook import clock
from strategy_handbook.addresses import UrlOf, directory_url
from strategy_handbook.baselines import read_baselines, read_commits
from strategy_handbook.findings import Finding
from strategy_handbook.findings.compared import compared_findings
from strategy_handbook.load import load
from strategy_handbook.plan import Plan
from strategy_handbook.proposal import ReadProposal, read_proposal
from strategy_handbook.public_handbook import earlier_report, public_handbook
from strategy_handbook.rules import check_plans
from strategy_handbook.source import Folder
from strategy_handbook.source.excerpt import Excerpts
from strategy_handbook.source.history import Commit
from strategy_handbook.source.team_templates import FOLDER, read_templates
from strategy_handbook.source.tree import FileTree
from strategy_handbook.stopwatch import Stopwatch
from strategy_handbook.views import Handbook
from strategy_handbook.views.template_check import checked_templates

# The files of a folder: path, size and when it was changed.
State = tuple[tuple[str, int, int], ...]
# Gives the address where a file of a plan is edited.
EditUrl = Callable[[str], str | None]


def _nowhere(file: str) -> str | None:
    return None


class HostSite(NamedTuple):
    """The site around the plans, as its host knows it.

    Attributes:
        url_of: Turns a page's Markdown path into its URL below the site's root.
        edit_url: Gives the address where a file of a plan is edited.
        overrides: The folders of theme overrides, in which a team may keep templates of its own.
        root: The project's folder, from which people are shown those templates' places.
        site_url: The site's address; empty where it is not known.
        exports: What can be taken away from the site.
        language: The site's language, such as ``de``; empty where it is not known.
        commits: The commits that entries tell of in their history, the oldest first.
        compare_with: The branch that a proposal is compared with; empty for a site that is none.
        internal: Whether what is marked as internal is shown too.
    """

    url_of: UrlOf = directory_url
    edit_url: EditUrl = _nowhere
    overrides: tuple[str | Path, ...] = ()
    root: Path = Path()
    site_url: str = ""
    exports: tuple[str, ...] = ()
    language: str = ""
    commits: tuple[Commit, ...] = ()
    compare_with: str = ""
    internal: bool = False


_UNKNOWN = HostSite()


def read_handbook(
    tree: FileTree,
    site: HostSite = _UNKNOWN,
    *,
    stated: str | None = None,
    option: str | None = None,
    stopwatch: Stopwatch | None = None,
    before: Iterable[Plan] = (),
) -> Handbook:
    """Reads and checks all plans of a tree.

    Args:
        tree: Where the plans are.
        site: The site around them.
        stated: The day that counts as today, as a command line says it.
        option: The same, as an option of the site says it.
        stopwatch: Counts how long reading and checking take.
        before: Plans read from the tree before; what did not change is taken from them.

    Returns:
        The handbook, without what is internal unless the site is for the team itself. What those see who
        write the plans is its ``as_written``.

    Raises:
        clock.BadDay: When the day is none. Nothing else raises; what is wrong is in the report.
    """
    stopwatch = stopwatch or Stopwatch()
    with stopwatch.phase("plans read"):
        before = tuple(before)
        loaded = load(tree, before, site.language)
        agreed = read_baselines(tree, loaded.plans, before, site.language)
        commits = read_commits(tree, loaded.plans, site.commits, before, site.language)
    as_of = _today(loaded.plans, stated, option)
    with stopwatch.phase("checked"):
        compared = read_proposal(
            tree,
            loaded.plans,
            site.compare_with,
            as_of,
            before,
            site.language,
            internal=site.internal,
        )
        findings = (*loaded.findings, *agreed.findings)
        if isinstance(compared, Finding):
            findings, compared = (*findings, compared), None
        report = check_plans(loaded._replace(findings=findings), as_of)
    handbook = Handbook(
        {plan.id: plan for plan in loaded.plans},
        report,
        as_of,
        url_of=site.url_of,
        line_of=Excerpts(tree).line,
        edit_url=site.edit_url,
        templates=checked_templates(*read_templates(site.overrides, site.root)),
        site_url=f"{site.site_url.rstrip('/')}/" if site.site_url else "",
        exports=frozenset(site.exports),
        follows_clock=not clock.is_stated(stated, option, os.environ),
        language=site.language,
        baselines=agreed.baselines,
        commits=commits,
        proposal=compared.proposal if compared else None,
    )
    with stopwatch.phase("checked"):
        shown = handbook if site.internal else public_handbook(handbook, findings)
        if compared is None:
            return shown
        return _with_checks(shown, compared, agreed.findings, internal=site.internal)


def _with_checks(
    shown: Handbook, compared: ReadProposal, besides: Iterable[Finding], *, internal: bool
) -> Handbook:
    """A handbook whose proposal says which findings it brings, and which it resolves.

    Args:
        shown: The handbook as it is shown.
        compared: Its proposal, with the plans as they are published.
        besides: What was found in other states of the plans, and is no matter of the proposal.
        internal: Whether what is marked as internal is shown too.
    """
    proposal, published = compared
    report = check_plans(published, shown.as_of)
    before = Handbook({plan.id: plan for plan in published.plans}, report, shown.as_of)
    if not internal:
        before = public_handbook(before, published.findings)
    others = set(besides)
    after = shown.report._replace(
        entries=tuple(one for one in shown.report.entries if one.finding not in others)
    )
    renamed = {
        was: now for one in proposal.changes.values() for (_kind, was), now in one.renamed.items()
    }
    # What has become internal is not told of by what was wrong with it either.
    left = [one.before for one in proposal.changes.values() if one.before]
    old = before.report if internal else earlier_report(before, left)
    findings = compared_findings(old, after, renamed)
    return dataclasses.replace(shown, proposal=dataclasses.replace(proposal, findings=findings))


def _today(plans: Sequence[Plan], stated: str | None, option: str | None) -> dt.date:
    zone = plans[0].plan.timezone if plans else None
    return clock.decide(stated, option, os.environ, dt.datetime.now(dt.UTC), zone or "UTC")


def handbook_of_folder(folder: Folder, site: HostSite, *, option: str | None) -> Handbook:
    """The handbook of a folder, read again only when a file or the day has changed.

    A host that makes a new extension for each page asks once for each page, in whatever thread.

    Args:
        folder: Where the plans are.
        site: The site around them.
        option: The day that counts as today, as an option of the site says it.

    Raises:
        clock.BadDay: When the day is none.
    """
    key = folder.root.resolve(), folder.shown_as, site
    with _reading:
        state = _state(folder, site.overrides)
        last = _last_read.get(key)
        if last is not None and last[0] == state:
            known = last[1]
            if known.as_of == _today(tuple(known.plans.values()), None, option):
                return known
        read = read_handbook(folder, site, option=option)
        _last_read[key] = (state, read)
        return read


_reading = Lock()
_last_read: dict[Hashable, tuple[State, Handbook]] = {}


def _state(folder: Folder, overrides: Sequence[str | Path]) -> State:
    plans = ((file.path, file.size, folder.root / file.path) for file in folder.files())
    templates = (
        (str(file), 0, file)
        for home in overrides
        for file in sorted((Path(home) / FOLDER).rglob("*"))
    )
    return tuple((name, size, _changed(file)) for name, size, file in (*plans, *templates))


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
