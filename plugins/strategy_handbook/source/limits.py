"""How much a plan may hold. Far above any real plan; low enough that a hostile one costs nothing."""

FILE_BYTES = 1024 * 1024
PLAN_BYTES = 16 * 1024 * 1024
PLAN_FILES = 2_000
DEPTH = 32
NODES = 100_000
SCALAR_BYTES = 64 * 1024
