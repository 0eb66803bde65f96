"""What stands where a plan says nothing yet: what to write, and where."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from strategy_handbook.translation import N_, _
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.wording import filled, in_a_row

_CODE = Markup("<code>{}</code>")
_UNNAMED = {
    "campaign": N_("No campaign is named."),
    "initiative": N_("No initiative is named."),
    "persona": N_("No persona is named."),
    "metric": N_("No metric is named."),
}


def empty(what: str, key: str, example: str) -> Markup:
    """What stands where a plan says nothing yet: what to write, and where.

    Args:
        what: What is missing: "No personas yet".
        key: The section or key to write.
        example: A few lines of YAML that would fill the place.
    """
    return Markup(
        '<div class="hb-empty"><p><strong>{}</strong> {}</p><pre><code>{}</code></pre></div>'
    ).format(
        # Translators: {what} is a text such as "No personas yet", as a sentence.
        _("{what}.", what=what),
        filled(_("Write {key} in any file of the plan:"), key=_CODE.format(f"{key}:")),
        example.strip("\n"),
    )


def missing(what: str, key: str) -> Markup:
    """One quiet line in place of what a plan does not say: what, and the key to write.

    Args:
        what: What is missing: "No sentence of strategy yet".
        key: The key that would hold it.
    """
    # Translators: {what} is a text such as "No target yet", {key} what to write in the plan.
    text = filled(_("{what}: write {key}."), what=what, key=_CODE.format(key))
    return Markup('<p class="hb-missing">{}</p>').format(text)


def unnamed(kind: str, ids: Iterable[str]) -> Markup:
    """What stands where a view is not told which entity to show.

    Args:
        kind: The kind of entity, which is also the name of the view.
        ids: The ids of those that there are.
    """
    known = in_a_row(_CODE.format(id) for id in islice(ids, 5))
    places = {"key": _CODE.format("id: …"), "view": _CODE.format(f"::: {kind}")}
    if known:
        write = filled(_("Write {key} below {view}, for example {ids}."), ids=known, **places)
    else:
        write = filled(_("Write {key} below {view}."), **places)
    return Markup('<div class="hb-empty"><p><strong>{}</strong> {}</p></div>').format(
        _(_UNNAMED[kind]), write
    )
