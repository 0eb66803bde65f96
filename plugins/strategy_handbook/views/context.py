"""One page on which views are drawn: the plan, the day, and how to link from there."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from typing import NamedTuple, Protocol
from urllib.parse import quote

from strategy_handbook.addresses import Address, address_of, change_anchor, page_of, relative
from strategy_handbook.insight.changes import What
from strategy_handbook.insight.occasions import Occasion, occasions
from strategy_handbook.plan import SECTION_OF_KIND, Entity, Plan, Ref
from strategy_handbook.views import prose
from strategy_handbook.views.data import ViewData
from strategy_handbook.views.handbook import Handbook
from strategy_handbook.views.language import Language
from strategy_handbook.views.markup import Markup, escape
from strategy_handbook.views.pieces.change_marks import with_mark
from strategy_handbook.views.wording import in_a_row, term

KINDS = frozenset(SECTION_OF_KIND)
_LINK = Markup('<a href="{}">{}</a>')


class Fault(NamedTuple):
    """Something that went wrong while a view was drawn, and that its readers should know of.

    Attributes:
        rule: The id of the rule.
        message: What is wrong.
        help: What to do about it.
    """

    rule: str
    message: str
    help: str


class Mark(Protocol):
    """Gives the attributes by which a filter finds an item, for its element's opening tag."""

    def __call__(self, entity: Entity, *further: tuple[str, str], item: Hashable = None) -> str:
        """The attributes of an item that shows an entity; empty in a view without a filter."""
        ...


def _not_found(entity: Entity, *further: tuple[str, str], item: Hashable = None) -> str:
    return ""


