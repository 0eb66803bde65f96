"""Two reports beside each other: what is found now and was not, and what no longer is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from strategy_handbook.findings.finding import Level
from strategy_handbook.findings.report import Report, Reported

_NOTHING: Mapping[str, str] = MappingProxyType({})
_QUOTED = re.compile(r"(?<=`)[^`]+(?=`)")


class ComparedFindings(NamedTuple):
    """What has become of the findings.

    Attributes:
        new: What is found now and was not before, the gravest first.
        resolved: What was found before and is not now, the gravest first.
    """

    new: tuple[Reported, ...]
    resolved: tuple[Reported, ...]

    @property
    def errors(self) -> int:
        """How many errors are new."""
        return sum(entry.level is Level.ERROR for entry in self.new)


NOTHING_FOUND = ComparedFindings((), ())


def compared_findings(
    before: Report, after: Report, renamed: Mapping[str, str] = _NOTHING
) -> ComparedFindings:
    """Compares two reports. A finding that only stands on another line, or in another file, is the same.

    Args:
        before: What was found in the earlier state.
        after: What is found in the later one.
        renamed: Ids that have become others: a finding that names the new one is the same too.
    """

    def key(entry: Reported) -> tuple[str, str]:
        finding = entry.finding
        if not renamed:
            return finding.rule, finding.message
        return finding.rule, _QUOTED.sub(lambda id: renamed.get(id[0], id[0]), finding.message)

    return ComparedFindings(
        _beyond(after.entries, before.entries, key), _beyond(before.entries, after.entries, key)
    )


def _beyond(
    these: Iterable[Reported], those: Iterable[Reported], key: Callable[[Reported], Hashable]
) -> tuple[Reported, ...]:
    """Findings that are not among others, as often as they are not."""
    known = Counter(map(key, those))
    found = []
    for entry in these:
        if known[key(entry)]:
            known[key(entry)] -= 1
        else:
            found.append(entry)
    return tuple(sorted(found, key=lambda entry: (-entry.level, entry.finding.order)))
