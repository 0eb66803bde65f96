"""The head of a persona's page: who it is at a glance, and one quote."""

from __future__ import annotations

from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.plan import humanize
from strategy_handbook.plan.audience import Persona, Quote
from strategy_handbook.plan.research import Study
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.persona.evidence import evidence_of
from strategy_handbook.views.pieces.avatars import avatar
from strategy_handbook.views.pieces.homes import lead
from strategy_handbook.views.pieces.levels import confidence
from strategy_handbook.views.pieces.reviews import review_line
from strategy_handbook.views.pieces.status import chip
from strategy_handbook.views.pieces.tags import tags
from strategy_handbook.views.templates import fill


def head(context: Context, persona: Persona, level: int) -> Markup:
    """Picture, name, role, segments, the line that sums it up, and how well it is known."""
    work = work_for(context.plan, persona)
    studies = sum(isinstance(one, Study) for one, _ in evidence_of(context.plan, persona))
    counts = [
        (len(work.initiatives), "initiative"),
        (len(work.campaigns), "campaign"),
        (len(work.content), "content item"),
        (studies, "study"),
    ]
    return Markup(
        fill(
            "persona/head.html",
            avatar=avatar(context.plan, persona, "large"),
            heading=context.heading(level, persona.label, f"about-persona-{persona.id}"),
            roles=_roles(persona),
            lead=lead(context, persona.summary or next((job.job for job in persona.jobs), None)),
            negative=persona.type == "negative",
            confidence=confidence(persona.confidence),
            status=chip(persona.status) if persona.status != "active" else "",
            review=review_line(context, persona),
            segments=context.refs(persona.segments),
            owners=context.refs(persona.owners),
            tags=tags(persona),
            counts=[(count, _plural(count, noun)) for count, noun in counts]
            if any(count for count, _ in counts)
            else [],
        )
    )


def _roles(persona: Persona) -> list[str]:
    roles = [persona.job_title] if persona.job_title else []
    if persona.type and persona.type != "negative":
        roles.append(humanize(persona.type))
    if persona.buying_role and persona.buying_role != persona.type:
        roles.append(humanize(persona.buying_role))
    if persona.seniority and humanize(persona.seniority) not in roles:
        roles.append(f"{humanize(persona.seniority)} level")
    return roles


def _plural(count: int, noun: str) -> str:
    if count == 1:
        return noun
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


def pulled_quote(context: Context, persona: Persona) -> Markup:
    """The first quote, large; empty without one."""
    return quote(context, persona.quotes[0], "hb-quote--pulled") if persona.quotes else Markup("")


def quote(context: Context, words: Quote, kind: str = "") -> Markup:
    """Something a real person said, with who said it and where it was written down."""
    sources = [
        part
        for part in (Markup("{}").format(words.source or ""), context.refs(words.evidence))
        if part
    ]
    caption = (
        Markup("<figcaption>{}</figcaption>").format(Markup(" · ").join(sources)) if sources else ""
    )
    return Markup('<figure class="hb-quote {}"><blockquote>{}</blockquote>{}</figure>').format(
        kind, context.prose(words.text), caption
    )
