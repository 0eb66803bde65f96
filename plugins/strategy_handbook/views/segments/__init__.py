"""The segments view: the groups of customers, compared and one by one."""

from __future__ import annotations

from strategy_handbook.plan.audience import Persona, Segment
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.plan.records import record
from strategy_handbook.plan.vocabulary import STAGE
from strategy_handbook.translation import N_n, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.avatars import avatar
from strategy_handbook.views.pieces.empty_places import empty
from strategy_handbook.views.pieces.field_values import web_link
from strategy_handbook.views.pieces.filters import begin_filter
from strategy_handbook.views.pieces.history import history
from strategy_handbook.views.pieces.homes import home_heading, lead, notes, own_fields
from strategy_handbook.views.pieces.levels import level
from strategy_handbook.views.pieces.lists import facts, listed, words
from strategy_handbook.views.pieces.mentions import mention_facts
from strategy_handbook.views.pieces.reviews import review_line
from strategy_handbook.views.pieces.status import standing
from strategy_handbook.views.pieces.tags import tags
from strategy_handbook.views.segments.data import SegmentsData
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import after_label, in_a_row, term

EXAMPLE = """
segments:
  benelux-couriers:
    name: Benelux couriers
    basis: [geographic, industry]
    criteria: 10 to 150 vehicles
    size: 1,150 firms
    priority: high
"""
# Two segments are read one after the other; more want to be compared.
COMPARED_FROM = 3
# A name and one more column is a list, not a comparison.
FEWEST_COLUMNS = 3


@record
class SegmentsOptions(ViewOptions):
    """Options of the segments view."""


def render(context: Context, options: SegmentsOptions) -> SegmentsData | Markup:
    """Works out the comparison and each segment, or says how to write a first one."""
    segments = list(context.plan.segments.values())
    if not segments:
        return empty(_("No segments yet"), "segments", EXAMPLE)
    compared = len(segments) >= COMPARED_FROM
    filter = begin_filter(context)
    comparison = _comparison(context, segments) if compared else Markup("")
    drawn = tuple(_segment(context, segment) for segment in segments)
    return SegmentsData(
        filter=filter.form(),
        comparison=comparison,
        segments=drawn,
    )


def _comparison(context: Context, segments: list[Segment]) -> Markup:
    """One row a segment; columns that nobody filled are left out."""
    rows = [
        (
            context.own(segment),
            level(segment.priority),
            _size(segment),
            Markup("{}").format(words(segment.stage)),
            context.links([*_personas(context, segment)]),
            Markup("{}").format(_work_count(context, segment)),
        )
        for segment in segments
    ]
    heads = (
        _("Segment"),
        _("Priority"),
        _("Size and growth"),
        _("Stage"),
        _("Personas"),
        # Translators: the initiatives and campaigns that are for a segment.
        _("Work for it"),
    )
    shown = [column for column in range(len(heads)) if any(row[column] for row in rows)]
    if len(shown) < FEWEST_COLUMNS:
        return Markup("")
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(heads[column]) for column in shown
    )
    body = Markup("").join(
        Markup('<tr{}><th scope="row">{}</th>{}</tr>').format(
            Markup(context.mark(segment)),
            row[0],
            Markup("").join(
                Markup('<td data-label="{}">{}</td>').format(heads[column], row[column])
                for column in shown[1:]
            ),
        )
        for segment, row in zip(segments, rows, strict=True)
    )
    return Markup(
        '<div class="hb-table hb-table--stack hb-segments__table" tabindex="0" role="region" '
        'aria-label="{0}"><table class="hb-grid">'
        '<caption class="hb-hidden">{0}</caption>'
        "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(_("The segments compared"), head, body)


def _size(segment: Segment) -> Markup:
    growth = (
        Markup('<div class="hb-quiet">{}</div>').format(segment.growth) if segment.growth else ""
    )
    return Markup("{}{}").format(segment.size or "", growth)


def _personas(context: Context, segment: Segment) -> list[Persona]:
    found = {
        mention.by.id: mention.by
        for mention in context.plan.mentions_of(segment)
        if isinstance(mention.by, Persona)
    }
    return list(found.values())


def _work_count(context: Context, segment: Segment) -> str:
    named = {
        (mention.by.kind, mention.by.id)
        for mention in context.plan.mentions_of(segment)
        if isinstance(mention.by, Initiative | Campaign)
    }
    counts = [
        (sum(kind == wanted for kind, _id in named), forms)
        for wanted, forms in (
            ("initiative", N_n("{n} initiative", "{n} initiatives")),
            ("campaign", N_n("{n} campaign", "{n} campaigns")),
        )
    ]
    return in_a_row(ngettext(*forms, count) for count, forms in counts if count)


def _segment(context: Context, segment: Segment) -> Markup:
    badges = [
        level(segment.priority, _("Priority")),
        standing(segment),
        review_line(context, segment),
    ]
    badge_row = Markup("").join(
        Markup("<span>{}</span>").format(badge) for badge in badges if badge
    )
    parts = [
        home_heading(context, segment, 2),
        Markup('<div class="hb-segment__badges">{}</div>').format(badge_row) if badge_row else "",
        lead(context, segment.summary),
        _figures(segment),
        _stages(segment),
        _who(segment),
        _people(context, segment),
        facts(
            (
                # Translators: what a market is divided by into segments: "Geographic, Industry".
                (_("Cut by"), words(segment.basis)),
                (_("Reachable via"), context.refs(segment.reachable_via)),
                (_("Looked after by"), context.refs(segment.owners)),
                (_("Evidence"), context.refs(segment.evidence)),
                (_("Tags"), tags(segment)),
                (
                    _("Links"),
                    in_a_row(web_link(link.url, link.title) for link in segment.links),
                ),
            )
        ),
        notes(context, segment),
        own_fields(segment),
        _mentions(context, segment),
        history(context, segment),
    ]
    return Markup("<section{}>\n{}\n</section>").format(
        Markup(context.mark(segment)),
        Markup("\n").join(Markup("{}").format(part) for part in parts if part),
    )


def _figures(segment: Segment) -> Markup:
    cells = [
        (name, value)
        for name, value in ((_("Size"), segment.size), (_("Growth"), segment.growth))
        if value
    ]
    if not cells:
        return Markup("")
    return Markup('<dl class="hb-figures">{}</dl>').format(
        Markup("").join(
            Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value) for name, value in cells
        )
    )


