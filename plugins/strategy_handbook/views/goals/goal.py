"""One goal in full: its values, whether it is SMART, what was weighed, and what works for it."""

from __future__ import annotations

from collections.abc import Sequence

from strategy_handbook.insight.goal_progress import Aim, aims
from strategy_handbook.plan import humanize
from strategy_handbook.plan.campaigns import Campaign
from strategy_handbook.plan.goals import Goal, Precedent, Strategy
from strategy_handbook.plan.innovation import Initiative
from strategy_handbook.views.context import Context
from strategy_handbook.views.goals.due import due_text
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.field_values import web_link
from strategy_handbook.views.pieces.goal_values import bar, reading_text, standing_mark, target_text
from strategy_handbook.views.pieces.homes import home_heading, notes, own_fields
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.mentions import mention_facts
from strategy_handbook.views.pieces.reviews import review_line
from strategy_handbook.views.pieces.status import chip, look_of
from strategy_handbook.views.pieces.tags import stream_tag, tags

_OUTCOMES = {"chosen": 0, "shortlisted": 1, "idea": 2, None: 3, "rejected": 4}


def goal_section(context: Context, goal: Goal, stream: str) -> Markup:
    """The goal with everything that belongs to it."""
    found = aims(context.plan, goal, context.as_of)
    badges = [stream_tag(stream), chip(goal.status), review_line(context, goal)]
    parts = [
        home_heading(context, goal, 3),
        Markup('<div class="hb-goal__badges">{}</div>').format(
            Markup("").join(Markup("<span>{}</span>").format(badge) for badge in badges if badge)
        ),
        _statement(context, goal),
        _aims(context, found),
        _smart(context, goal, found),
        _work(context, goal),
        _strategies(context, goal),
        _precedents(context, goal),
        _facts(context, goal),
        notes(context, goal),
        own_fields(goal),
        _mentions(context, goal),
    ]
    return Markup('<section class="hb-goal hb--{}"{}>{}</section>').format(
        stream, Markup(context.mark(goal)), Markup("\n").join(part for part in parts if part)
    )


def _titled(title: str, body: Markup) -> Markup:
    if not body:
        return Markup("")
    return Markup('<div class="hb-goal__part"><p class="hb-column__title">{}</p>{}</div>').format(
        title, body
    )


def _statement(context: Context, goal: Goal) -> Markup:
    text = goal.statement or goal.summary
    return (
        Markup('<div class="hb-goal__statement">{}</div>').format(context.prose(text))
        if text
        else Markup("")
    )


def _aims(context: Context, found: Sequence[Aim]) -> Markup:
    if not found:
        return Markup(
            '<p class="hb-missing">No metric and no target yet: '
            "nobody could tell whether it was met.</p>"
        )
    rows = Markup("").join(_aim(context, aim) for aim in found)
    return Markup('<ul class="hb-aims">{}</ul>').format(rows)


def _aim(context: Context, aim: Aim) -> Markup:
    ends = Markup('<div class="hb-aim__ends"><span>{}</span><span>{}</span></div>').format(
        _end(context, aim, "Baseline", aim.baseline), _end(context, aim, "Target", aim.target)
    )
    if aim.reading:
        latest = Markup('<div class="hb-aim__latest"><span>Latest: {}</span>{}</div>').format(
            reading_text(context, aim, aim.reading), standing_mark(context.language, aim)
        )
    else:
        latest = Markup('<div class="hb-aim__latest hb-quiet">No reading yet.</div>')
    verified = (
        Markup('<div class="hb-doing__note">Verified by: {}</div>').format(aim.verified_by)
        if aim.verified_by
        else ""
    )
    return Markup('<li class="hb-aim">{}{}{}{}{}</li>').format(
        _name(context, aim), ends, bar(aim), latest, verified
    )


def _name(context: Context, aim: Aim) -> Markup:
    if aim.metric is None:
        return (
            Markup('<div class="hb-aim__name">{}</div>').format(aim.label)
            if aim.label
            else Markup("")
        )
    name = context.link(aim.metric, aim.label)
    return Markup('<div class="hb-aim__name">{}</div>').format(name)


