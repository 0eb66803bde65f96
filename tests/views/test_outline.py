"""What a page offers to the page around it: headings, anchors, words to be found by."""

from __future__ import annotations

from strategy_handbook.views.outline import anchors, findable, headings, surrogate


def test_headings_form_a_tree_of_plain_words() -> None:
    html = (
        '<h1 id="t">Year</h1><h2 id="a">What &amp; <em>when</em>'
        '<a class="headerlink" href="#a" title="Permanent link">&para;</a></h2>'
        '<h3 id="b">Part</h3><h2 id="c">Next</h2>'
    )
    [top] = headings(html)
    assert (top.id, [one.id for one in top.children]) == ("t", ["a", "c"])
    assert top.children[0].text == "What &amp; when"
    assert [one.id for one in top.children[0].children] == ["b"]


def test_search_reads_headings_leads_and_titles_only() -> None:
    item = f"<li{findable('content-x', 'Does <it> eat?')}>cell</li>"
    html = f'<h2 id="a">A</h2><p class="hb-lead">Lead.</p><table><td>cell</td></table>{item}'
    assert surrogate(html) == (
        '<h2 id="a">A</h2>\n<p>Lead.</p>\n<h4 id="content-x">Does &lt;it&gt; eat?</h4>'
    )
    assert anchors(html) == {"a", "content-x"}
