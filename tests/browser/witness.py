"""What happens behind a page's back: errors in its console, requests to other hosts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request


@dataclass
class Witness:
    """Watches one page from before its first request."""

    host: str
    console_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)

    @contextmanager
    def watching(self, page: Page) -> Iterator[None]:
        watches = (
            ("console", self._heard),
            ("pageerror", self._failed),
            ("request", self._requested),
        )
        for event, told in watches:
            page.on(event, told)  # type: ignore[call-overload]
        yield
        for event, told in watches:
            page.remove_listener(event, told)

    def _failed(self, error: Error) -> None:
        self.console_errors.append(str(error))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            where = message.location.get("url", "")
            self.console_errors.append(f"{message.text} ({where})")

    def _requested(self, request: Request) -> None:
        host = urlsplit(request.url).netloc
        # data: and blob: have no host; they never leave the page.
        if host and host != self.host:
            self.foreign_requests.append(request.url)
