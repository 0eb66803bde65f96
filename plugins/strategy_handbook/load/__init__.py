"""A tree of files becomes plans and findings. Whatever is wrong, as much as can be read is read."""

from strategy_handbook.load.plans import Loaded, load

__all__ = ["Loaded", "load"]
