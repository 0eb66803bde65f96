"""Finds the system's Java for the HTML checker, and installs it where that is allowed.

The checker that the tests ask about the built pages is Nu, a Java program. Run as a command this
prints Java's path; like the browser, it is the package manager that brings it.
"""

import os
import shutil
import subprocess
import sys

from system_chromium import apt_command, install

PACKAGE = "default-jre-headless"
ADVICE = f"""\
Checking the pages' HTML needs Java, which is missing here.

  Debian, Ubuntu   apt install {PACKAGE}
  Fedora           dnf install java-latest-openjdk-headless
  elsewhere        install any Java, or point to one:
                   HANDBOOK_JAVA=/path/to/java make test

Until then that test is skipped; all others run.
"""


def find() -> str | None:
    """Return the path of a Java that runs here, or None."""
    java = shutil.which(os.environ.get("HANDBOOK_JAVA") or "java")
    # Where Java is missing some systems have a program of its name that only says so.
    runs = java and subprocess.run([java, "-version"], capture_output=True, check=False)
    return java if runs and runs.returncode == 0 else None


def main() -> int:
    """Print the path of the system's Java, installing it if that may be."""
    if not find() and not os.environ.get("HANDBOOK_JAVA") and (apt := apt_command()):
        install(apt, [PACKAGE], "checking the pages' HTML")
    if not find():
        print(ADVICE, file=sys.stderr)
        return 1
    print(find())
    return 0


if __name__ == "__main__":
    sys.exit(main())
