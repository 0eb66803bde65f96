"""Fails unless a test report shows browser tests, and none of them skipped.

A suite whose browser tests were all skipped is green and says nothing about the pages:

    python tools/browser_tests_ran.py report.xml
"""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path


def verdict(report: Path) -> tuple[bool, str]:
    """Read a JUnit report and return whether the browser tests ran, and a sentence on it."""
    cases = [
        case
        for case in ET.parse(report).iter("testcase")
        if case.get("classname", "").startswith("tests.browser.")
    ]
    skipped = [case.get("name", "") for case in cases if case.find("skipped") is not None]
    if not cases:
        return False, "browser tests: none ran"
    if skipped:
        return False, f"browser tests: {len(skipped)} of {len(cases)} skipped, first {skipped[0]}"
    return True, f"browser tests: all {len(cases)} ran"


def main() -> int:
    """Print the verdict on the report named on the command line."""
    ran, sentence = verdict(Path(sys.argv[1]))
    print(sentence, file=sys.stdout if ran else sys.stderr)
    return 0 if ran else 1


if __name__ == "__main__":
    sys.exit(main())
