"""Without protection the payloads act, so a test that sees none of them act means something."""

import markdown
from playwright.sync_api import Browser

from strategy_handbook.content_security import protected
from tests.browser.hostile_page import HostilePage, hostile_page
from tests.hostile.payloads import PAYLOADS, PLACES, Payload

ADDRESS = "http://handbook.test/"
ACTING = [payload for payload in PAYLOADS if payload.where != "nowhere"]


def document(payload: Payload, policy: bool = False) -> str:
    if payload.where == "markdown":
        body = markdown.markdown(payload.text)
    else:
        body = PLACES[payload.where].replace("{}", payload.text)
    head = "<!doctype html><html><head><meta charset=utf-8></head>"
    # What is planted lies in a view: it is in the page, and not what its makers named.
    # After it comes a script of the theme's, which ends what a payload has begun.
    html = f"{head}<body>{body}<script></script></body></html>"
    return protected(html, [body]) if policy else html


def opened(watched: HostilePage, payload: Payload) -> None:
    watched.asked_for.clear()
    watched.page.goto(f"{ADDRESS}{payload.number}", wait_until="load")
    if payload.act == "clicked":
        watched.touch("a, button, p, text")
    watched.settle()


def acted(watched: HostilePage, payload: Payload) -> bool:
    if payload.act == "loads":
        return any("planted.example" in url for url in watched.asked_for)
    if payload.act == "marks":
        return watched.page.locator("[data-planted]").count() > 0
    return payload.number in watched.ran


def test_every_payload_acts_where_nothing_protects_the_page(browser: Browser) -> None:
    files = {f"{ADDRESS}{payload.number}": document(payload) for payload in ACTING}
    with hostile_page(browser, ADDRESS, files) as watched:
        idle = []
        for payload in ACTING:
            opened(watched, payload)
            if not acted(watched, payload):
                idle.append(payload.name)
    assert not idle, idle


def test_no_payload_acts_under_the_policy(browser: Browser) -> None:
    # As if our escaping had failed altogether: markup appears, and it can do nothing.
    files = {f"{ADDRESS}{payload.number}": document(payload, policy=True) for payload in ACTING}
    with hostile_page(browser, ADDRESS, files) as watched:
        acting = []
        for payload in ACTING:
            opened(watched, payload)
            if payload.act != "marks" and acted(watched, payload):
                acting.append(payload.name)
    assert not acting, acting
    assert watched.dialogs == []
