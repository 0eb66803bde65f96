"""A review read from a file of unknown origin: what has not its form, or is too much, is refused."""

from __future__ import annotations

import json
from typing import cast

import fastjsonschema

from strategy_handbook.plan.dates import NotADate, read_date
from strategy_handbook.review.document import SCHEMA, Review

# A review of ten thousand changes has four million characters at most: the rest is counted, not listed.
LARGEST = 5_000_000


class NotAReview(Exception):
    """The file is no review; the message says why, in words of ours alone."""


_validate = fastjsonschema.compile(SCHEMA)


def read_review(data: bytes) -> Review:
    """Reads a review.

    Args:
        data: The file's content.

    Raises:
        NotAReview: When it is anything else than a review, or too large.
    """
    if len(data) > LARGEST:
        raise NotAReview(f"the file has {len(data):,} bytes; a review has {LARGEST:,} at most")
    try:
        document = json.loads(data, parse_constant=_refused)
    except RecursionError:
        raise NotAReview("the file is nested too deep") from None
    except ValueError:
        raise NotAReview("the file is no JSON") from None
    try:
        _validate(document)
    except fastjsonschema.JsonSchemaValueException as error:
        # The message may quote the file; where the fault is, and which rule it breaks, does not.
        place = ".".join(part for part in error.path if part.isdecimal() or part in _KEYS)
        raise NotAReview(
            f"{place or 'the file'} has not the form of a review ({error.rule})"
        ) from None
    try:
        json.dumps(document, ensure_ascii=False).encode()
        read_date(document["as_of"])
    except UnicodeEncodeError:
        raise NotAReview("a text of the file is none") from None
    except NotADate:
        raise NotAReview("as_of has not the form of a review (date)") from None
    return cast(Review, document)


def _refused(word: str) -> object:
    raise ValueError(word)


def _keys(schema: object) -> set[str]:
    if isinstance(schema, dict):
        own = set(schema.get("properties", ()))
        return own.union(*map(_keys, schema.values()))
    return set().union(*map(_keys, schema)) if isinstance(schema, list) else set()


_KEYS = _keys(SCHEMA)