def _stages(segment: Segment) -> Markup:
    """The journey with the stages marked where most of the segment stands."""
    if not segment.stage:
        return Markup("")
    cells = Markup("").join(
        Markup('<li class="hb-stages__stage{}">{}{}</li>').format(
            " hb-stages__stage--here" if stage in segment.stage else "",
            Markup('<span class="hb-hidden">{}{}</span>').format(_("Here:"), after_label())
            if stage in segment.stage
            else "",
            term(stage),
        )
        for stage in STAGE.words
    )
    return Markup('<p class="hb-column__title">{}</p><ol class="hb-stages">{}</ol>').format(
        _("Where most of them are in the journey"), cells
    )


def _who(segment: Segment) -> Markup:
    columns = [
        (_("Who belongs to it"), "in", segment.criteria),
        (_("Who does not"), "out", segment.exclusions),
    ]
    cells = [
        Markup('<div class="hb-column"><p class="hb-column__title">{}</p>{}</div>').format(
            title, listed(texts, kind)
        )
        for title, kind, texts in columns
        if texts
    ]
    if not cells:
        return Markup("")
    return Markup('<div class="hb-columns">{}</div>').format(Markup("").join(cells))


def _people(context: Context, segment: Segment) -> Markup:
    rows = [
        Markup('<li>{}<span>{}<span class="hb-quiet"> {}</span></span></li>').format(
            avatar(context.plan, persona, "small"), context.link(persona), persona.job_title or ""
        )
        for persona in _personas(context, segment)
    ]
    if not rows:
        return Markup('<p class="hb-missing">{}</p>').format(
            _("No persona stands for this segment yet.")
        )
    return Markup('<ul class="hb-members">{}</ul>').format(Markup("").join(rows))


def _mentions(context: Context, segment: Segment) -> Markup:
    found = mention_facts(context, segment, shown=("Personas",))
    if not found:
        return Markup("")
    return Markup('<p class="hb-column__title hb-column__title--mentions">{}</p>{}').format(
        _("Where it is mentioned"), found
    )


VIEW = View(
    "segments",
    "The segments, compared and one by one.",
    SegmentsOptions,
    render,
    data=SegmentsData,
    sheets=("people", "persona"),
)
