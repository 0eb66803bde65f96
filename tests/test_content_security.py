"""The policy of a page: its own scripts run, and nothing that a view would name."""

import base64
import hashlib

import pytest
from bs4 import BeautifulSoup

from strategy_handbook.content_security import further_sources, named_in, policy, protected

PAGE = """<!doctype html>
<html><head>
  <meta charset="utf-8">
  <script>start()</script>
</head><body>{}</body></html>"""
NARROW = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
)


def hash_of(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy_of(html: str) -> dict[str, list[str]]:
    [meta] = BeautifulSoup(html, "html.parser").select("meta[http-equiv=Content-Security-Policy]")
    words = [directive.split() for directive in str(meta["content"]).split("; ")]
    return {name: sources for name, *sources in words}


def test_the_policy_stands_before_everything_it_could_forbid() -> None:
    html = protected(PAGE.format("text"))
    head = [tag.name for tag in BeautifulSoup(html, "html.parser").select("head > *")]
    assert head == ["meta", "meta", "script"]
    # Browsers look for the character set in the first 1,024 bytes.
    assert html.index("charset") < html.index("Content-Security-Policy")
    assert policy_of(html)["script-src"] == ["'self'", hash_of("start()")]
    # The rest of the page is as it was.
    start = html.index("\n<meta http-equiv")
    assert html[:start] + html[html.index(">", start) + 1 :] == PAGE.format("text")


@pytest.mark.parametrize(
    "html", ["<HTML><HEAD><title>x</title></HEAD></HTML>", "<head data-x='>'></head>"]
)
def test_any_head_will_do(html: str) -> None:
    assert "Content-Security-Policy" in protected(html)


def test_what_is_no_whole_page_is_left_alone() -> None:
    assert protected("<p>a part</p>") == "<p>a part</p>"
    assert protected("<header>not a head</header>") == "<header>not a head</header>"


def test_a_page_that_names_nothing_may_do_little() -> None:
    assert policy() == NARROW


@pytest.mark.parametrize(
    ("html", "directive", "source"),
    [
        ("<script>a\r\nb\rc</script>", "script-src", hash_of("a\nb\nc")),
        ("<SCRIPT type=module>x</SCRIPT >", "script-src", hash_of("x")),
        ("<script data-x='a>b'>x</script>", "script-src", hash_of("x")),
        ("<script>é\N{THIN SPACE}</script>", "script-src", hash_of("é\N{THIN SPACE}")),
        ('<script src="https://cdn.example/a;b.js?c=1"></script>', "script-src",
         "https://cdn.example/a%3Bb.js"),
        ('<script src="//cdn.example/a.js"></script>', "script-src", "https://cdn.example/a.js"),
        ('<link href="https://css.example/a.css" rel="Stylesheet">', "style-src",
         "https://css.example"),
        ('<link rel="shortcut icon" href="https://i.example/f.ico">', "img-src", "https://i.example"),
        ("<img alt='a > b' src=https://i.example/a.png>", "img-src", "https://i.example"),
        ('<img srcset="a.png 1x, http://i.example:8080/b.png 2x">', "img-src",
         "http://i.example:8080"),
        ('<video><source src="https://v.example/a.mp4">', "media-src", "https://v.example"),
        ('<iframe src="https://video.example/embed/1">', "frame-src", "https://video.example"),
        ('<object data="drawing.svg">', "object-src", "'self'"),
        ('<form action="https://mail.example/join">', "form-action", "https://mail.example"),
        ('<button onclick="go(&quot;x&quot;)">', "script-src", hash_of('go("x")')),
        ('<link rel=stylesheet href="https://fonts.googleapis.com/css?family=A">', "font-src",
         "https://fonts.gstatic.com"),
        ('<pre class="mermaid"><code>graph</code></pre>', "script-src", "https://unpkg.com"),
        ('<a href="https://github.com/our/plan" data-md-component="source">', "connect-src",
         "https://api.github.com"),
    ],
)  # fmt: skip
def test_what_the_page_names_itself_is_allowed(html: str, directive: str, source: str) -> None:
    assert source in policy_of(protected(PAGE.format(html)))[directive]
    # … and not because it always is.
    assert source not in policy_of(protected(PAGE.format(""))).get(directive, ())


@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/json">{"a": 1}</script>',
        '<script src="here.js"></script>',
        '<img src="here.png">',
        "<a href='https://e.example'>",
        "<p>on = 1</p>",
        '<img src="https://[">',
        '<img src="https://a.example\'; script-src *">',
        '<iframe src="javascript:x()">',
        '<script src="data:text/javascript,x"></script>',
    ],
)
def test_what_needs_no_entry_gets_none(html: str) -> None:
    assert named_in(html) == []


