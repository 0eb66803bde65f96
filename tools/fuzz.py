"""Looks for input that breaks the handbook, for as long as one lets it: ``make fuzz``.

Two searches take turns of half the time each. One changes the bytes of files, beginning with the
sample plans and all the bad input of the tests; the other spoils plans that were made from the model.
Both are led by which lines of the package an input reaches. What they learn is kept in
``.cache/fuzz``, so the next search goes on from there. An input that breaks something is written
beside it, and the command says how to repeat it.

Atheris, which does the searching, has wheels for Linux only.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".cache" / "fuzz"
SEEDS = {"bytes": [ROOT / "tests" / "bad_input", ROOT / "plans"], "trees": []}
LONGEST = {"bytes": 16_384, "trees": 8_192}
MEGABYTES = 2_048
# Seconds after which an input counts as one that hangs.
HANGS = 30

Search = Callable[[bytes], None]


def main() -> int:
    """Runs both searches, or repeats one input, or (as a child of itself) one search."""
    parser = argparse.ArgumentParser(description="Looks for input that breaks the handbook.")
    parser.add_argument("--minutes", type=float, default=10, help="how long (default: 10)")
    parser.add_argument("--repeat", type=Path, help="a file of an input that broke something")
    parser.add_argument("--search", choices=sorted(SEEDS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.repeat:
        return _repeat(options.repeat)
    if options.search:
        return _search(options.search, int(options.minutes * 60))
    return _take_turns(options.minutes)


def _take_turns(minutes: float) -> int:
    for name in SEEDS:
        print(f"fuzz: {name}, for {minutes / 2:g} minutes", flush=True)
        (CACHE / name).mkdir(parents=True, exist_ok=True)
        if name == "trees":
            _sow(CACHE / name)
        before = set(_broken(name))
        command = [sys.executable, __file__, "--search", name, "--minutes", str(minutes / 2)]
        finished = subprocess.run(command, cwd=ROOT, check=False)
        for place in sorted(set(_broken(name)) - before):
            shown = place.relative_to(ROOT)
            print(f"fuzz: this input breaks the handbook: {shown}\nfuzz: repeat it with", end=" ")
            print(f"make fuzz REPEAT={shown}", flush=True)
        if finished.returncode:
            return 1
    print("fuzz: nothing broke")
    return 0


def _sow(corpus: Path) -> None:
    """Random numbers to begin with: a plan takes thousands of choices, so short inputs make none."""
    numbers = random.Random(2027)
    for seed in range(100):
        place = corpus / f"seed-{seed:03}"
        if not place.exists():
            place.write_bytes(numbers.randbytes(LONGEST["trees"]))


def _broken(name: str) -> list[Path]:
    return [place for place in CACHE.glob(f"{name}-*") if place.is_file()]


def _search(name: str, seconds: int) -> int:
    import atheris  # noqa: PLC0415 – repeating an input must work where there is no Atheris.

    # It names each module that it prepares, which nobody wants to read.
    quiet = contextlib.redirect_stderr(io.StringIO())
    with quiet, atheris.instrument_imports(include=["strategy_handbook"]):
        search = searches()[name]
    words = CACHE / "words.dict"
    words.write_text(_dictionary(), "ascii")
    arguments = [
        f"-max_total_time={seconds}",
        f"-timeout={HANGS}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-max_len={LONGEST[name]}",
        # Lets inputs be as long as they may from the beginning.
        "-len_control=0",
        f"-dict={words}",
        f"-artifact_prefix={CACHE / name}-",
        "-print_final_stats=1",
        "-report_slow_units=5",
    ]
    atheris.Setup([sys.argv[0], *arguments, str(CACHE / name), *map(str, SEEDS[name])], search)
    atheris.Fuzz()
    return 0


def _repeat(place: Path) -> int:
    name = place.name.partition("-")[0]
    searches()[name](place.read_bytes())
    print(f"fuzz: {place} breaks nothing any more")
    return 0


def searches() -> dict[str, Search]:
    """What is done with an input of each kind; whatever it raises is a fault of the handbook."""
    # Imported here, so that the package is instrumented when it is to be.
    from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415
    from hypothesis import strategies as st  # noqa: PLC0415

    from tests import examined  # noqa: PLC0415
    from tests.plan.spoilt import spoilt_plans  # noqa: PLC0415
    from tests.plan.written_by_chance import yaml_of  # noqa: PLC0415

    # The search itself watches for what hangs, with the same signal.
    examined.hang_guard = contextlib.nullcontext  # type: ignore[assignment]

    def of_bytes(data: bytes) -> None:
        # All pages now and then: it depends on the input alone, so that it can be repeated.
        pages = ("*",) if sum(data) % 16 == 0 else ("records", "health")
        files = {"plan.yml": data, "observations/a.csv": data[: len(data) // 2]}
        examined.examined(files, pages=pages)

    @given(spoilt_plans(), st.dates(dt.date(2026, 1, 1), dt.date(2029, 1, 1)), st.integers(0, 3))
    @settings(
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def of_trees(plan: dict[str, object], as_of: dt.date, turn: int) -> None:
        pages = ("*",) if turn == 0 else ("records", "health")
        examined.examined({"plan.yml": yaml_of(plan)}, as_of, pages=pages)

    def trees(data: bytes) -> None:
        of_trees.hypothesis.fuzz_one_input(data)

    return {"bytes": of_bytes, "trees": trees}


def _dictionary() -> str:
    """Words that mean something in a plan, for the search to put in."""
    from tests.plan.spoilt import MARKS  # noqa: PLC0415
    from tests.plan.written_by_chance import KEYS  # noqa: PLC0415

    words = [*MARKS, *(f"{key}: ".encode() for key in KEYS)]
    return "".join('"' + "".join(f"\\x{byte:02X}" for byte in word) + '"\n' for word in words)


if __name__ == "__main__":
    sys.exit(main())
