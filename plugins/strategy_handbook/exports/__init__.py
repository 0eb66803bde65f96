"""Exports: what people take away from a handbook as calendars, tables and data.

Pure functions of plans, their history and the site's address: they know no host, no clock and no
folder. `exported` gives all files; a host or the command writes them.
"""

from strategy_handbook.exports.files import exported
from strategy_handbook.exports.site import Site, site_at

__all__ = ["Site", "exported", "site_at"]
