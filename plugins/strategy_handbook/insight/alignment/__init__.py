"""Whether the two halves of a plan pull the same way: people, messages, objectives, budget, timelines.

Each module holds one part: what is held against what, and what is out of line. The rules that report
it ask here, and so does the page, so that the two never disagree.
"""
