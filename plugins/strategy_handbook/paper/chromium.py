"""The installed Chromium: where it is, and how it prints a page without being seen."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

NAMED_BY = "HANDBOOK_CHROMIUM"
_NAMES = (
    "chromium",
    "chromium-headless-shell",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
# Where installers put it that do not make it a command.
_PLACES = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ),
}
_ADVICE = f"""\
install Chromium or Google Chrome:
    Debian, Ubuntu   apt install chromium
    Fedora           dnf install chromium
    macOS            brew install --cask google-chrome
    Windows          winget install Google.Chrome
  or name one with --chromium PATH or {NAMED_BY}=PATH"""
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--mute-audio",
    # What it asks its makers for has nothing to do with the page.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The same colours whatever screen the machine has.
    "--force-color-profile=srgb",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
# Its own log is no reason.
_NOISE = ("dbus", "gcm", "vaapi", "vulkan", "bytes written to file")
_MOST_SECONDS = 120
_MOST_LINES = 3


class NoBrowser(Exception):
    """There is no Chromium to print with; says what to install."""


class BrowserFailed(Exception):
    """Chromium did not print a page; says what it said."""


class Browser(NamedTuple):
    """An installed Chromium.

    Attributes:
        path: Its program.
        sandboxed: Whether it shuts pages off from the machine; root may not have that.
    """

    path: str
    sandboxed: bool = True

    @classmethod
    def find(cls, named: str | None, environment: Mapping[str, str]) -> Browser:
        """The one that was named, else the first that is installed.

        Args:
            named: What the command line says; None if nothing.
            environment: The environment's variables.

        Raises:
            NoBrowser: When there is none, or not the one that was named.
        """
        # An isolated browser needs rights that root gives away, and then it refuses to start.
        sandboxed = not (hasattr(os, "geteuid") and os.geteuid() == 0)
        wanted = named or environment.get(NAMED_BY)
        if wanted:
            found = shutil.which(wanted)
            if not found:
                raise NoBrowser(f"there is no program {wanted} to print with; {_ADVICE}")
            return cls(found, sandboxed)
        places = (place for place in _PLACES.get(sys.platform, ()) if Path(place).is_file())
        found = next((path for name in _NAMES if (path := shutil.which(name))), None)
        found = found or next(places, None)
        if not found:
            raise NoBrowser(
                f"printing needs Chromium or Google Chrome, and there is none; {_ADVICE}"
            )
        return cls(found, sandboxed)

    def print_page(self, url: str, pdf: Path, profile: Path) -> None:
        """Prints a page.

        Args:
            url: Its address.
            pdf: The file to write.
            profile: A folder of its own for what a browser keeps.

        Raises:
            BrowserFailed: When there is no PDF afterwards.
        """
        command = [
            self.path,
            *_FLAGS,
            *(() if self.sandboxed else ("--no-sandbox",)),
            f"--user-data-dir={profile}",
            f"--print-to-pdf={pdf}",
            url,
        ]
        said = _run(command)
        if not pdf.is_file() or not pdf.read_bytes().startswith(b"%PDF-"):
            reason = _reason(said)
            raise BrowserFailed(f"{self.path} printed nothing{f': {reason}' if reason else ''}")


def _run(command: list[str]) -> str:
    """Runs it to its end, with everything that it starts, and returns what it complained of."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise BrowserFailed(f"{command[0]} cannot be run: {error.strerror}") from None
    try:
        _, said = process.communicate(timeout=_MOST_SECONDS)
    except subprocess.TimeoutExpired:
        _end(process)
        raise BrowserFailed(f"{command[0]} did not end within {_MOST_SECONDS} seconds") from None
    except BaseException:
        # Whoever interrupts us wants its children gone too.
        _end(process)
        raise
    return said.decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()


def _reason(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if not any(word in line.lower() for word in _NOISE)]
    return " / ".join(telling[-_MOST_LINES:])
