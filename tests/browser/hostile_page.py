"""A page that is watched for what a payload could do on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request, Route

# In every document and frame, before anything in it: what a payload calls when it runs.
WITNESS = "window.ran = []; window.planted = number => { try { top.ran.push(number) } catch {} };"
# Point at, and click, everything that could have been planted.
TOUCH_ALL = """() => {
    for (const one of document.querySelectorAll("%s"))
        for (const kind of ["mouseover", "click"])
            one.dispatchEvent(new MouseEvent(kind, {bubbles: true, cancelable: true}));
}"""


@dataclass
class HostilePage:
    """What came to pass on the pages opened one after the other."""

    page: Page
    dialogs: list[str] = field(default_factory=list)
    asked_for: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def ran(self) -> list[int]:
        """The numbers of the payloads that ran on the page that is open."""
        numbers: list[int] = self.page.evaluate("window.ran")
        return numbers

    def touch(self, selector: str) -> None:
        """Point at and click everything that the selector finds, and give it time to act."""
        self.page.evaluate(TOUCH_ALL % selector)
        self.settle()

    def settle(self) -> None:
        """Wait until what was started has had its turn."""
        self.page.evaluate(
            "() => new Promise(done => setTimeout(() => requestAnimationFrame(done), 0))"
        )


@contextmanager
def hostile_page(
    browser: Browser, base: str, files: dict[str, str] | None = None
) -> Iterator[HostilePage]:
    """A page to open hostile documents on.

    Args:
        browser: The browser.
        base: The address that relative ones begin with; nothing else can be reached.
        files: Documents to give for their addresses, in place of asking a server.
    """
    host = urlsplit(base).netloc
    with browser.new_context(base_url=base, reduced_motion="no-preference") as context:
        context.set_default_timeout(60_000)
        context.add_init_script(WITNESS)
        watched = HostilePage(context.new_page())

        def requested(request: Request) -> None:
            if urlsplit(request.url).netloc not in ("", host):
                watched.asked_for.append(request.url)

        def answer(route: Route) -> None:
            # Only what no policy has stopped comes as far as this.
            requested(route.request)
            if text := files.get(route.request.url) if files else None:
                route.fulfill(body=text, content_type="text/html; charset=utf-8")
            else:
                route.abort()

        if files:
            context.route("**/*", answer)
        else:
            watched.page.on("request", requested)
        watched.page.on(
            "dialog", lambda dialog: (watched.dialogs.append(dialog.message), dialog.dismiss())
        )
        watched.page.on(
            "console",
            lambda message: (
                watched.refused.append(message.text)
                if "Content Security Policy" in message.text
                else None
            ),
        )
        yield watched
