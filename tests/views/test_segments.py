from __future__ import annotations

from tests.views.people import ONLY_A_NAME, draw

THREE = """
segments:
  city: {name: City, priority: high, size: 1150 firms, stage: [decision], criteria: Has a depot}
  coast: {name: Coast}
  hills: {name: Hills}
personas:
  reader: {name: Reader, segments: city}
campaigns:
  spring: {name: Spring, segments: city}
"""


def test_a_plan_without_segments_says_what_to_write() -> None:
    assert "No segments yet." in draw("segments", ONLY_A_NAME)


def test_three_segments_are_compared_without_columns_that_nobody_filled() -> None:
    html = draw("segments", THREE, "tea/segments.md")
    assert "The segments compared" in html and '<th scope="col">Size and growth</th>' in html
    assert '<th scope="col">Reachable' not in html


def test_segments_of_which_little_is_known_are_not_compared() -> None:
    html = draw("segments", "segments: {a: {name: A}, b: {name: B}, c: {name: C, priority: low}}")
    assert "<table" not in html and "Priority low" in html


def test_two_segments_are_not_compared() -> None:
    assert "<table" not in draw("segments", "segments: {a: {name: A}, b: {name: B}}")


def test_only_the_segments_page_carries_the_anchors() -> None:
    assert 'id="segment-city"' in draw("segments", THREE, "tea/segments.md")
    assert 'id="segment-city"' not in draw("segments", THREE, "tea/page.md")


def test_a_segment_shows_its_personas_and_what_refers_to_it() -> None:
    html = draw("segments", THREE, "tea/segments.md")
    assert "../personas/reader/" in html and "../campaigns/spring/" in html
    assert "Where it is mentioned" in html
    assert html.count("No persona stands for this segment yet.") == 2
