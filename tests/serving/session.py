"""A working day with `mkdocs serve`: hundreds of saves, every second one broken.

`make serve-session` runs 200 of them and says what each took; the tests run a short day.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.serving.preview import Preview
from tests.serving.saves import FILES, MKDOCS_YML, day
from tests.serving.writing import in_place

# Two looks of MkDocs's at the files: a build that a save sets off too much has begun by then.
QUIET = 1.2
# Memory may settle in the first builds; then this much more would be a leak, in megabytes.
SETTLED, MOST_GROWTH = 40, 12


def run(
    root: Path,
    saves: int,
    *,
    mkdocs_yml: str = MKDOCS_YML,
    quiet_every: int = 1,
    out: bool = False,
) -> list[float]:
    """Run a day of so many saves in an empty folder, and return the memory after each."""
    in_place(root, {**FILES, "mkdocs.yml": mkdocs_yml})
    memory: list[float] = []
    with Preview(root) as preview:
        for number, save in enumerate(day(saves, mkdocs_yml), start=1):
            begun = time.monotonic()
            assert save.way is not None
            save.way(root, save.files)
            preview.wait_for_build(number + 1)
            took = time.monotonic() - begun
            try:
                save.shows(preview)
            except AssertionError as error:
                told = f"save {number}, {save.name}, {save.way.__name__}: {error}"
                raise AssertionError(f"{told}\n{''.join(preview.lines[-15:])}") from error
            if number % quiet_every == 0 or number == saves:
                time.sleep(QUIET)
                assert preview.begun == number + 1, f"save {number}, {save.name}:\n{preview.log}"
            memory.append(preview.megabytes())
            if out:
                print(f"{number:4}  {took:5.2f} s  {memory[-1]:6.1f} MB  {save.name}", flush=True)
        assert "Traceback" not in preview.log, preview.log
    return memory


def main() -> int:
    """Run the whole day and tell how it went."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--saves", type=int, default=200, help="how often files are saved")
    saves = parser.parse_args().saves
    with tempfile.TemporaryDirectory() as folder:
        memory = run(Path(folder), saves, out=True)
    growth = memory[-1] - memory[min(SETTLED, len(memory)) - 1]
    print(f"{saves} saves, {saves + 1} builds; memory grew by {growth:.1f} MB after save {SETTLED}")
    return 1 if growth > MOST_GROWTH else 0


if __name__ == "__main__":
    sys.exit(main())
