"""The built sample handbook in a real browser."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import system_chromium
from tests.browser.pages_server import serve
from tests.browser.small_site import build_small_site
from tests.browser.witness import Witness

CHROMIUM_ARGUMENTS = [
    "--disable-gpu",
    "--no-first-run",
    # Chromium's own calls home have no place in a test of who calls whom.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The hook sees the tests of all folders, whichever conftest it stands in.
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the sample handbook and return its address, ending in a slash."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the system's Chromium; without one, skip, or fail where it is required."""
    found = system_chromium.find()
    if not found or system_chromium.missing():
        if os.environ.get("HANDBOOK_REQUIRE_BROWSER") == "1":
            pytest.fail(system_chromium.advice())
        pytest.skip("no Chromium here (`make test` says what to install)")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Start the system's Chromium."""
    with sync_playwright() as playwright:
        # Without Chromium's sandbox, which neither root nor a container may use. The only pages
        # opened are our own; the resolver rule above keeps all others out.
        chromium = playwright.chromium.launch(
            executable_path=chromium, args=CHROMIUM_ARGUMENTS, chromium_sandbox=False
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Return a fresh page whose relative addresses start at the handbook: `page.goto("team/")`."""
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        context.set_default_timeout(15_000)
        yield context.new_page()


@pytest.fixture(scope="module")
def visitor(browser: Browser, address: str) -> Iterator[Page]:
    """Return a page for tests that go to one address after the other and only look.

    Its browser knows the theme's files already, so that an address opens in half the time.
    """
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        context.set_default_timeout(15_000)
        yield context.new_page()


@pytest.fixture(scope="session")
def small_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build a handbook of a few items, serve it, and return its address."""
    folder = tmp_path_factory.mktemp("small")
    with serve(folder / "site") as address:
        build_small_site(folder, address)
        yield address


@pytest.fixture
def small(browser: Browser, small_address: str) -> Iterator[Page]:
    """Return a fresh page whose relative addresses start at the handbook of a few items."""
    with browser.new_context(base_url=small_address, reduced_motion="reduce") as context:
        context.set_default_timeout(15_000)
        yield context.new_page()


@pytest.fixture
def witness(visitor: Page, address: str) -> Iterator[Witness]:
    """Return the record of the visitor's console errors and of its requests to other hosts."""
    witness = Witness(host=urlsplit(address).netloc)
    with witness.watching(visitor):
        yield witness
