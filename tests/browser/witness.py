"""What happens behind a page's back: errors in its console, requests to other hosts."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request


@dataclass
class Witness:
    """Watches one page from before its first request."""

    host: str
    console_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.console_errors.append(str(error)))
        page.on("request", self._requested)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            where = message.location.get("url", "")
            self.console_errors.append(f"{message.text} ({where})")

    def _requested(self, request: Request) -> None:
        host = urlsplit(request.url).netloc
        # data: and blob: have no host; they never leave the page.
        if host and host != self.host:
            self.foreign_requests.append(request.url)
