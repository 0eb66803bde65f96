"""The views: what each shows, its options, and a block to copy."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence

from reference import plan_format
from reference.notations import remarks, written_as
from reference.writing import ReferencePage, anchored_code, as_text, fenced, joined, table
from strategy_handbook.pages import Page, handbook_pages
from strategy_handbook.plan import Record
from strategy_handbook.plan.notations import Flag, Many, Notation, Word
from strategy_handbook.plan.records import FieldSpec, fields_of
from strategy_handbook.views import VIEWS, Handbook
from strategy_handbook.views.view import View, ViewOptions

PATH = "reference/views.md"
# So many options are shown in an example besides those it cannot do without.
SHOWN = 3


def sample_pages(handbook: Handbook) -> list[Page]:
    """The generated pages of the sample handbooks, those of the fullest plan first."""
    plans = handbook.plans.values()
    fullest = max(plans, key=lambda plan: sum(1 for _ in plan.records()), default=None)
    folder = f"{fullest.id}/" if fullest else ""
    return sorted(handbook_pages(handbook), key=lambda page: not page.path.startswith(folder))


def pages(generated: Sequence[Page]) -> Iterator[ReferencePage]:
    """The page of all views.

    Args:
        generated: The pages of the sample handbooks, where each view can be seen at work.
    """
    common = {spec.key for spec in fields_of(ViewOptions)}
    rows = [(f"[`{view.name}`](#{view.name})", view.summary) for view in VIEWS.values()]
    body = joined(
        "A view is written in any Markdown page as a block: `::: ` and its name, and below it, "
        "indented by four spaces, its options as YAML. [Views in your own pages](../views.md) "
        "explains how and where.",
        table(("View", "What it shows"), rows),
        "Views of a plan also take:",
        _options(ViewOptions, list(fields_of(ViewOptions))),
        *(_view(view, common, generated) for view in VIEWS.values()),
    )
    yield ReferencePage(PATH, "Views", body, "Every view with its options and an example.")


def _view(view: View, common: set[str], generated: Sequence[Page]) -> str:
    own = [spec for spec in fields_of(view.options) if spec.key not in common]
    seen = page_with(view, generated)
    return joined(
        f"## `{view.name}` {{ #{view.name} }}",
        view.summary,
        fenced(example(view, generated), "markdown"),
        _options(view.options, own) if own else "It has no options of its own.",
        f"To be seen on [{as_text(seen.title)}]({posixpath.relpath(seen.path, 'reference')})."
        if seen
        else "",
    )


def option_anchor(options: type[ViewOptions], key: str) -> str:
    """The id of an option's row."""
    view = next((one.name for one in VIEWS.values() if one.options is options), "every-view")
    return f"{view}-{key}"


def _options(cls: type[ViewOptions], specs: list[FieldSpec]) -> str:
    described = plan_format.places()

    def link_to(one: type[Record]) -> str:
        page, anchor = described[one]
        return f"{posixpath.relpath(page, posixpath.dirname(PATH))}#{anchor}"

    rows = [
        (
            anchored_code(spec.key, option_anchor(cls, spec.key)) + remarks(spec),
            spec.doc,
            written_as(spec.notation, link_to).replace("](#extend)", "](plan/index.md#own-words)"),
        )
        for spec in specs
    ]
    return table(("Option", "What it does", "Written as"), rows)


def page_with(view: View, generated: Sequence[Page]) -> Page | None:
    """The first generated page that shows a view."""
    return next((page for page in generated if _block(view, page.body) is not None), None)


def example(view: View, generated: Sequence[Page]) -> str:
    """A block with options that a page of the sample handbook could have."""
    page = page_with(view, generated)
    given = (_block(view, page.body) if page else None) or ""
    lines = given.splitlines()
    written = {line.split(":")[0].strip() for line in lines}
    for spec in fields_of(view.options):
        if len(lines) < SHOWN and spec.key not in written and (value := _sample(spec.notation)):
            lines.append(f"{spec.key}: {value}")
    return "\n".join([f"::: {view.name}", *(f"    {line.strip()}" for line in lines)])


def _block(view: View, markdown: str) -> str | None:
    match = re.search(rf"^::: {view.name}\n?((?:    .*\n?)*)$", markdown, re.MULTILINE)
    return match.group(1) if match else None


def _sample(notation: Notation) -> str:
    inner = notation.inner if isinstance(notation, Many) else notation
    if isinstance(inner, Word):
        # The first word is as a rule the default, which shows nothing new.
        return inner.vocabulary.words[:2][-1]
    return "true" if isinstance(inner, Flag) else ""
