"""Checks the types of the handbook's script: what its comments say of them must hold."""

import os
import subprocess
import sys
from pathlib import Path

from npm_package import Package, Unreachable, node, unpacked

TYPESCRIPT = Package(
    "typescript",
    "5.9.3",
    "jl1vZzPDinLr9eUt3J/t7V6FgNEw9QjvBPdysz9KfQDD41fQrC2Y4vKQdiaUpFT4bXlb1RHhLpp8wtm6M5TgSw==",
)
SETTINGS = Path(__file__).with_name("scripts.json")


def main() -> int:
    """Check, and print what is wrong; without npm only say so, except where it is required."""
    try:
        compiler = unpacked(TYPESCRIPT) / "lib" / "tsc.js"
    except Unreachable as reason:
        print(f"The script's types were not checked: {reason}.", file=sys.stderr)
        return 1 if os.environ.get("CI") else 0
    return subprocess.run([node(), compiler, "--project", SETTINGS], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
