"""Insight: what follows from a plan. Pure functions of a plan and a day; nothing is drawn here."""
