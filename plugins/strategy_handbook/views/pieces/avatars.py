"""A persona's picture: its initials in a colour of its own, drawn by the style sheet."""

from __future__ import annotations

from strategy_handbook.plan import Plan
from strategy_handbook.plan.audience import Persona
from strategy_handbook.views.markup import Markup

# The first two colours belong to upstream and downstream.
_FIRST_SLOT, _SLOTS = 3, 6
_SMALL_WORDS = frozenset(
    {
        "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
        "de", "den", "der", "van", "von",
    }
)  # fmt: skip


def initials(name: str) -> str:
    """One or two letters for a name: "Owner of a small trade business" is "OB"."""
    letters = [
        word[0].upper()
        for word in name.replace("-", " ").split()
        if word.lower() not in _SMALL_WORDS and word[0].isalnum()
    ]
    return "".join(letters[:1] + letters[1:][-1:]) or "?"


def slot(plan: Plan, persona: Persona) -> int:
    """The number of the colour a persona has on every page."""
    return _FIRST_SLOT + list(plan.personas).index(persona.id) % _SLOTS


def avatar(plan: Plan, persona: Persona, size: str = "") -> Markup:
    """The picture.

    Args:
        plan: The plan, whose order of personas gives each its colour.
        persona: The persona.
        size: ``large`` for the head of a page.
    """
    negative = persona.type == "negative"
    return Markup(
        '<span class="hb-avatar{}{}" style="--own: var(--hb-{})" aria-hidden="true">{}</span>'
    ).format(
        f" hb-avatar--{size}" if size else "",
        " hb-avatar--negative" if negative else "",
        slot(plan, persona),
        initials(persona.name),
    )
