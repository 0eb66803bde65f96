"""Things of a plan, and plans, in figures that can be held against each other."""
