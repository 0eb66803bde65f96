"""The theme's own faults, which no page of ours can mend: each with the reason why it stays.

They are left out of what the tests of pages report. An entry that no longer matches anything must go:
the theme was mended, and the next fault of that kind would be ours.
"""

import re
from collections.abc import Iterable

NAMELESS_SECTION = (
    "Material draws no label for a section whose only page is its index page, and refers to that label "
    "all the same. The list it would name is empty and never shown."
)
NO_CONTENTS_SWITCH = (
    "On pages outside the navigation Material draws the contents' label without the switch that it is "
    "for. The contents stand beside the page all the same, and open under no switch."
)

LINKS = {
    r"aria-labelledby=__nav_[\d_]+_label names no element": NAMELESS_SECTION,
    r"for=__toc names no element": NO_CONTENTS_SWITCH,
}
HTML = {
    r"The “aria-labelledby” attribute must point .* aria-labelledby=\"__nav_": NAMELESS_SECTION,
    r"The value of the “for” attribute .* for=\"__toc\"": NO_CONTENTS_SWITCH,
    r"Bad value “” for attribute “tabindex” on element “label”": (
        "Material writes the attribute without a value where a section cannot be folded."
    ),
    r"“autocomplete” is only allowed when the input type .*md-toggle": (
        "Material keeps browsers from remembering its hidden switches; they heed it there too."
    ),
    r"“autocorrect” not allowed on element “input” .*md-search__input": (
        "A younger attribute than this checker knows."
    ),
}
# What axe finds in the theme's head, navigation and foot, and in what it draws in the content.
ACCESSIBILITY = {
    r"aria-dialog-name: .* In: <div class=\"md-search\"": (
        "Material gives its search the role of a dialog and no name. The field inside has one."
    ),
    r"landmark-unique: .* In: <nav class=\"md-nav": (
        "Each list of Material's navigation is a landmark, and every plan has a list of the same name."
    ),
}
CONTENT_ACCESSIBILITY = {
    r"scrollable-region-focusable: .* In: <div class=\"md-typeset__scrollwrap\"": (
        "Material's box around a wide table takes no focus of its own; most browsers give it one."
    ),
    r"landmark-unique: .* In: <nav class=\"md-code__nav\"": (
        "Material's button for copying code is a landmark without a name."
    ),
}


def without(baseline: Iterable[str], found: Iterable[str]) -> list[str]:
    """Return what was found less what a baseline knows, as whole lines."""
    known = re.compile("|".join(f"(?:{one})" for one in baseline) or r"(?!)")
    return [line for line in found if not known.search(line)]


def mended(baseline: Iterable[str], found: Iterable[str]) -> list[str]:
    """Return the entries of a baseline that match nothing any more."""
    lines = list(found)
    return [one for one in baseline if not any(re.search(one, line) for line in lines)]
