"""Bad files that are too long to lie in a repository, by the name a file of theirs would have."""

# 1 MiB and one byte; a text of 64 KiB and one byte.
TOO_LONG_A_FILE = b"segments:\n  city:\n    name: City\n" + b"# and so on\n" * 87_400
TOO_LONG_A_TEXT = b"segments:\n  city:\n    name: City\n    notes: " + b"x" * 65_537 + b"\n"

MADE: dict[str, bytes] = {
    "25-brackets": b"segments: " + b"[" * 100_000,
    "25-braces": b"segments: " + b"{" * 100_000,
    "25-dashes": b"segments:\n  " + b"- " * 100_000,
    "25-question-marks": b"segments:\n  " + b"? " * 100_000,
    "25-indents": b"\n".join(b" " * depth + b"city:" for depth in range(1_000)),
    "26-over-a-mebibyte": TOO_LONG_A_FILE,
    "27-long-text": TOO_LONG_A_TEXT,
    "27-long-quoted-text": TOO_LONG_A_TEXT.replace(b"notes: ", b'notes: "').rstrip() + b'"\n',
    "27-many-values": b"segments:\n  city:\n    name: City\n    criteria: ["
    + b"x," * 100_000
    + b"]\n",
}
