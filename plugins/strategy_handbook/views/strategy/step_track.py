"""The five steps of a half as a numbered track, each with what fills it."""

from __future__ import annotations

from strategy_handbook.insight.steps import Filling, Step, filled
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import Part
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.panels import dots
from strategy_handbook.views.pieces.parts import part
from strategy_handbook.views.wording import filled as filled_in
from strategy_handbook.views.wording import together

# Where the entries of a section are shown: on a page of the plan, at an anchor.
_RESEARCH = ("studies", "trends", "competitors", "gaps", "capabilities")
_DOWNSTREAM = {
    "goals": ("downstream", "goals"),
    "precedents": ("downstream", "precedents"),
    "benchmarks": ("downstream", "precedents"),
    "segments": ("downstream", "segments"),
    "strategies": ("downstream", "strategies"),
    "campaigns": ("downstream", "campaigns"),
    "content": ("downstream", "content"),
}
_PAGES = ("initiatives", "personas")
_PLACES = {
    **{section: ("upstream", section) for section in _RESEARCH},
    **_DOWNSTREAM,
    **{section: (section, "") for section in _PAGES},
}


def section(context: Context, level: int, stream: str, steps: tuple[Step, ...]) -> Part:
    """The steps side by side, or below one another where there is little room.

    Args:
        context: The page.
        level: The level of the section's heading.
        stream: The half.
        steps: Its steps.
    """
    done = filled(steps)
    count = Markup("{}{}").format(
        dots(done, len(steps)),
        # Translators: so many of the five steps of a half have anything in them.
        ngettext("{n} of {total} filled", "{n} of {total} filled", done, total=len(steps)),
    )
    items = Markup("").join(_step(context, level + 1, step) for step in steps)
    loop = (
        Markup('<p class="hb-five__loop"><span aria-hidden="true">↺</span> {}</p>').format(
            _("Then back to the research: what was learnt changes what is asked next.")
        )
        if stream == "upstream"
        else Markup("")
    )
    body = Markup('<ol class="hb-five">{}</ol>').format(items) + loop
    return part(context, level, _("Five steps"), "steps", body, more=count)


def _step(context: Context, level: int, step: Step) -> Markup:
    if step.is_filled:
        what = Markup('<ul class="hb-five__what">{}</ul>').format(
            Markup("").join(
                Markup("<li>{}</li>").format(filling_link(context, filling))
                for filling in step.fillings
            )
        )
    else:
        keys = [Markup("<code>{}:</code>").format(key) for key in step.write]
        what = Markup('<p class="hb-five__open">{}</p>').format(
            filled_in(_("Empty. Write {keys}."), keys=together(keys))
        )
    notes = Markup("").join(
        Markup('<p class="hb-five__note">{}</p>').format(ngettext(*note.forms, note.count))
        for note in step.notes
    )
    return Markup(
        '<li class="hb-five__one{}"><span class="hb-five__number" aria-hidden="true">{}</span>'
        '<div class="hb-five__text">{}<p class="hb-five__purpose">{}</p>{}{}</div></li>'
    ).format(
        "" if step.is_filled else " hb-five__one--open",
        step.number,
        context.heading(level, _(step.name), f"step-{step.number}"),
        _(step.purpose),
        what,
        notes,
    )


def filling_place(section: str) -> tuple[str, str]:
    """The page and the anchor where the entries of a section are shown."""
    return _PLACES.get(section, ("records", f"section-{section}"))


def filling_link(context: Context, filling: Filling) -> Markup:
    """What fills a step, as a link to where it is shown."""
    return Markup('<a href="{}">{}</a>').format(
        context.page_href(*filling_place(filling.section)),
        ngettext(*filling.forms, filling.count),
    )
