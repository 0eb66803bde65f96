"""Writes the JSON Schema of a plan for editors: `make schema`."""

from __future__ import annotations

from pathlib import Path

from reference import schema


def main() -> None:
    """Writes the file and says so."""
    file = Path(__file__).parents[1] / schema.FILE
    file.parent.mkdir(exist_ok=True)
    file.write_text(schema.text(), "utf-8")
    print(file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file)


if __name__ == "__main__":
    main()
