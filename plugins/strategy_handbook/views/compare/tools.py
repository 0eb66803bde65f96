"""What a reader can do with a comparison; for the script alone, as nothing of it works without."""

from __future__ import annotations

from strategy_handbook.translation import _, pgettext
from strategy_handbook.views.compare.grid import Comparison, Row
from strategy_handbook.views.markup import Markup


def tools(found: Comparison, rows: list[Row]) -> Markup:
    """The line above a comparison: hide, turn, only what differs, and how far from which.

    The script makes the boxes to tick from the table's own heads.

    Args:
        found: The comparison.
        rows: The criteria in it.
    """
    return Markup(
        '<div class="hb-compare__tools" {}><details class="hb-compare__choice"><summary>{}</summary>'
        '<div class="hb-compare__panel"></div></details>{}{}{}'
        '<output class="hb-compare__said"></output></div>'
    ).format(
        _said(),
        _("Show and hide"),
        Markup('<button type="button" data-does="turned">{}</button>').format(_("Turn the table")),
        _switch("only", _("Only what differs"), False),
        _against(found) if is_held_against(found, rows) else "",
    )


def is_held_against(found: Comparison, rows: list[Row]) -> bool:
    """Whether there is anything in a comparison that is held against the first thing."""
    return found.marked and any(row.figures or not row.told for row in rows)


def from_which(found: Comparison) -> Markup:
    """From which of the things the others differ, for paper and where no script runs."""
    return Markup('<p class="hb-compare__from">{}</p>').format(
        _("Differences are from {name}.", name=found.columns[0].name)
    )


def _switch(does: str, text: str, pressed: bool) -> Markup:
    return Markup('<button type="button" data-does="{}" aria-pressed="{}">{}</button>').format(
        does, str(pressed).lower(), text
    )


def _against(found: Comparison) -> Markup:
    options = Markup("").join(
        Markup("<option>{}</option>").format(one.name) for one in found.columns
    )
    # Translators: a switch: whether it is shown how far the things compared are from one of them.
    switch = _switch("apart", _("Differences"), True)
    # Translators: before the name of the thing from which the others differ by so much.
    from_ = pgettext("differences from one of the things compared", "from")
    return Markup("{}<label>{} <select>{}</select></label>").format(switch, from_, options)


def _said() -> Markup:
    """What the script says and names, in the reader's language."""
    words = {
        # Translators: heads the boxes by which what is compared is shown or hidden.
        "things": _("Compared"),
        # Translators: heads the boxes by which the criteria of a comparison are shown or hidden.
        "criteria": _("Criteria"),
        "from": _("Differences are from {name}."),
        "shown": _("{shown} of {all} criteria shown"),
        "compared": _("{shown} of {all} compared"),
        "least": _("By {name}, smallest or earliest first"),
        "most": _("By {name}, largest or latest first"),
        "written": _("In the first order again"),
        # Translators: a difference of shares; {n} is "+12".
        "points": _("{n}\u00a0points"),
    }
    return Markup(" ").join(Markup('data-{}="{}"').format(*one) for one in words.items())
