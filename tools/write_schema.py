"""Writes the JSON Schemas, of a plan for editors and of a plan taken away: `make schema`."""

from __future__ import annotations

from pathlib import Path

from reference import schema
from strategy_handbook.exports.data_schema import schema_text


def main() -> None:
    """Writes the files and says so."""
    for path, text in ((schema.FILE, schema.text()), (schema.DATA_FILE, schema_text())):
        file = Path(__file__).parents[1] / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
        print(file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file)


if __name__ == "__main__":
    main()
