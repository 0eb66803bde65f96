"""What a persona is like: jobs, pains and gains, how it buys, where it is found, its traits."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.plan import Ref
from strategy_handbook.plan.audience import Objection, Persona, Rating, Trait
from strategy_handbook.translation import _
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.persona.columns import columns
from strategy_handbook.views.persona.head import quote
from strategy_handbook.views.pieces.field_values import web_link
from strategy_handbook.views.pieces.homes import own_fields
from strategy_handbook.views.pieces.levels import level
from strategy_handbook.views.pieces.lists import listed
from strategy_handbook.views.wording import filled, in_a_row, term, within

_URGENCY = {"high": 0, "medium": 1, "low": 2, None: 3}
# What a persona is expected to say; the rest is welcome but not missed.
_EXPECTED = (
    "aims", "jobs", "pains", "gains", "triggers", "objections", "alternatives", "watering_holes",
    "channels", "quotes",
)  # fmt: skip


def jobs(context: Context, persona: Persona) -> Markup:
    """What it wants to get done, what makes that hard, and what would make it better."""
    return _jobs(context, persona) + _pains_and_gains(context, persona)


def aims(context: Context, persona: Persona) -> Markup:
    """What it wants to achieve, and what it is judged by."""
    return columns(
        (_("What they want to achieve"), _lines(context, persona.aims)),
        (_("What they are judged by"), listed(persona.kpis, "kpis")),
    )


def buying(context: Context, persona: Persona) -> Markup:
    """What makes it start looking, and what it does instead."""
    return columns(
        (_("What makes them start looking"), _lines(context, persona.triggers)),
        (_("What they do instead"), _lines(context, persona.alternatives)),
    )


def places(context: Context, persona: Persona) -> Markup:
    """Where it reads, listens and meets, and the channels that reach it."""
    return columns(
        (_("Where they read, listen and meet"), _lines(context, persona.watering_holes)),
        (_("Channels that reach them"), _channels(context, persona.channels)),
    )


def profile(context: Context, persona: Persona) -> Markup:
    """The person, the company, what drives it and what it does."""
    return columns(
        (_("The person"), _traits(persona.demographics)),
        (_("The company"), _traits(persona.firmographics)),
        (_("What drives them"), _ratings(context, persona.motivations)),
        (_("What they do"), _ratings(context, persona.behaviours)),
    )


def quotes(context: Context, persona: Persona) -> Markup:
    """What it said besides the first quote, which stands above."""
    if len(persona.quotes) < 2:
        return Markup("")
    return Markup('<div class="hb-quotes">{}</div>').format(
        Markup("").join(quote(context, words) for words in persona.quotes[1:])
    )


def not_researched(persona: Persona) -> Markup:
    """One quiet line that names what is not known yet; empty if all is."""
    expected = _EXPECTED if persona.type != "negative" else ("pains", "alternatives")
    missing = [within(term(name)) for name in expected if not getattr(persona, name)]
    if not persona.demographics and not persona.firmographics and persona.type != "negative":
        missing.append(_("demographics or firmographics"))
    if not missing:
        return Markup("")
    return Markup('<p class="hb-missing hb-persona__missing">{}</p>').format(
        # Translators: {names} are names of fields: "aims, jobs, pains".
        filled(_("Not researched: {names}."), names=in_a_row(missing))
    )


def _lines(context: Context, texts: Sequence[str]) -> Markup:
    return listed(context.inline(text) for text in texts)


def _jobs(context: Context, persona: Persona) -> Markup:
    rows = [
        Markup('<li><span class="hb-jobs__type">{}</span><div>{}</div></li>').format(
            term(job.type) if job.type else "", context.inline(job.job)
        )
        for job in persona.jobs
    ]
    if not rows:
        return Markup("")
    kind = "" if any(job.type for job in persona.jobs) else " hb-jobs--plain"
    return Markup('<p class="hb-column__title">{}</p><ul class="hb-jobs{}">{}</ul>').format(
        _("What they want to get done"), kind, Markup("").join(rows)
    )


def _pains_and_gains(context: Context, persona: Persona) -> Markup:
    pains = sorted(persona.pains, key=lambda pain: _URGENCY[pain.severity])
    gains = sorted(persona.gains, key=lambda gain: _URGENCY[gain.importance])
    return columns(
        (
            _("What makes it hard"),
            _weighed(
                context, "pains", [(pain.pain, pain.severity, pain.evidence) for pain in pains]
            ),
        ),
        (
            _("What would make it better"),
            _weighed(
                context, "gains", [(gain.gain, gain.importance, gain.evidence) for gain in gains]
            ),
        ),
    )


def _weighed(
    context: Context, kind: str, rows: Sequence[tuple[str, str | None, tuple[Ref, ...]]]
) -> Markup:
    if not rows:
        return Markup("")
    what = _("Severity") if kind == "pains" else _("Importance")
    items = (
        Markup('<li class="hb-weighed__item"><div>{}</div>{}</li>').format(
            context.inline(text), _basis(context, level(weight, what), evidence)
        )
        for text, weight, evidence in rows
    )
    return Markup('<ul class="hb-weighed hb-weighed--{}">{}</ul>').format(
        kind, Markup("").join(items)
    )


def _basis(context: Context, sign: Markup, evidence: tuple[Ref, ...]) -> Markup:
    """A sign and the evidence behind it, small; empty without either."""
    parts = [part for part in (sign, _evidence(context, evidence)) if part]
    if not parts:
        return Markup("")
    return Markup('<div class="hb-basis">{}</div>').format(Markup(" ").join(parts))


def _evidence(context: Context, evidence: tuple[Ref, ...]) -> Markup:
    if not evidence:
        return Markup("")
    return Markup('<span class="hb-basis__evidence">{}</span>').format(
        filled(_("Evidence: {evidence}"), evidence=context.refs(evidence))
    )


def objections(context: Context, objections: Sequence[Objection]) -> Markup:
    """What it objects, and what we answer."""
    rows = [
        Markup('<div class="hb-objection"><dt>{}</dt><dd>{}{}</dd></div>').format(
            context.inline(one.objection),
            context.prose(one.answer)
            or Markup('<span class="hb-missing">{}</span>').format(_("No answer yet.")),
            _basis(context, Markup(""), one.evidence),
        )
        for one in objections
    ]
    if not rows:
        return Markup("")
    return Markup('<dl class="hb-objections">{}</dl>').format(Markup("").join(rows))


def _channels(context: Context, channels: tuple[Ref, ...]) -> Markup:
    if not channels:
        return Markup("")
    return Markup('<ul class="hb-channels">{}</ul>').format(
        Markup("").join(
            Markup('<li class="hb-chip">{}</li>').format(context.ref(channel))
            for channel in channels
        )
    )


def _traits(traits: Sequence[Trait]) -> Markup:
    rows = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(trait.name, trait.value or "–")
        for trait in traits
    )
    return Markup('<dl class="hb-traits">{}</dl>').format(rows) if rows else Markup("")


def _ratings(context: Context, ratings: Sequence[Rating]) -> Markup:
    rows = Markup("").join(_rating(context, rating) for rating in ratings)
    return Markup('<ul class="hb-ratings">{}</ul>').format(rows) if rows else Markup("")


def _rating(context: Context, rating: Rating) -> Markup:
    if rating.percent is None:
        return Markup("<li><span>{}</span></li>").format(rating.name)
    return Markup(
        '<li><span>{}</span><span class="hb-ratings__value">{}</span>'
        '<span class="hb-meter" style="--p:{}" aria-hidden="true"></span></li>'
    ).format(rating.name, context.language.percent(rating.percent), rating.percent)


def rest(context: Context, persona: Persona) -> Markup:
    """Notes, a team's own fields, and links."""
    links = listed(web_link(link.url, link.title) for link in persona.links)
    return context.prose(persona.notes) + own_fields(persona) + links
