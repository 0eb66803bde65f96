"""Plans by chance: trees of the model's own keys, with whatever may stand below them."""

from typing import Any

from hypothesis import strategies as st

from strategy_handbook.plan import SECTIONS
from strategy_handbook.plan.plan import record_classes
from strategy_handbook.plan.records import fields_of

KEYS = sorted(
    {spec.key for cls in record_classes() for spec in fields_of(cls)}
    | {section.key for section in SECTIONS}
)
WORDS = st.sampled_from(
    [
        "a", "b", "rider", "campaign:a", "initiative:b", ":", "a:", "~", "null", "", " ", "no", "true",
        "2027", "2027-03-04", "2027-02-30", "2027-Q3", "2027-03-04 AoE", "2027-03-04 25:00", "TBD",
        "always",
        "5", "-1", "101%", "1e9", "EUR 5", "EUR 5..4", "+30%", ">= 4", "week", "0 weeks", "2 months", "mon",
        "upstream", "both", "email", "high", "https://example.org", "javascript:x", "mailto:", "http://[",
        "[x](persona:a) [y](nothing:b)", "Europe/Amsterdam", "Nowhere/Here", "en-GB", "xx_YY", "<b>",
        "../..",
    ]
)  # fmt: skip
SCALARS = WORDS | st.text(max_size=8)
NODES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | SCALARS, inner, max_size=5)
    ),
    max_leaves=12,
)
ENTITIES = st.dictionaries(st.sampled_from(["a", "b", "rider", "A b", "con"]), NODES, max_size=3)
RECORDS = st.dictionaries(st.sampled_from(KEYS), NODES, max_size=6)
FILES = st.dictionaries(
    st.sampled_from([section.key for section in SECTIONS]) | SCALARS,
    NODES
    | ENTITIES
    | st.dictionaries(st.sampled_from(["a", "b"]), RECORDS, max_size=2)
    | st.lists(RECORDS),
    max_size=5,
)


def yaml_of(value: Any) -> str:
    """The value as YAML in one line, plain where that is possible."""
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{quoted(key)}: {yaml_of(item)}" for key, item in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml_of, value)) + "]"
    return (
        value if value and value.replace("-", "").isalnum() and value.isascii() else quoted(value)
    )


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