class Context:
    """One page on which views are drawn.

    Args:
        handbook: The site's plans.
        plan: The plan shown.
        page: The page's Markdown path.
        taken_ids: The ids already used on the page; shared by all views on it.
    """

    def __init__(
        self, handbook: Handbook, plan: Plan, page: str, taken_ids: set[str] | None = None
    ) -> None:
        self.handbook = handbook
        self.plan = plan
        self.page = page
        self.as_of = handbook.as_of
        self.language = Language(plan.locale)
        self._url = handbook.url_of(page)
        self._taken = set() if taken_ids is None else taken_ids
        # A page of a thousand rows links to the same few places again and again.
        self._paths: dict[str, str] = {}
        self._hrefs: dict[tuple[str, str], str] = {}
        self._links: dict[tuple[str, str], Markup] = {}
        # The identities of the values that were drawn as they are written.
        self.shown: set[int] = set()
        self.faults: list[Fault] = []
        # Other plans that a view has shown something of.
        self.further_plans: list[Plan] = []
        # A view with a filter says here how its rows are found, wherever they are drawn.
        self.mark: Mark = _not_found

    def seen_from(self, plan: Plan) -> Context:
        """This page as seen from a plan: links lead into it, dates are written in its way."""
        seen = Context(self.handbook, plan, self.page)
        if seen.language.locale.language != self.language.locale.language:
            # A date stands within words of the page's language.
            seen.language = self.language
        return seen

    # Links

    def href(self, address: Address) -> str:
        """The way from this page to an address."""
        if address.page == self.page and address.anchor:
            return f"#{address.anchor}"
        path = self._paths.get(address.page)
        if path is None:
            path = relative(self.handbook.url_of(address.page), self._url)
            self._paths[address.page] = path
        return f"{path}#{address.anchor}" if address.anchor else path

    def page_href(self, name: str = "", anchor: str = "") -> str:
        """The way to one of the plan's own pages: ``timeline``; without a name its home."""
        return self.href(Address(page_of(self.plan, name), anchor))

    def filtered_href(self, name: str, **chosen: Iterable[str]) -> str:
        """The way to one of the plan's own pages as its filter shows it.

        Args:
            name: The page's name: ``timeline``.
            chosen: The values chosen, by the names of their facets: ``status=["live"]``.
        """
        query = "&".join(
            f"{facet}={','.join(map(quote, found))}" for facet, found in chosen.items()
        )
        return f"{self.page_href(name)}?{query}"

    def file_href(self, path: str) -> str:
        """The way from this page to a file of the site that is no page."""
        return relative(path, self._url)

    def entity_href(self, entity: Entity) -> str:
        """The way to the place where an entity lives."""
        key = (entity.kind, entity.id)
        if key not in self._hrefs:
            self._hrefs[key] = self.href(self._address_of(entity))
        return self._hrefs[key]

    def _address_of(self, entity: Entity) -> Address:
        if self.became(entity) is What.REMOVED:
            return Address(page_of(self.plan, "changes"), change_anchor(entity))
        return address_of(self.plan, self.handbook.as_proposed(self.plan, entity))

    def became(self, entity: Entity) -> What | None:
        """What a proposal does with an entity of the plan; None for nothing, and without one."""
        return self.handbook.became(self.plan, entity) if self.handbook.proposal else None

    def became_of(self, one: Occasion) -> What | None:
        """The same of something that has a day: of a milestone or a handover, not of its work."""
        changes = self.handbook.proposed(self.plan)
        return changes.became_of(one) if changes else None

    def milestone_became(self, work: Entity, name: str) -> What | None:
        """What a proposal does with a milestone, known by its name within its work."""
        changes = self.handbook.proposed(self.plan)
        return changes.milestone_became(work, name) if changes else None

    def own(self, entity: Entity, text: str | None = None) -> Markup:
        """An entity where it is a row, a card or a column of its own: a link with a proposal's mark.

        What only refers to it is a `link`, without one.
        """
        return with_mark(self.link(entity, text), self.became(entity))

    def link(self, entity: Entity, text: str | None = None) -> Markup:
        """An entity as a link to the place where it lives."""
        if text:
            return self._link(entity, text)
        key = (entity.kind, entity.id)
        if key not in self._links:
            self._links[key] = self._link(entity, entity.label)
        return self._links[key]

    def _link(self, entity: Entity, text: str) -> Markup:
        return _LINK.format(self.entity_href(entity), text)

    def ref(self, ref: Ref | None) -> Markup:
        """A reference as a link; an open word in words; empty for None."""
        if ref is None:
            return Markup("")
        entity = self.plan.find(ref)
        return self.link(entity) if entity else escape(term(ref.id, ref.kind))

    def refs(self, refs: tuple[Ref, ...] | list[Ref]) -> Markup:
        """References as links, joined by commas."""
        return self.ref(refs[0]) if len(refs) == 1 else in_a_row(map(self.ref, refs))

    def links(self, entities: list[Entity]) -> Markup:
        """Entities as links, joined by commas."""
        return in_a_row(self.link(entity) for entity in entities)

    # Text

    def prose(self, text: str | None) -> Markup:
        """Prose as HTML, in paragraphs; empty for None."""
        return Markup(self._resolved(prose.render(text, KINDS))) if text else Markup("")

    def inline(self, text: str | None) -> Markup:
        """Prose as HTML for use inside a line; empty for None."""
        return Markup(prose.unwrapped(self.prose(text))) if text else Markup("")

    def plain(self, text: str | None) -> str:
        """Prose without any markup, for titles and attributes; empty for None."""
        return Markup(self.prose(text)).striptags() if text else ""

    def _resolved(self, html: str) -> str:
        if "mention:" not in html:
            return html

        def href(match: re.Match[str]) -> str:
            tag, kind, id = match.groups()
            entity = self.plan.entity(kind, id)
            if entity is None:
                return f'{tag} class="hb-dead"'
            return f'{tag} href="{escape(self.entity_href(entity))}"'

        return prose.MENTION.sub(href, html)

    # The page

    def take_id(self, wanted: str) -> str:
        """An id that no element of the page has yet: the one wanted, or with a number after it."""
        id, number = wanted, 2
        while id in self._taken:
            id, number = f"{wanted}-{number}", number + 1
        self._taken.add(id)
        return id

    def heading(self, level: int, text: str | Markup, id: str) -> Markup:
        """A heading that the table of contents can link to.

        Args:
            level: 1 to 6.
            text: What it says.
            id: The id it should have; a number is added if the page has it already.
        """
        return Markup('<h{0} id="{1}">{2}</h{0}>').format(level, self.take_id(id), text)

    def fill(self, view: str, data: ViewData) -> Markup:
        """A view's template filled with what the view hands to it.

        Args:
            view: The view's name.
            data: The variables of its template.
        """
        return self.handbook.templates.fill(view, data)

    @property
    def occasions(self) -> list[Occasion]:
        """Everything in the plan that has a day."""
        return occasions(self.plan)
