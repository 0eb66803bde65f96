"""The head of a persona's page: who it is at a glance, and one quote."""

from __future__ import annotations

from strategy_handbook.insight.persona_work import work_for
from strategy_handbook.plan.audience import Persona, Quote
from strategy_handbook.plan.research import Study
from strategy_handbook.translation import _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.persona.data import Count
from strategy_handbook.views.persona.evidence import evidence_of
from strategy_handbook.views.pieces.homes import lead
from strategy_handbook.views.wording import term


def counts(context: Context, persona: Persona) -> tuple[Count, ...]:
    """How much work there is for it, and how many studies know it; empty without any."""
    work = work_for(context.plan, persona)
    studies = sum(isinstance(one, Study) for one, _counts in evidence_of(context.plan, persona))
    initiatives, campaigns, content = map(len, (work.initiatives, work.campaigns, work.content))
    if not any((initiatives, campaigns, content, studies)):
        return ()
    return (
        # Translators: stands below or after its number, which is written large.
        Count(initiatives, ngettext("initiative", "initiatives", initiatives)),
        # Translators: stands below or after its number, which is written large.
        Count(campaigns, ngettext("campaign", "campaigns", campaigns)),
        # Translators: stands below or after its number, which is written large.
        Count(content, ngettext("content item", "content items", content)),
        # Translators: stands below or after its number, which is written large.
        Count(studies, ngettext("study", "studies", studies)),
    )


def roles(persona: Persona) -> tuple[str, ...]:
    """What it is by profession and in the buying decision, as far as that is said."""
    found = [persona.job_title] if persona.job_title else []
    if persona.type and persona.type != "negative":
        found.append(term(persona.type))
    if persona.buying_role and persona.buying_role != persona.type:
        found.append(term(persona.buying_role))
    if persona.seniority and term(persona.seniority, "seniority") not in found:
        # Translators: {seniority} is "Manager", "Executive" …: how high somebody stands.
        found.append(_("{seniority} level", seniority=term(persona.seniority, "seniority")))
    return tuple(found)


def lead_of(context: Context, persona: Persona) -> Markup:
    """The sentence that sums it up: its summary, else its first job."""
    return lead(context, persona.summary or next((job.job for job in persona.jobs), None))


def pulled_quote(context: Context, persona: Persona) -> Markup:
    """The first quote, large; empty without one."""
    return quote(context, persona.quotes[0], "hb-quote--pulled") if persona.quotes else Markup("")


def quote(context: Context, words: Quote, kind: str = "") -> Markup:
    """Something a real person said, with who said it and where it was written down."""
    sources = [part for part in (escape(words.source or ""), context.refs(words.evidence)) if part]
    caption = (
        Markup("<figcaption>{}</figcaption>").format(Markup(" · ").join(sources)) if sources else ""
    )
    return Markup('<figure class="hb-quote {}"><blockquote>{}</blockquote>{}</figure>').format(
        kind, context.prose(words.text), caption
    )
