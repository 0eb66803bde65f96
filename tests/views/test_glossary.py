from __future__ import annotations

from strategy_handbook.views.glossary import alphabetical
from tests.views.people import ONLY_A_NAME, draw, plan

TERMS = """
glossary:
  zone: Where vans may not go.
  ecole: {term: École, definition: A school., also: [school, nursery]}
  flex: {term: flex, definition: A lease.}
  four-p: {term: 4 Ps, definition: "Product, price, place, promotion."}
"""


def test_a_plan_without_terms_says_what_to_write() -> None:
    assert "No terms yet." in draw("glossary", ONLY_A_NAME)


def test_terms_are_sorted_without_case_and_accents_signs_first() -> None:
    groups = alphabetical(plan(TERMS).glossary.values())
    assert [letter for letter, _ in groups] == ["#", "E", "F", "Z"]
    assert [term.id for _, terms in groups for term in terms] == ["four-p", "ecole", "flex", "zone"]


def test_a_term_has_its_anchor_and_its_other_names() -> None:
    html = draw("glossary", TERMS, "tea/glossary.md")
    assert 'id="term-ecole" data-find="École"' in html
    assert "Also called school, nursery" in html


def test_many_terms_get_an_index_of_letters() -> None:
    assert "hb-glossary__index" not in draw("glossary", TERMS)
    many = "\n".join(
        f"  term-{chr(97 + n)}: {{term: {chr(97 + n)}, definition: D}}" for n in range(20)
    )
    html = draw("glossary", f"glossary:\n{many}\n")
    assert '<a href="#letter-c">C</a>' in html and 'id="letter-c"' in html
