"""A tree of files becomes plans and findings. Whatever is wrong, as much as can be read is read."""

from strategy_handbook.load.plans import Loaded, load
from strategy_handbook.load.public import (
    Parted,
    PublicStates,
    earlier_public,
    parted,
    public,
    public_states,
    whole_states,
)

__all__ = [
    "Loaded",
    "Parted",
    "PublicStates",
    "earlier_public",
    "load",
    "parted",
    "public",
    "public_states",
    "whole_states",
]
