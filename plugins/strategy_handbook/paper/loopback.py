"""Serves a built site to the browser on this machine, each page with the style of its paper.

Opened as files, pages would lack their search and whatever else a browser refuses there, and a link
to a folder would lead to a list of files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)


class _Handler(SimpleHTTPRequestHandler):
    style = b""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answers with a file; a page gets the style of its paper, which comes after all others."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.endswith("/") else file
        if file.suffix != ".html" or not file.is_file():
            return super().send_head()
        html = _HEAD_END.sub(lambda end: self.style + end.group(), file.read_bytes(), count=1)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(html)))
        self.end_headers()
        return BytesIO(html)

    def log_message(self, format: str, *args: object) -> None:
        """Stays quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Stays quiet: a browser that has its page ends connections as it likes."""


@contextmanager
def served(root: Path, style: str) -> Iterator[str]:
    """Serves a folder for as long as the block runs, and gives its address with a slash at the end.

    Args:
        root: The folder.
        style: A style sheet that every page gets as its last one.
    """
    last = type("_StyledHandler", (_Handler,), {"style": f"<style>{style}</style>".encode()})
    with _Server(("127.0.0.1", 0), partial(last, directory=str(root))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
