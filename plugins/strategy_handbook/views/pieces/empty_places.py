"""What stands where a plan says nothing yet: what to write, and where."""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.views.markup import Markup


def empty(what: str, key: str, example: str) -> Markup:
    """What stands where a plan says nothing yet: what to write, and where.

    Args:
        what: What is missing: "No personas yet".
        key: The section or key to write.
        example: A few lines of YAML that would fill the place.
    """
    return Markup(
        '<div class="hb-empty"><p><strong>{}</strong> Write <code>{}</code> in any file of the plan:</p>'
        "<pre><code>{}</code></pre></div>"
    ).format(what + ".", key + ":", example.strip("\n"))


def missing(what: str, key: str) -> Markup:
    """One quiet line in place of what a plan does not say: what, and the key to write.

    Args:
        what: What is missing: "No sentence of strategy yet".
        key: The key that would hold it.
    """
    return Markup('<p class="hb-missing">{}: write <code>{}</code>.</p>').format(what, key)


def unnamed(kind: str, ids: Iterable[str]) -> Markup:
    """What stands where a view is not told which piece of work to show."""
    known = Markup(", ").join(Markup("<code>{}</code>").format(id) for id in list(ids)[:5])
    return Markup(
        '<div class="hb-empty"><p><strong>No {0} is named.</strong> Write <code>id: …</code> below '
        "<code>::: {0}</code>{1}.</p></div>"
    ).format(kind, Markup(", for example {}").format(known) if known else "")
