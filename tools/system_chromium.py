"""Finds the system's Chromium for the browser tests, and installs it where that is allowed.

Run as a command it prints the browser's path. It never downloads a browser by itself: that is
the package manager's work.
"""

import ctypes
import os
import shutil
import subprocess
import sys

# The same browser without windows: Chromium itself opens one, unseen, for each test, which takes half as
# long again as the test.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

ADVICE = """\
The browser tests need Chromium and what drives it, and some of that is missing here.

  Debian, Ubuntu   apt install {packages}
  Fedora           dnf install chromium libatomic
  elsewhere        install Chromium or Google Chrome, or point to one:
                   HANDBOOK_CHROMIUM=/path/to/chromium make test

Until then the browser tests are skipped; all others run.
"""


def find() -> str | None:
    """Return the path of the browser to test with, or None when there is none."""
    named = os.environ.get("HANDBOOK_CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def missing() -> list[str]:
    """Return the Debian packages that the browser tests lack here."""
    packages = []
    if not find():
        # Without a font a page has no text, and every width measured on it is wrong.
        packages += ["chromium", "fonts-liberation"]
    try:
        # Playwright brings its own Node.js, which is linked to this; a bare system lacks it.
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        if sys.platform == "linux":
            packages += ["libatomic1"]
    return packages


def advice() -> str:
    """Return what to tell a person about `missing`."""
    return ADVICE.format(packages=" ".join(missing()))


def apt_command() -> list[str] | None:
    """Return how apt-get may be run here without asking anybody, or None when it may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    sudo = ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], check=False).returncode == 0:
        return [*sudo, "apt-get"]
    return None


def install(apt: list[str], packages: list[str], purpose: str) -> None:
    """Install packages with apt-get; looking for them tells afterwards whether that worked."""
    print(f"Installing for {purpose}: {' '.join(packages)}", file=sys.stderr)
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        # Only its errors are for people, and standard output is for our answer.
        command = [*apt, "-qq", *arguments]
        subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def _may_be_faster() -> bool:
    """Return whether to look for the browser without windows: for a build service, not for a person."""
    named = os.environ.get("HANDBOOK_CHROMIUM")
    return os.environ.get("CI") == "true" and not named and not shutil.which(SHELL)


def main() -> int:
    """Print the path of the system's Chromium, installing what is missing if that may be."""
    # A browser asked for by name is that one or none: another would be a surprise.
    wrong_name = bool(os.environ.get("HANDBOOK_CHROMIUM")) and not find()
    apt = None if wrong_name else apt_command()
    if apt and (wanted := missing()):
        install(apt, wanted, "the browser tests")
    if apt and find() and _may_be_faster():
        install(apt, [SHELL], "browser tests that take less long")
    if missing():
        print(advice(), file=sys.stderr)
        return 1
    print(find())
    return 0


if __name__ == "__main__":
    sys.exit(main())
