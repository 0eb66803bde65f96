"""What stands above a view, or in its place, where something is wrong: what it is, and where.

Notices speak the language that is spoken; what a finding says stays English.
"""

from __future__ import annotations

from collections.abc import Iterable

from strategy_handbook.findings import Finding
from strategy_handbook.translation import N_, _, ngettext
from strategy_handbook.views.context import Context
from strategy_handbook.views.markup import Markup
from strategy_handbook.views.pieces.change_story import ChangeStory, count_words
from strategy_handbook.views.pieces.code_words import said_by_finding
from strategy_handbook.views.wording import filled

# Translators: {view} is the name of a view as it stands in a page: "timeline".
NOT_SHOWN = N_("The view {view} is not shown:")
SHOWN_WITHOUT = N_("The view {view} is drawn without what is wrong in its options:")

# So many findings stand above a view; the page of health has all of them.
MOST_FINDINGS = 6


def notice(view: str, text: str, reasons: Iterable[Markup], language: Markup) -> str:
    """What stands in the place of a view, or above it.

    Args:
        view: The view's name.
        text: What has become of it: one of those above.
        reasons: Why.
        language: The attributes that say in which language the notice is.
    """
    return Markup(
        '<div class="hb hb-notice hb-notice--error" role="note"{}><p>{}</p><ul>{}</ul></div>'
    ).format(
        language,
        filled(_(text), view=Markup("<code>{}</code>").format(view)),
        Markup("").join(Markup("<li>{}</li>").format(one) for one in reasons),
    )


def findings_notice(context: Context, findings: Iterable[Finding], language: Markup) -> str:
    """What is wrong with what a page shows, above its first view; empty for nothing."""
    found = list(findings)
    if not found:
        return ""
    shown = found if len(found) <= MOST_FINDINGS + 1 else found[:MOST_FINDINGS]
    items = Markup("").join(Markup("<li>{}</li>").format(reason(one)) for one in shown)
    left = len(found) - len(shown)
    if left:
        more = ngettext("and {n} more", "and {n} more", left)
        items += Markup('<li><a href="{}">{}</a></li>').format(context.page_href("health"), more)
    return Markup(
        '<div class="hb hb-notice" role="note"{}><p><strong>{}</strong> '
        '(<a href="{}">{}</a>)</p><ul>{}</ul></div>\n'
    ).format(
        language,
        # Translators: above what is wrong with what a page shows.
        _("To be mended in the plan"),
        context.page_href("health"),
        _("all findings"),
        items,
    )


def proposal_notice(context: Context, language: Markup) -> str:
    """That a page shows a proposal, and what it does; empty for a site that is none."""
    proposal = context.handbook.proposal
    changes = context.handbook.proposed(context.plan)
    if proposal is None or changes is None:
        return ""
    said = count_words(ChangeStory(changes, context.language).counts())
    # Translators: {branch} is the branch of the repository that a proposal is compared with.
    text = _("A proposal, compared with {branch}:", branch=proposal.against)
    if changes.weight is None:
        return Markup(
            '<div class="hb hb-proposal" role="note"{}><p><strong>{}</strong> {}</p></div>\n'
        ).format(language, text, _("it leaves this plan as it is"))
    return Markup(
        '<div class="hb hb-proposal" role="note"{}><p><strong>{}</strong> <a href="{}">{}</a></p></div>\n'
    ).format(
        language,
        text,
        context.page_href("changes", "proposal"),
        said or _("only its form has changed"),
    )


def template_notice(finding: Finding, language: Markup) -> str:
    """That one of the team's own templates could not be used."""
    return Markup(
        '<div class="hb hb-notice hb-notice--error" role="note"{}><p><strong>{}</strong></p>'
        "<ul><li>{}</li></ul></div>\n"
    ).format(language, _("A template of your own is not used"), reason(finding))


def reason(finding: Finding) -> Markup:
    """A finding in a line: what is wrong, which rule says so, and where it is."""
    where = finding.where
    # Translators: the rule that a finding is of, and where it is: "(P901 in index.md:7)".
    text = _("({rule} in {place})", rule=finding.rule, place=f"{where.file}:{where.line}")
    return Markup('{} <span class="hb-quiet">{}</span>').format(
        said_by_finding(finding.message), text
    )
