"""What a page offers to the page around it: headings, anchors, words to be found by."""

from __future__ import annotations

from strategy_handbook.views.outline import anchors, findable, headings, surrogate


def test_headings_are_plain_words_in_their_order() -> None:
    html = (
        '<h1 id="t">Year</h1><h2 id="a">What &amp; <em>when</em></h2>'
        '<h3 class="x" id="b">Part</h3><h4>Without an id</h4>'
    )
    assert [(one.level, one.id, one.text) for one in headings(html)] == [
        (1, "t", "Year"),
        (2, "a", "What &amp; when"),
        (3, "b", "Part"),
    ]


def test_search_reads_headings_leads_and_titles_only() -> None:
    item = f"<li{findable('content-x', 'Does <it> eat?')}>cell</li>"
    html = f'<h2 id="a">A</h2><p class="hb-lead">Lead.</p><table><td>cell</td></table>{item}'
    assert surrogate(html) == (
        '<h2 id="a">A</h2>\n<p>Lead.</p>\n<h4 id="content-x">Does &lt;it&gt; eat?</h4>'
    )
    assert anchors(html) == {"a", "content-x"}
