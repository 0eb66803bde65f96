"""The handbook's script as it is served."""

import gzip

from strategy_handbook.addresses import SCRIPT
from strategy_handbook.views.assets import assets

MOST_BYTES = 12 * 1024


def test_the_script_of_all_views_stays_under_twelve_kilobytes() -> None:
    script = assets()[SCRIPT]

    assert len(gzip.compress(script.encode("utf-8"), 9)) < MOST_BYTES


def test_the_script_is_classic_and_keeps_its_names_to_itself() -> None:
    script = assets()[SCRIPT]

    assert script.startswith('"use strict";(()=>{') and script.endswith("})()\n")
    assert "import " not in script and "export " not in script
