"""A guard against code that never ends: generous, so that a slow machine does not trip it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 30


@contextmanager
def hang_guard(seconds: int = SECONDS) -> Iterator[None]:
    """Fail what takes longer than any machine should need for it."""

    def stop(signal_number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"this was not done after {seconds} seconds")

    # Windows has no such signal; a hang there is for the runner to end.
    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
