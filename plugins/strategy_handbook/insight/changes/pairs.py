"""Finds in two lists what is the same thing, changed or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
# What a thing may be known by; None where it cannot be known by this.
Key = Callable[[T], Hashable]


class Pairs(NamedTuple, Generic[T]):
    """Two lists, sorted out.

    Attributes:
        both: What is in both, as it was and as it is, in the order of the new list.
        gone: What is in the old list alone.
        new: What is in the new list alone.
    """

    both: tuple[tuple[T, T], ...]
    gone: tuple[T, ...]
    new: tuple[T, ...]


def pairs(before: Sequence[T], after: Sequence[T], keys: Iterable[Key[T]]) -> Pairs[T]:
    """Sorts out two lists by keys, the surest first.

    Of several things with one key the first is taken for the first, the second for the second.

    Args:
        before: The old list.
        after: The new list.
        keys: What things may be known by, one after the other.
    """
    found: dict[int, int] = {}
    old, new = list(range(len(before))), list(range(len(after)))
    for key in keys:
        if not old or not new:
            break
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for number in reversed(old):
            if (known := key(before[number])) is not None:
                waiting[known].append(number)
        for number in new:
            known = key(after[number])
            if known is not None and waiting.get(known):
                found[number] = waiting[known].pop()
        taken = set(found.values())
        old = [number for number in old if number not in taken]
        new = [number for number in new if number not in found]
    return Pairs(
        tuple((before[found[number]], after[number]) for number in sorted(found)),
        tuple(before[number] for number in old),
        tuple(after[number] for number in new),
    )
