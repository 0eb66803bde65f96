"""The stream: what the plan's work rests on, what it leads to, and where that is broken."""

from __future__ import annotations

from strategy_handbook.plan import fields as f
from strategy_handbook.plan.records import record
from strategy_handbook.views.context import Context
from strategy_handbook.views.stream.data import StreamData
from strategy_handbook.views.stream.drawing import stream_data
from strategy_handbook.views.view import HeadedOptions, View


@record
class StreamOptions(HeadedOptions):
    """Options of the stream."""

    compact: bool | None = f.flag(
        "`true` shows a few of each stage and leaves out the loose ends; `false` if not given."
    )


def render(context: Context, options: StreamOptions) -> StreamData:
    """Works out the stream of the plan."""
    heading, level = options.begin(context, "stream")
    return stream_data(context, compact=bool(options.compact), heading=heading, level=level)


VIEW = View(
    "stream",
    "What the work of a plan rests on and leads to, from research to metrics, and its loose ends.",
    StreamOptions,
    render,
    data=StreamData,
    sheets=("handovers", "reckoning"),
)
