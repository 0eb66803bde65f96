"""How long the parts of a build take, for the log: people want to know what they are waiting for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Stopwatch:
    """Adds up the seconds that each phase of a build takes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Counts what is done inside towards a phase.

        Args:
            name: What is done in it, for the log: ``plans read``.
        """
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun

    def __str__(self) -> str:
        """The phases in the order in which they began: ``plans read in 0.41 s, …``."""
        return ", ".join(f"{name} in {seconds:.2f} s" for name, seconds in self.seconds.items())