def _end(context: Context, aim: Aim, name: str, value: object) -> Markup:
    target = aim.target if name == "Target" else aim.baseline
    if value is None:
        return Markup('{} <span class="hb-missing">not said</span>').format(name)
    text = target_text(context, aim, target)
    return Markup("{} <strong>{}</strong>").format(name, text)


def _smart(context: Context, goal: Goal, found: Sequence[Aim]) -> Markup:
    """The five letters, each with what the plan says to it; what it does not say in one line."""
    measurable = [aim for aim in found if aim.target is not None and not aim.target.is_tbd]
    named = ", ".join(
        dict.fromkeys(
            aim.label or (aim.metric.label if aim.metric else "a target in words")
            for aim in measurable
        )
    )
    attainable = context.prose(goal.attainable_because)
    if not attainable and goal.precedents:
        attainable = Markup("It was reached before: {}").format(context.refs(goal.precedents))
    specific = Markup("{}").format(context.prose(goal.statement) if goal.statement else "")
    rows = (
        ("S", "Specific", Markup("Said in one sentence above") if specific else Markup("")),
        ("M", "Measurable", Markup("By {}").format(named) if named else Markup("")),
        ("A", "Attainable", attainable),
        (
            "R",
            "Relevant",
            Markup("Serves {}").format(context.refs(goal.serves)) if goal.serves else Markup(""),
        ),
        ("T", "Time-bound", due_text(context, goal)),
    )
    cells = Markup("").join(
        Markup(
            '<div class="hb-smart__row"><dt><span aria-hidden="true">{}</span>{}</dt>'
            "<dd>{}</dd></div>"
        ).format(letter, name, said)
        for letter, name, said in rows
        if said
    )
    missing = [(letter, name) for letter, name, said in rows if not said]
    return Markup("").join(
        (
            Markup('<dl class="hb-smart">{}</dl>').format(cells) if cells else Markup(""),
            _not_said(missing, goal),
        )
    )


def _not_said(letters: Sequence[tuple[str, str]], goal: Goal) -> Markup:
    """One quiet line for all that is missing; empty if nothing is."""
    words = {
        "S": "the goal in one sentence",
        "M": "a target that can be measured",
        "A": "why it can be reached",
        "R": "the objective it serves",
        "T": "a date",
    }
    missing = [words[letter] for letter, _ in letters]
    missing += [] if goal.owners else ["an owner"]
    missing += [] if goal.agreed_with else ["who agreed to it"]
    if not missing:
        return Markup("")
    tiles = Markup("").join(Markup("<span>{}</span>").format(letter) for letter, _ in letters)
    return Markup(
        '<div class="hb-smart__missing">{}<p class="hb-missing">Not said: {}.</p></div>'
    ).format(
        Markup('<span class="hb-smart__letters" aria-hidden="true">{}</span>').format(tiles)
        if tiles
        else "",
        ", ".join(missing),
    )


def _work(context: Context, goal: Goal) -> Markup:
    rows = [
        mention.by
        for mention in context.plan.mentions_of(goal)
        if isinstance(mention.by, Initiative | Campaign)
        and mention.relation in ("Campaigns", "Served by")
    ]
    if not rows:
        return _titled(
            "What works for it",
            Markup(
                '<p class="hb-missing">No initiative and no campaign works for this goal yet.</p>'
            ),
        )
    items = Markup("").join(
        Markup(
            '<li class="hb-doing__row hb--{}"><div class="hb-doing__title">{}</div>'
            '<div class="hb-doing__note">{} {} · {}</div></li>'
        ).format(
            context.plan.stream_of(one),
            context.link(one),
            chip(one.status),
            humanize(one.kind),
            context.language.span_text(one.start, one.end) or "no dates",
        )
        for one in rows
    )
    return _titled(
        "What works for it", Markup('<ul class="hb-doing hb-doing--grid">{}</ul>').format(items)
    )