PLANTED = (
    "<script>steal()</script>",
    "<script>steal()",
    '<img src="https://spy.example/x.png" onerror="steal()">',
    '<iframe src="https://spy.example/">',
    '<script src="https://spy.example/x.js"></script>',
    '<pre class="mermaid">',
)


@pytest.mark.parametrize("planted", PLANTED)
@pytest.mark.parametrize("rewritten", [False, True], ids=["as drawn", "rewritten by a plugin"])
def test_what_a_view_names_is_not_allowed(planted: str, rewritten: bool) -> None:
    view = f'<div class="hb">\n{planted}\n</div>'
    shown = view.replace("\n", " ") if rewritten else view
    html = PAGE.format(shown + "<script>after()</script>")
    said = protected(html, [view])
    assert "spy.example" not in said.partition("<body>")[0]
    assert hash_of("steal()") not in said
    assert "unsafe-hashes" not in said
    assert "https://unpkg.com" not in said
    if not rewritten:
        assert policy_of(said)["script-src"] == ["'self'", hash_of("start()"), hash_of("after()")]


def test_live_reload_and_offline_search_bring_scripts_that_no_hash_can_know() -> None:
    assert policy_of(protected(PAGE.format(""), any_inline_script=True))["script-src"] == [
        "'self'",
        "'unsafe-inline'",
    ]
    for shim in ("https://unpkg.com/iframe-worker/shim", "assets/external/iframe-worker/shim.js"):
        sources = policy_of(protected(PAGE.format(f'<script src="{shim}"></script>')))["script-src"]
        assert "'unsafe-inline'" in sources
        # Beside a hash that word counts for nothing.
        assert not [source for source in sources if "sha256" in source]


def test_our_own_offline_search_needs_no_such_script() -> None:
    ours = '<script src="../../assets/handbook/iframe-worker.js"></script>'
    assert "'unsafe-inline'" not in policy_of(protected(PAGE.format(ours)))["script-src"]


def test_a_view_cannot_ask_for_any_inline_script() -> None:
    view = '<script src="iframe-worker"></script>'
    assert "'unsafe-inline'" not in policy_of(protected(PAGE.format(view), [view]))["script-src"]


def test_a_team_allows_what_its_own_scripts_ask_for_later() -> None:
    further = further_sources(
        {
            "connect-src": "https://stats.example.org",
            "script-src": ["https://stats.example.org/x.js", "'unsafe-eval'", "*.cdn.example"],
            "img-src": ["https:", "blob:"],
        }
    )
    said = policy_of(protected(PAGE.format(""), further=further))
    assert said["connect-src"] == ["'self'", "https://stats.example.org"]
    assert said["script-src"][2:] == [
        "https://stats.example.org/x.js",
        "'unsafe-eval'",
        "*.cdn.example",
    ]
    assert said["img-src"] == ["'self'", "data:", "https:", "blob:"]


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ({"scripts": "https://a.example"}, "`scripts` is no directive of the policy; use default-src, "),
        ({"script-src": "https://a.example; object-src *"}, "is not a source"),
        ({"script-src": 'https://a.example"><script>'}, "is not a source"),
        ({"script-src": ["a b"]}, "`script-src: a b` is not a source; write a host such as "),
        ({"script-src": 7}, "is not a source"),
        ({"script-src": None}, "is not a source"),
        ({"script-src": "a,b.example"}, "is not a source"),
    ],
)  # fmt: skip
def test_what_cannot_stand_in_a_policy_is_refused(option: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError) as caught:
        further_sources(option)
    assert message in str(caught.value)
