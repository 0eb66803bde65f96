"""A tree of files becomes plans and findings. Whatever is wrong, as much as can be read is read."""

from strategy_handbook.load.plans import Loaded, load
from strategy_handbook.load.public import Parted, parted, public

__all__ = ["Loaded", "Parted", "load", "parted", "public"]
