"""Serves a built handbook as GitHub Pages does: under a sub-path of its host."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import IO, Any

# A project's Pages site is not at the root of its host; a link that starts with / breaks there.
# The error page, which may be shown for any address, knows it by heart: it is that of `site_url`.
SUB_PATH = "/strategy-handbook/"
# Material reads the index of the whole site on each page, whether or not anybody searches: half of
# what a page costs. An index of no pages spares tests that do not search.
INDEX = "search/search_index.json"
EMPTY_INDEX = b"""{
    "config": {"lang": ["en"], "separator": " ", "pipeline": [], "fields": {}},
    "docs": []
}"""


class PagesHandler(SimpleHTTPRequestHandler):
    """Serves a folder under the sub-path, and nothing anywhere else."""

    # Connections stay open from one file to the next.
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, searchable: bool, **options: Any) -> None:
        self.searchable = searchable
        super().__init__(*args, **options)

    def send_head(self) -> IO[bytes] | None:
        if self.searchable or not self.path.endswith(f"/{INDEX}"):
            return super().send_head()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(EMPTY_INDEX)))
        self.end_headers()
        return BytesIO(EMPTY_INDEX)

    def translate_path(self, path: str) -> str:
        if path.startswith(SUB_PATH):
            return super().translate_path("/" + path.removeprefix(SUB_PATH))
        return str(Path(self.directory) / "nothing-outside-the-sub-path")

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet: a request that fails is seen by the test that made it."""


class PagesServer(ThreadingHTTPServer):
    """Serves pages to a browser that may leave before it has them."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay quiet: a page closed early breaks its connections, and that is no fault."""


@contextmanager
def serve(site: Path, *, searchable: bool = False) -> Iterator[str]:
    """Serve the folder on loopback and give its address, ending in a slash.

    Args:
        site: The built site.
        searchable: Whether the theme's search finds something.
    """
    handler = partial(PagesHandler, directory=str(site), searchable=searchable)
    with PagesServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()
