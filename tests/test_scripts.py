"""The handbook's script as it is served."""

import gzip

from strategy_handbook.addresses import SCRIPT
from strategy_handbook.views.assets import assets, late_scripts

MOST_BYTES = 12 * 1024
MOST_BYTES_OF_A_VIEW = 4 * 1024


def test_the_script_of_all_views_stays_under_twelve_kilobytes() -> None:
    script = assets()[SCRIPT]

    assert len(gzip.compress(script.encode("utf-8"), 9)) < MOST_BYTES


def test_the_script_is_classic_and_keeps_its_names_to_itself() -> None:
    script = assets()[SCRIPT]

    assert script.startswith('"use strict";(()=>{') and script.endswith("})()\n")
    assert "import " not in script and "export " not in script


def test_what_few_views_need_is_no_part_of_what_every_page_loads() -> None:
    late = late_scripts()

    assert list(late) == ["assets/handbook/compare.js"] and late.items() <= assets().items()
    for text in late.values():
        assert len(gzip.compress(text.encode("utf-8"), 9)) < MOST_BYTES_OF_A_VIEW
        assert text.startswith('"use strict";(()=>{') and text.endswith("})()\n")
    assert "aria-sort" not in assets()[SCRIPT]
