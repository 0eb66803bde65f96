"""How likely a risk is and how much it would cost, in words that stand alone."""

from __future__ import annotations

from strategy_handbook.translation import N_

LIKELIHOODS = {
    "low": N_("Low likelihood"),
    "medium": N_("Medium likelihood"),
    "high": N_("High likelihood"),
}
IMPACTS = {
    "low": N_("Low impact"),
    "medium": N_("Medium impact"),
    "high": N_("High impact"),
}
