"""The colours of the handbook: each is told from its ground, by the formula of WCAG 2."""

import re
from importlib.resources import files

import pytest

TOKENS = files("strategy_handbook.views").joinpath("styles", "tokens.css").read_text("utf-8")
LIGHT, DARK = TOKENS.split("@media screen", maxsplit=1)
COLOUR = re.compile(r"--hb-([\w-]+):\s*#([0-9a-f]{6})")
SCHEMES = {"light": dict(COLOUR.findall(LIGHT)), "dark": dict(COLOUR.findall(DARK))}
GROUNDS = ("page", "card", "sunk")
# Shapes and large signs need 3 to 1, text 4.5 (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
SHAPES = tuple(str(slot) for slot in range(1, 9))
TEXTS = ("text", "quiet", "link", "alert", "ok", "1", "2")


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour such as `263878`, from 0 to 1 (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_right() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    # The grey that is known for just being enough on white.
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("colour", SHAPES)
def test_every_slot_of_the_palette_is_seen(scheme: str, ground: str, colour: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[colour], colours[ground]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("colour", TEXTS)
def test_every_colour_of_text_is_read(scheme: str, ground: str, colour: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours[colour], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_lines_that_must_be_seen_are(scheme: str) -> None:
    colours = SCHEMES[scheme]
    assert contrast(colours["strong-line"], colours["card"]) >= 3
