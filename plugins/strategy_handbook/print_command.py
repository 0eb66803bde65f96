"""`handbook print`: what was asked for on the command line, and what is said of it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from strategy_handbook.exits import NO_BROWSER, NO_PLAN, UNREADABLE, USAGE, stop
from strategy_handbook.findings.wording import counted, listed, nearest, quoted
from strategy_handbook.paper import (
    PAPERS,
    Browser,
    BrowserFailed,
    NoBrowser,
    NoSuchPage,
    NotASite,
    SiteFolder,
    print_pages,
)


@click.command("print")
@click.option(
    "--site",
    default="site",
    type=click.Path(path_type=Path),
    help="The folder that the site was built into.",
)
@click.option("--plan", metavar="ID", help="Only this plan; all of the site if not given.")
@click.option(
    "--page",
    "wanted",
    metavar="ADDRESS",
    multiple=True,
    help="A page to print, such as `riverbend-2027/team/`; with --plan as the plan knows it: "
    "`team`. May be given several times. The plan on one page if not given.",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The PDF to write.",
)
@click.option(
    "--paper",
    type=click.Choice(list(PAPERS), case_sensitive=False),
    default="A4",
    help="The paper it is for.",
)
@click.option(
    "--chromium",
    metavar="PATH",
    help="The browser to print with; `HANDBOOK_CHROMIUM` if not given, else the first that is "
    "installed.",
)
def print_(
    site: Path,
    plan: str | None,
    wanted: tuple[str, ...],
    out: Path,
    paper: str,
    chromium: str | None,
) -> None:
    """Prints pages of a built site as a PDF: the plan on one page, or any others.

    It is drawn by the Chromium, Google Chrome or Edge that is installed. Several pages become one
    file, each with a bookmark.

    Exit status: 0 printed, 2 wrong use, 3 no built handbook there, 4 a folder cannot be read or
    written, 6 no browser, or one that printed nothing, 70 a fault of this program.
    """
    if out.suffix.lower() != ".pdf":
        stop(USAGE, f"{out} is no name for a PDF; let it end in .pdf")
    try:
        built = SiteFolder(site)
        pages = _pages_to_print(built, plan, wanted)
        printed = print_pages(built, pages, out, paper, Browser.find(chromium, os.environ))
    except NotASite as error:
        stop(NO_PLAN, str(error))
    except NoSuchPage as error:
        close = nearest(error.page, error.known)
        hint = f"; did you mean {listed(quoted(one) for one in close)}?" if close else ""
        stop(USAGE, f"{site} has no page {quoted(error.page)}{hint}")
    except (NoBrowser, BrowserFailed) as error:
        stop(NO_BROWSER, str(error))
    except OSError as error:
        stop(UNREADABLE, f"{error.filename} cannot be read or written: {error.strerror}")
    sheets = counted(printed.sheets, "sheet")
    click.echo(f"{out}: {sheets} of {paper}, from {counted(len(printed.pages), 'page')}")


def _pages_to_print(site: SiteFolder, plan: str | None, wanted: tuple[str, ...]) -> list[str]:
    """The pages that were asked for, each once; without any the plans on one page."""
    if wanted:
        below = f"{plan}/" if plan else ""
        return list(dict.fromkeys(site.page(below + page.lstrip("/")) for page in wanted))
    if plan:
        return [site.page(f"{plan}/one-page")]
    found = site.one_pagers()
    if not found:
        raise NotASite(f"{site.root} has no plan on one page; name a page with --page")
    return found
