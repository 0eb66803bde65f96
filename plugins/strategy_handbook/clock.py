"""Which day counts as today. Decided once, here; everything else is told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from strategy_handbook.plan.dates import zone_called

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# Years that file formats of the site, compressed sitemaps among them, can hold.
EARLIEST, LATEST = 1970, 2105


class BadDay(ValueError):
    """A day was given that is none; the message names where it was given."""


def decide(
    stated: str | None,
    option: str | None,
    environment: Mapping[str, str],
    now: dt.datetime,
    zone: str = "UTC",
) -> dt.date:
    """The day that counts as today.

    Args:
        stated: What the command line says (``--as-of``).
        option: What the plugin's option ``as_of`` says.
        environment: Where ``HANDBOOK_AS_OF`` and ``SOURCE_DATE_EPOCH`` are looked up.
        now: The moment it is, with a zone.
        zone: The plan's time zone, for the last resort.

    Returns:
        The first of them that is given; else today in the plan's zone.

    Raises:
        BadDay: When the first that is given is no day.
    """
    for text, origin in (
        (stated, "--as-of"),
        (option, "the option `as_of`"),
        (environment.get("HANDBOOK_AS_OF"), "HANDBOOK_AS_OF"),
    ):
        if text:
            return _day(text, origin)
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        try:
            return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
        except (ValueError, OverflowError, OSError):
            raise BadDay(f"SOURCE_DATE_EPOCH is `{epoch}`, not a number of seconds") from None
    try:
        return now.astimezone(zone_called(zone)).date()
    except ValueError:
        return now.astimezone(dt.UTC).date()


def is_stated(stated: str | None, option: str | None, environment: Mapping[str, str]) -> bool:
    """Whether somebody has said which day counts as today, so that it stays that day.

    Args:
        stated: What the command line says.
        option: What the plugin's option ``as_of`` says.
        environment: Where ``HANDBOOK_AS_OF`` is looked up. ``SOURCE_DATE_EPOCH`` says when a build
            was made, and not that time stands still.
    """
    return bool(stated or option or environment.get("HANDBOOK_AS_OF"))


def _day(text: str, origin: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text.strip()) if _DAY.fullmatch(text.strip()) else None
    except ValueError:
        day = None
    if day is None or not EARLIEST <= day.year <= LATEST:
        raise BadDay(f"{origin} is `{text}`, not a day such as 2027-03-01")
    return day
