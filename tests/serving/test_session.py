from pathlib import Path

from tests.serving.session import run


def test_a_short_day(tmp_path: Path) -> None:
    run(tmp_path, 16, quiet_every=5)
