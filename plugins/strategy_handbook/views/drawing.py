"""From `::: name` and its YAML options to HTML. Whatever goes wrong becomes a finding and a notice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import indent

from strategy_handbook.findings import Finding, Where
from strategy_handbook.findings.wording import listed, nearest, quoted
from strategy_handbook.plan import Plan
from strategy_handbook.plan.notations import read_record
from strategy_handbook.plan.reading import Reading
from strategy_handbook.source import Mapping as MappingNode
from strategy_handbook.source import Node, Scalar
from strategy_handbook.source.yaml_tree import parse
from strategy_handbook.translation import _, speaking, spoken
from strategy_handbook.views.context import Context
from strategy_handbook.views.data import ViewData
from strategy_handbook.views.handbook import Handbook
from strategy_handbook.views.language import Language, in_language
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.notices import (
    NOT_SHOWN,
    SHOWN_WITHOUT,
    findings_notice,
    notice,
    proposal_notice,
    reason,
    template_notice,
)
from strategy_handbook.views.page_lines import lines_outside_code
from strategy_handbook.views.pieces.taken_out import removed_list
from strategy_handbook.views.registry import VIEWS
from strategy_handbook.views.view import View, ViewOptions


@dataclass(slots=True)
class PageDrawing:
    """The views of one page, as they are drawn one after the other.

    Attributes:
        handbook: The site's plans.
        page: The page's Markdown path.
        file: The page's file as people are shown it, for findings.
        source: The page's text, to find the lines of its blocks.
        findings: What was wrong with the blocks.
        drawn: The HTML of each view, in the order drawn.
        plans: The plans it was drawn from.
        earlier: The views of an earlier drawing that would come out the same.
    """

    handbook: Handbook
    page: str = "index.md"
    file: str = ""
    source: str = ""
    findings: list[Finding] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    earlier: tuple[str, ...] | None = None
    _taken_ids: set[str] = field(default_factory=set)
    _times: dict[str, int] = field(default_factory=dict)
    _indent: int = 0
    _noticed: bool = False

    def draw(self, name: str, options: str, inset: int = 4) -> str:
        """Draws one view.

        Args:
            name: The view's name.
            options: Its options as YAML, without indentation.
            inset: How far they were indented below the view's name.

        Returns:
            The HTML: the view, or a notice that says why it is not there.
        """
        if self.earlier is not None:
            self.drawn.append(self.earlier[len(self.drawn)])
            return self.drawn[-1]
        view = VIEWS[name]
        line = self._line(name)
        # Put where the block stands in the page, so that every place is one of the page's.
        placed = "\n" * line + indent(options, " " * (self._indent + inset))
        root, findings = parse(placed, self.file) if options.strip() else (None, [])
        reading = self._reading(root, view)
        reading.findings.extend(findings)
        values, unread = self._options(view, root, line, reading)
        plan = self._plan(values, view, line, reading)
        self.plans.extend([plan] if plan and view.of_plan else self.handbook.plans.values())
        self.findings.extend(reading.findings)
        shown = plan or next(iter(self.handbook.plans.values()), None)
        with speaking(plan.locale if plan and view.of_plan else self.handbook.locale):
            if unread or shown is None or (plan is None and view.of_plan):
                html = notice(name, NOT_SHOWN, map(reason, reading.findings), self._language)
            else:
                html = self._render(view, values, shown, line)
                if reading.findings:
                    # Above the view: whoever has just saved it looks here, not at the log.
                    wrong = map(reason, reading.findings)
                    html = f"{notice(name, SHOWN_WITHOUT, wrong, self._language)}\n{html}"
        self.drawn.append(html)
        return html

    def refuse(self, name: str, why: str) -> str:
        """A notice in the place of a view that cannot be drawn for a reason outside the page."""
        self.drawn.append(notice(name, NOT_SHOWN, [escape(why)], self._language))
        return self.drawn[-1]

    def _render(self, view: View, options: ViewOptions, plan: Plan, line: int) -> str:
        context = Context(self.handbook, plan, self.page, self._taken_ids)
        if not view.of_plan:
            context.language = Language(spoken().locale)
        try:
            drawn = view.render(context, options)
            body = context.fill(view.name, drawn) if isinstance(drawn, ViewData) else drawn
        except Exception as error:
            # A fault of ours in one view must not take the team's whole site down with it.
            message = f"the view `{view.name}` could not be drawn: {type(error).__name__}: {error}"
            advice = "this is a fault of the program: please report it"
            self.findings.append(Finding("X001", Where(self.file, line), message, advice))
            why = escape(_("this view could not be drawn"))
            return notice(view.name, NOT_SHOWN, [why], self._language)
        self.plans.extend(context.further_plans)
        for fault in context.faults:
            self.findings.append(
                Finding(fault.rule, Where(self.file, line), fault.message, fault.help)
            )
        above = self._notices(context, view)
        above += self._template_notice()
        opened = f'<div class="hb hb-view hb-view--{view.name}"{self._language}>'
        return f"{above}{opened}\n{body}\n</div>"

    @property
    def _language(self) -> Markup:
        """The attributes of an element in the plan's language, on a page in the site's."""
        site = self.handbook.language
        return in_language(spoken().locale, site) if site else Markup("")

    def _notices(self, context: Context, view: View) -> str:
        """Above the page's first view: what a proposal does, and what is wrong with what lives here."""
        # What one subscribes with stands in the line of the page's title, and nothing between.
        if self._noticed or view.name == "subscribe":
            return ""
        self._noticed = True
        if not view.of_plan or view.name in ("changes", "health", "records"):
            return ""
        found = self.handbook.findings_on(context.plan, self.page)
        # Put together as text: notices come as HTML that is safe, and would escape what is added.
        return "".join(
            (
                proposal_notice(context, self._language),
                findings_notice(context, (entry.finding for entry in found), self._language),
                removed_list(context, self._language),
            )
        )

    def _template_notice(self) -> str:
        """Which of the team's templates could not be used for the view just drawn."""
        templates = self.handbook.templates
        self.findings.extend(templates.take_new())
        return "".join(template_notice(one, self._language) for one in templates.take_met())

    def _reading(self, root: Node | None, view: View) -> Reading:
        named = root.values.get("plan") if isinstance(root, MappingNode) else None
        plan = self.handbook.plans.get(named.text) if isinstance(named, Scalar) else None
        plan = plan or self._default_plan()
        complete = plan is None or all(document.readable for document in plan.documents)
        zone = plan.plan.timezone if plan and plan.plan.timezone else "UTC"
        return Reading(
            ids=plan.places if plan else {},
            extensions=(plan.plan.extend if plan else None) or {},
            zone=zone,
            complete=complete,
            subject=f"the view `{view.name}`",
        )

    def _options(
        self, view: View, root: Node | None, line: int, reading: Reading
    ) -> tuple[ViewOptions, bool]:
        """The options, and whether they could not be read at all."""
        options = read_record(view.options, root, view.name, reading) if root is not None else None
        if options is None:
            empty = MappingNode(self.file, line, 1)
            return view.options(at=Where(self.file, line), node=empty), bool(reading.findings)
        return options, False

    def _plan(self, options: ViewOptions, view: View, line: int, reading: Reading) -> Plan | None:
        plans = self.handbook.plans
        if options.plan is not None:
            if options.plan in plans:
                return plans[options.plan]
            close = nearest(options.plan, plans) or list(plans)
            reading.report(
                "P902",
                options.where("plan"),
                f"the view `{view.name}` names plan {quoted(options.plan)}, which does not exist",
                "use " + listed(quoted(id) for id in close),
            )
            return None
        plan = self._default_plan()
        if plan is None and (view.of_plan or not plans):
            reading.report(
                "P902",
                Where(self.file, line),
                f"the view `{view.name}` does not say which plan it shows",
                "write `plan: …` below it: " + listed(quoted(id) for id in plans)
                if plans
                else "put a plan into the plans folder first",
            )
        return plan

    def _default_plan(self) -> Plan | None:
        """The plan whose folder the page is in, else the only one."""
        plans: Mapping[str, Plan] = self.handbook.plans
        own = plans.get(self.page.partition("/")[0])
        if own is not None:
            return own
        return next(iter(plans.values())) if len(plans) == 1 else None

    def line_of(self, where: Where) -> str | None:
        """The line of the page, or of a team's template, that a finding is about."""
        if where.file != self.file:
            return self.handbook.templates.line(where)
        lines = self.source.splitlines()
        return lines[where.line - 1] if where.line <= len(lines) else None

    def _line(self, name: str) -> int:
        """The line of this block in the page, and its indent: block processors are not told."""
        self._times[name] = self._times.get(name, 0) + 1
        self._indent = 0
        seen = 0
        for number, line in lines_outside_code(self.source):
            words = line.strip().lstrip("> ").split()
            if words == [":::", name]:
                seen += 1
                if seen == self._times[name]:
                    self._indent = line.index(":::")
                    return number
        return 1
