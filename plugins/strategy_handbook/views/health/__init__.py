"""The health view: whether the plan is in order, and every finding with the line it is about."""

from __future__ import annotations

from strategy_handbook.findings import Level, Where
from strategy_handbook.findings.report import Reported
from strategy_handbook.findings.text import around, visible
from strategy_handbook.findings.wording import counted
from strategy_handbook.insight.inventory import Inventory, Tally
from strategy_handbook.plan.records import record
from strategy_handbook.views.context import Context
from strategy_handbook.views.health.data import Group, HealthData
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.code_words import in_code
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.records import tally_of
from strategy_handbook.views.view import View, ViewOptions

HEADINGS = {
    Level.ERROR: ("Errors", "The plan says something impossible."),
    Level.WARNING: ("Warnings", "Likely a mistake."),
    Level.NOTE: ("Notes", "It could be better."),
}


@record
class HealthOptions(ViewOptions):
    """Options of the health view."""


def render(context: Context, options: HealthOptions) -> HealthData:
    """Works out the verdict, what was read, and the findings by level."""
    found = context.handbook.findings_in(context.plan)
    groups = []
    for level, (title, meaning) in HEADINGS.items():
        own = [entry for entry in found if entry.level is level]
        if own:
            heading = context.heading(2, title, f"health-{level.word}s")
            findings = tuple(_finding(context, entry) for entry in own)
            groups.append(Group(level.word, heading, meaning, findings))
    return HealthData(verdict=_verdict(found), facts=_read(context), groups=tuple(groups))


def _verdict(found: list[Reported]) -> Markup:
    errors = sum(entry.level is Level.ERROR for entry in found)
    warnings = sum(entry.level is Level.WARNING for entry in found)
    if errors or warnings:
        counts = " and ".join(
            counted(number, word)
            for number, word in ((errors, "error"), (warnings, "warning"))
            if number
        )
        return Markup(
            '<p class="hb-verdict hb-verdict--{}"><span class="hb-sign hb-sign--risk" '
            'aria-hidden="true">!</span>The plan has {}.</p>'
        ).format("bad" if errors else "watch", counts)
    return Markup(
        '<p class="hb-verdict hb-verdict--good"><span class="hb-sign" aria-hidden="true">✓</span>'
        "The plan is clean: no errors, no warnings.</p>"
    )


def _read(context: Context) -> Markup:
    plan, language = context.plan, context.language
    inventory = Inventory(plan)
    unread = [document.file for document in plan.documents if not document.readable]
    tally = tally_of(context)
    return facts(
        [
            ("As of", language.day(context.as_of)),
            ("Files read", language.number(len(plan.documents) - len(unread))),
            ("Files not read", Markup(", ").join(unread) if unread else ""),
            ("Entries", language.number(len(inventory.entries))),
            ("Values", _in_and_out(context, tally)),
            ("Not shown", Markup(", ").join(_place(context, where) for where in tally.missing)),
        ]
    )


def _in_and_out(context: Context, tally: Tally) -> Markup:
    """A count in and a count out, so that nobody need wonder whether something got lost."""
    number = context.language.number
    shown = "all of them" if not tally.missing else number(tally.shown)
    return Markup('{} written in {}, {} shown in the <a href="{}">records</a>').format(
        number(tally.written),
        "1 file" if tally.files == 1 else f"{number(tally.files)} files",
        shown,
        context.page_href("records"),
    )


def _finding(context: Context, entry: Reported) -> Markup:
    finding = entry.finding
    entity = context.handbook.entity_at(context.plan, finding.where)
    line = context.handbook.line_of(finding.where)
    frame = Markup("")
    if line is not None:
        # A line may be as long as its file: shown whole at each finding in it, it would fill the page.
        line, column = around(line, finding.where.column)
        length = finding.where.length
        before = visible(line[: column - 1])
        marked = visible(line[column - 1 : column - 1 + length])
        after = visible(line[column - 1 + length :])
        frame = Markup(
            '<pre class="hb-finding__frame"><code><span class="hb-quiet">{} | </span>{}<mark>{}</mark>{}'
            "</code></pre>"
        ).format(finding.where.line, before, marked, after)
    return Markup(
        '<li class="hb-finding hb-finding--{}"><p class="hb-finding__message">{} '
        '<span class="hb-chip">{} {}</span></p>'
        '<p class="hb-quiet">{}{}</p>{}{}</li>'
    ).format(
        entry.level.word,
        in_code(finding.message),
        finding.rule,
        entry.name,
        _place(context, finding.where),
        Markup(" · {}").format(context.link(entity)) if entity else "",
        frame,
        Markup("<p><strong>Help:</strong> {}</p>").format(in_code(finding.help))
        if finding.help
        else "",
    )


def _place(context: Context, where: Where) -> Markup:
    place = Markup("<code>{}</code>").format(where)
    url = context.handbook.edit_url(where.file)
    return Markup('<a href="{}">{}</a>').format(url, place) if url else place


VIEW = View(
    "health",
    "Whether the plan is in order, and every finding.",
    HealthOptions,
    render,
    data=HealthData,
)
