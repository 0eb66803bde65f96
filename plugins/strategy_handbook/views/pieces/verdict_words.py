"""What comes of a change of plan, in a sentence; and what the rules say to it, in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from strategy_handbook.translation import N_, N_n, _, ngettext
from strategy_handbook.views.wording import in_a_line

_VERDICTS = {
    "none": N_("Nothing has changed."),
    "cosmetic": N_("Only the form has changed: the plan says what it said."),
    "routine": N_("A routine change."),
    "attention": N_("This wants a look."),
    "blocking": N_("This has new errors, and must not be merged as it is."),
}
_NEW: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "errors": N_n("{n} new error", "{n} new errors"),
        "warnings": N_n("{n} new warning", "{n} new warnings"),
        "notes": N_n("{n} new note", "{n} new notes"),
    }
)
_RESOLVED = N_n("{n} resolved", "{n} resolved")


def verdict_text(weight: str) -> str:
    """What comes of a change, as a sentence.

    Args:
        weight: How much it matters: the word of a `Weight`, or ``none``.
    """
    return _(_VERDICTS[weight])


def checks_text(new: Mapping[str, int], resolved: int) -> str:
    """What the rules say: ``1 new error, 2 resolved``.

    Args:
        new: How many ``errors``, ``warnings`` and ``notes`` are new.
        resolved: How many findings there are no more.
    """
    said = [ngettext(*forms, new[key]) for key, forms in _NEW.items() if new[key]]
    if resolved:
        said.append(ngettext(*_RESOLVED, resolved))
    return in_a_line(said) or _("nothing new")
