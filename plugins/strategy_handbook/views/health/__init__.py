"""The health view: whether the plan is in order, and every finding with the line it is about."""

from __future__ import annotations

from strategy_handbook.findings import Level, Where
from strategy_handbook.findings.report import Reported
from strategy_handbook.findings.text import around, visible
from strategy_handbook.insight.inventory import Inventory, Tally
from strategy_handbook.plan.records import record
from strategy_handbook.translation import N_, _, ngettext, pgettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.health.data import Group, HealthData
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.code_words import said_by_finding
from strategy_handbook.views.pieces.lists import facts
from strategy_handbook.views.pieces.panels import more
from strategy_handbook.views.records import tally_of
from strategy_handbook.views.view import View, ViewOptions
from strategy_handbook.views.wording import after_label, filled, in_a_row, together

HEADINGS = {
    Level.ERROR: (N_("Errors"), N_("The plan says something impossible.")),
    Level.WARNING: (N_("Warnings"), N_("Likely a mistake.")),
    Level.NOTE: (N_("Notes"), N_("It could be better.")),
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
            heading = context.heading(2, _(title), f"health-{level.word}s")
            findings = tuple(_finding(context, entry) for entry in own)
            groups.append(Group(level.word, heading, _(meaning), findings))
    return HealthData(verdict=_verdict(found), facts=_read(context), groups=tuple(groups))


def _verdict(found: list[Reported]) -> Markup:
    errors = sum(entry.level is Level.ERROR for entry in found)
    warnings = sum(entry.level is Level.WARNING for entry in found)
    if errors or warnings:
        counts = [ngettext("{n} error", "{n} errors", errors)] if errors else []
        if warnings:
            counts.append(ngettext("{n} warning", "{n} warnings", warnings))
        return Markup(
            '<p class="hb-verdict hb-verdict--{}"><span class="hb-sign hb-sign--risk" '
            'aria-hidden="true">!</span>{}</p>'
        ).format(
            "bad" if errors else "watch",
            # Translators: {counts} is "2 errors and 1 warning".
            filled(_("The plan has {counts}."), counts=together(counts)),
        )
    return Markup(
        '<p class="hb-verdict hb-verdict--good"><span class="hb-sign" aria-hidden="true">✓</span>'
        "{}</p>"
    ).format(_("The plan is clean: no errors, no warnings."))


def _read(context: Context) -> Markup:
    plan, language = context.plan, context.language
    inventory = Inventory(plan)
    unread = [document.file for document in plan.documents if not document.readable]
    tally = tally_of(context)
    return facts(
        [
            # Translators: before the day that counts as today.
            (_("As of"), language.day(context.as_of)),
            (_("Files read"), language.number(len(plan.documents) - len(unread))),
            (_("Files not read"), in_a_row(unread) if unread else ""),
            # Translators: how many personas, goals … the plan's files have.
            (_("Entries"), language.number(len(inventory.entries))),
            # Translators: how many fields are filled in the plan's files.
            (_("Values"), _in_and_out(context, tally)),
            (_("Not shown"), in_a_row(_place(context, where) for where in tally.missing)),
        ]
    )


def _in_and_out(context: Context, tally: Tally) -> Markup:
    """A count in and a count out, so that nobody need wonder whether something got lost."""
    number = context.language.number
    # Translators: how many values are {written} in how many {files}: "3,204 written in 7 files".
    all = _("{written} written in {files}, all of them shown in the {records}")
    some = _("{written} written in {files}, {shown} shown in the {records}")
    return filled(
        some if tally.missing else all,
        written=number(tally.written),
        files=ngettext("{n} file", "{n} files", tally.files),
        shown=number(tally.shown),
        # Translators: the page that shows all that is written in a plan: "shown in the records".
        records=more(context.page_href("records"), pgettext("in a sentence", "records")),
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
        said_by_finding(finding.message),
        finding.rule,
        entry.name,
        _place(context, finding.where),
        Markup(" · {}").format(context.link(entity)) if entity else "",
        frame,
        # Translators: before what to do about a finding.
        Markup("<p><strong>{}</strong>{}{}</p>").format(
            _("Help:"), after_label(), said_by_finding(finding.help)
        )
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
