"""Serves a built handbook as GitHub Pages does: under a sub-path of its host."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

# A project's Pages site is not at the root of its host; a link that starts with / breaks there.
# The error page, which may be shown for any address, knows it by heart: it is that of `site_url`.
SUB_PATH = "/strategy-handbook/"


class PagesHandler(SimpleHTTPRequestHandler):
    """Serves a folder under the sub-path, and nothing anywhere else."""

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
def serve(site: Path) -> Iterator[str]:
    """Serve the folder on loopback and give its address, ending in a slash."""
    handler = partial(PagesHandler, directory=str(site))
    with PagesServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()