def _strategies(context: Context, goal: Goal) -> Markup:
    found = [one for one in context.plan.strategies.values() if one.goal and one.goal.id == goal.id]
    found.sort(
        key=lambda one: (_OUTCOMES.get(one.status, 3), -(one.ice.score or 0) if one.ice else 0)
    )
    rows = Markup("").join(_strategy(context, one) for one in found)
    return _titled(
        "Strategies weighed",
        Markup('<ul class="hb-strategies">{}</ul>').format(rows) if rows else Markup(""),
    )


def _strategy(context: Context, one: Strategy) -> Markup:
    reason = context.inline(one.reason) or context.inline(one.summary)
    carried = [
        mention.by
        for mention in context.plan.mentions_of(one)
        if mention.relation == "Carried out by" and isinstance(mention.by, Campaign)
    ]
    return Markup(
        '<li class="hb-strategy hb-strategy--{}"><div class="hb-strategy__score">{}</div>'
        '<div><div class="hb-doing__title">{} {}</div>{}{}</div></li>'
    ).format(
        look_of(one.status) or "open",
        _ice(context, one),
        context.link(one),
        chip(one.status),
        Markup("<div>{}</div>").format(reason) if reason else "",
        Markup('<div class="hb-doing__note">Carried out by {}</div>').format(
            context.links([*carried])
        )
        if carried
        else "",
    )


def _ice(context: Context, one: Strategy) -> Markup:
    if one.ice is None:
        return Markup('<span class="hb-missing">not scored</span>')
    number = context.language.number
    parts = [
        f"{name} {number(value)}"
        for name, value in (
            ("Impact", one.ice.impact),
            ("Confidence", one.ice.confidence),
            ("Ease", one.ice.ease),
        )
        if value is not None
    ]
    score = number(one.ice.score) if one.ice.score is not None else "–"
    return Markup("<strong>{}</strong><span>ICE</span><span>{}</span>").format(
        score, Markup("<br>").join(parts)
    )


def _precedents(context: Context, goal: Goal) -> Markup:
    rows = [
        _precedent(context, one)
        for one in context.plan.found(goal.precedents)
        if isinstance(one, Precedent)
    ]
    if not rows:
        return Markup("")
    return _titled(
        "What was reached before",
        Markup('<ul class="hb-evidence">{}</ul>').format(Markup("").join(rows)),
    )


def _precedent(context: Context, one: Precedent) -> Markup:
    whose = one.company or (
        "Our own" if one.whose == "own" else "Another company" if one.whose else ""
    )
    notes = [
        Markup("{}").format(whose),
        context.language.date(one.when),
        Markup("{}").format(one.source or ""),
    ]
    return Markup(
        '<li class="hb-evidence__row"><div class="hb-doing__title">{}</div>{}'
        '<div class="hb-doing__note">{}</div></li>'
    ).format(
        context.link(one),
        Markup("<div>{}</div>").format(one.reached) if one.reached else "",
        Markup(" · ").join(note for note in notes if note),
    )


def _facts(context: Context, goal: Goal) -> Markup:
    return facts(
        (
            ("Owner" if len(goal.owners) == 1 else "Owners", context.refs(goal.owners)),
            ("Agreed with", context.refs(goal.agreed_with)),
            ("Leading indicators", context.refs(goal.leading_indicators)),
            ("Counts from", context.language.date(goal.start)),
            ("Segments", context.refs(goal.segments)),
            ("Personas", context.refs(goal.personas)),
            ("Evidence", context.refs(goal.evidence)),
            ("Tags", tags(goal)),
            (
                "Links",
                Markup(", ").join(web_link(link.url, link.title) for link in goal.links),
            ),
        )
    )


def _mentions(context: Context, goal: Goal) -> Markup:
    found = mention_facts(context, goal, shown=("Campaigns", "Served by", "Strategies"))
    return _titled("Where else it is mentioned", found)
