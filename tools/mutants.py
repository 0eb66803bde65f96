"""Changes the readers on purpose, one place at a time, and sees that a test notices: ``make mutants``.

What turns bytes into values is changed: ``source/``, the notations, and the parsers of dates, amounts
and intervals. A change that no test notices is printed at the end; ``tests/source/SURVIVORS.md`` says of
which kinds they are and why they may live. Which files are changed and which tests are run stands
in ``pyproject.toml`` under ``[tool.mutmut]``.

Mutmut knows packages that lie in ``src`` only, so it works in a copy of this repository that is laid
out like that, in ``.cache/mutants``. It leaves functions with a decorator alone, so in the copy properties
and functions that remember their results get theirs below their body. A run that was stopped goes on
where it was.
"""

from __future__ import annotations

import argparse
import ast
import collections
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLACE = ROOT / ".cache" / "mutants"
COPIED = ("tests", "tools", "schema", "plans", "pyproject.toml")
# Notations are made while the package is imported, before a change takes effect.
MADE_BEFORE = re.compile(r"\.plan\.notation\..*__init__")
DECORATED_BELOW = re.compile(r"property$|lru_cache\b")
# What mutmut notes for each change: the exit status of its tests.
NOTICED, UNNOTICED, UNREACHED, ENDLESS = {1, 3}, 0, 33, {36, 24, 152, -24}


def main() -> int:
    """Runs mutmut on the copy, then says what no test noticed."""
    parser = argparse.ArgumentParser(description="Changes the readers, and runs their tests.")
    parser.add_argument("--workers", default="1", help="how many tests run at the same time")
    parser.add_argument("--show", action="store_true", help="only show what the last run found")
    parser.add_argument("--again", action="store_true", help="only what no test noticed last time")
    parser.add_argument("names", nargs="*", help="only these: strategy_handbook.plan.dates*")
    options = parser.parse_args()
    _copy()
    names = options.names
    if options.again:
        names = [name for unnoticed in _found()[0].values() for name in unnoticed]
    if not options.show and (names or not options.again):
        _mutmut("run", "--max-children", options.workers, *names)
    return _tell()


def _copy() -> None:
    """Brings the copy up to date; files that did not change keep what is known of them."""
    PLACE.mkdir(parents=True, exist_ok=True)
    _mirror(ROOT / "plugins" / "strategy_handbook", PLACE / "src" / "strategy_handbook")
    for file in (PLACE / "src" / "strategy_handbook").rglob("*.py"):
        _decorate_below(file)
    for name in COPIED:
        _mirror(ROOT / name, PLACE / name)


def _mirror(source: Path, target: Path) -> None:
    if source.is_file():
        shutil.copy2(source, target)
        return
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))


def _decorate_below(file: Path) -> None:
    """Writes ``where = property(where)`` below ``def where`` in place of the decorator above it."""
    text = file.read_text("utf-8")
    lines = text.split("\n")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    for function in sorted(functions, key=lambda node: node.lineno, reverse=True):
        decorators = [ast.unparse(decorator) for decorator in function.decorator_list]
        if len(decorators) == 1 and DECORATED_BELOW.match(decorators[0]):
            below = f"{function.name} = {decorators[0]}({function.name})"
            lines.insert(function.end_lineno or 0, " " * function.col_offset + below)
            del lines[function.decorator_list[0].lineno - 1 : function.lineno - 1]
    if "\n".join(lines) != text:
        # The time tells mutmut whether the file is still the one it knows.
        written = file.stat().st_mtime_ns
        file.write_text("\n".join(lines), "utf-8")
        os.utime(file, ns=(written, written))


def _mutmut(*arguments: str) -> str:
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    finished = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=PLACE,
        env=environment,
        check=False,
        stdout=subprocess.PIPE if arguments[0] == "show" else None,
        text=True,
    )
    return finished.stdout or ""


def _found() -> tuple[dict[str, list[str]], dict[str, collections.Counter[str]]]:
    """For each file the changes that no test noticed, and how many there are of each verdict."""
    unnoticed: dict[str, list[str]] = {}
    counts: dict[str, collections.Counter[str]] = {}
    changed = PLACE / "mutants" / "src"
    for notes in sorted(changed.rglob("*.meta")):
        statuses = json.loads(notes.read_text("utf-8"))["exit_code_by_key"]
        # What stood in an earlier version of the file is no concern any more.
        text = notes.with_suffix("").read_text("utf-8")
        live = {
            key: status
            for key, status in statuses.items()
            if key.split(".")[-1] in text and not MADE_BEFORE.search(key)
        }
        if live:
            file = notes.relative_to(changed).with_suffix("").as_posix()
            counts[file] = collections.Counter(map(_verdict, live.values()))
            unnoticed[file] = [key for key in live if live[key] in (UNNOTICED, UNREACHED)]
    return unnoticed, counts


def _tell() -> int:
    unnoticed, counts = _found()
    for names in unnoticed.values():
        for name in names:
            print(_mutmut("show", name))
    verdicts = ("noticed", "endless", "unnoticed", "unreached", "not tried")
    print(f"{'':48}" + "".join(f"{verdict:>11}" for verdict in verdicts))
    for file, count in counts.items():
        print(f"{file:48}" + "".join(f"{count[verdict]:11}" for verdict in verdicts))
    total = sum(counts.values(), collections.Counter())
    print(f"{'all':48}" + "".join(f"{total[verdict]:11}" for verdict in verdicts))
    return 0


def _verdict(status: int | None) -> str:
    if status in NOTICED:
        return "noticed"
    if status in ENDLESS:
        return "endless"
    if status == UNREACHED:
        return "unreached"
    return "unnoticed" if status == UNNOTICED else "not tried"


if __name__ == "__main__":
    sys.exit(main())
