"""Opens a page in Chromium as over a slow line, on a slow machine, and tells when what is seen."""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser

from served import QuietHandler

# What Chromium's own tools call "slow 4G", and a processor four times as slow.
LATENCY_MS, BYTES_PER_SECOND, SLOWER = 150, 1_600_000 / 8, 4
WIDTH, HEIGHT = 1280, 800
# So long nothing more must come for a page to be done, in milliseconds.
QUIET = 1_500
COMPRESSED = {".html", ".css", ".js", ".svg", ".json"}

# Notes when the items are there, and the frame after it is out.
WATCH = """([item, count]) => {
    window.drawnAt = 0;
    window.blocked = 0;
    new PerformanceObserver(list => {
        for (const task of list.getEntries()) window.blocked += Math.max(0, task.duration - 50);
    }).observe({ type: "longtask", buffered: true });
    const look = () => {
        if (document.querySelectorAll(item).length < count) return requestAnimationFrame(look);
        requestAnimationFrame(() => setTimeout(() => { window.drawnAt = performance.now(); }));
    };
    requestAnimationFrame(look);
}"""
TOLD = """() => ({
    first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    drawn: window.drawnAt,
    blocked: window.blocked,
})"""


class Seen(NamedTuple):
    """What opening a page came to.

    Attributes:
        first: When anything was seen first, in milliseconds.
        drawn: When all items were drawn.
        blocked: For how long the page could not answer, in milliseconds.
        fetched: What came over the line, in bytes.
    """

    first: float
    drawn: float
    blocked: float
    fetched: float


class Compressing(QuietHandler):
    """Serves a folder as servers do: texts compressed."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> Any:
        """Answers with the file, compressed where servers do that."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return None
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in COMPRESSED:
            body = gzip.compress(body, 9, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


def opened(browser: Browser, address: str, item: str, count: int) -> Seen:
    """Opens an address once, with nothing kept from before.

    Args:
        browser: The browser.
        address: The page's address.
        item: What finds a drawn item.
        count: How many of them there must be.
    """
    with browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}) as context:
        page = context.new_page()
        line = context.new_cdp_session(page)
        fetched = 0.0

        def came(told: dict[str, Any]) -> None:
            nonlocal fetched
            fetched += told["encodedDataLength"]

        line.on("Network.loadingFinished", came)
        line.send("Network.enable")
        line.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": LATENCY_MS,
                "downloadThroughput": BYTES_PER_SECOND,
                "uploadThroughput": BYTES_PER_SECOND,
            },
        )
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(f"({WATCH})({[item, count]!r})")
        page.goto(address, wait_until="load", timeout=120_000)
        page.wait_for_function("window.drawnAt > 0", timeout=120_000)
        page.wait_for_timeout(QUIET)
        told = page.evaluate(TOLD)
        return Seen(told["first"], told["drawn"], told["blocked"], fetched)
