"""Links and anchors of a site that some host built: those that lead nowhere."""

from pathlib import Path

from tests.builds import REPOSITORY
from tests.pages import theme_faults
from tests.pages.link_check import SiteCheck

URL = "https://example.org/strategy-handbook/"
EDITED = (f"{URL}edit/main/", REPOSITORY)


def broken_links(site: Path, below: str = "") -> list[str]:
    """Return what leads nowhere, a line each.

    The error page is left out: it is shown at any address, and a site without `site_url` cannot
    know its own.

    Args:
        site: The built site.
        below: The folder whose pages are looked at, if not all.
    """
    faults = theme_faults.without(theme_faults.LINKS, SiteCheck(site, URL, EDITED).check(below))
    return [fault for fault in faults if not fault.startswith("404.html: ")]
