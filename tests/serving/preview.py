"""A handbook under `mkdocs serve`, as someone with an editor and a browser has it before them."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Condition, Thread
from typing import Self
from urllib.error import HTTPError
from urllib.request import urlopen

import psutil
from bs4 import BeautifulSoup

from tests.builds import AS_OF

# How long a step may take on a machine that is busy with other things, in seconds.
PATIENCE = 90


class Preview:
    """`mkdocs serve` of the project in `root`, from `with` to the end of its block."""

    def __init__(self, root: Path, *options: str, host: str = "mkdocs") -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        self.lines: list[str] = []
        self._read = Condition()
        inherited = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
        command = [sys.executable, "-u", "-m", host, "serve", "--dev-addr", f"127.0.0.1:{port}"]
        self._process = subprocess.Popen(
            [*command, *options],
            cwd=root,
            env=inherited | {"HANDBOOK_AS_OF": AS_OF, "NO_MKDOCS_2_WARNING": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        Thread(target=self._listen, daemon=True).start()
        self.wait_until("Serving on", 1)
        return self

    def __exit__(self, *_: object) -> None:
        if self.is_alive:
            self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    @property
    def log(self) -> str:
        return "".join(self.lines)

    @property
    def begun(self) -> int:
        """How many builds were begun, the first one among them."""
        return self._count("Building documentation...")

    @property
    def shown(self) -> int:
        """How many builds were shown to browsers, the first one among them."""
        return 1 + self._count("Reloading browsers")

    def wait_for_build(self, number: int) -> None:
        """Wait until browsers see the given build; the first is number one."""
        self.wait_until("Reloading browsers", number - 1)

    def wait_until(self, text: str, times: int) -> None:
        """Wait until a text stands in the log so many times."""
        with self._read:
            done = self._read.wait_for(
                lambda: self._count(text) >= times or not self.is_alive, PATIENCE
            )
        assert done and self.is_alive, f"“{text}” was not said {times} times:\n{self.log}"

    def page(self, address: str) -> BeautifulSoup:
        """Return the page at an address below the site, the page “not found” too."""
        try:
            with urlopen(self.address + address, timeout=PATIENCE) as answer:
                return BeautifulSoup(answer.read().decode("utf-8"), "html5lib")
        except HTTPError as answer:
            return BeautifulSoup(answer.read().decode("utf-8"), "html5lib")

    def text(self, address: str) -> str:
        """Return what a page says, without its frame."""
        main = self.page(address).select_one("main")
        return " ".join((main or self.page(address)).get_text(" ").split())

    def megabytes(self) -> float:
        """Return how much memory the server takes, its threads included."""
        return float(psutil.Process(self._process.pid).memory_info().rss) / 2**20

    def _count(self, text: str) -> int:
        return sum(text in line for line in self.lines)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._read:
                self.lines.append(re.sub(r"\x1b\[[0-9;]*m", "", line))
                self._read.notify_all()
        with self._read:
            self._read.notify_all()
