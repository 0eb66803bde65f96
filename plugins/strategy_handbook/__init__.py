"""Strategy Handbook: a marketing plan in YAML becomes a browsable strategy handbook."""

__version__ = "0.1.0"
