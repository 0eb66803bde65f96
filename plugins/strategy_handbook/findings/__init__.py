"""Findings: what is wrong in a plan, where, and what to write instead."""

from strategy_handbook.findings.finding import Finding, Level, Where

__all__ = ["Finding", "Level", "Where"]
