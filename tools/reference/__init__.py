"""The reference part of the documentation, written from the code each time the site is built.

What the code knows – fields, views, options, rules, commands – is read from it and never repeated
by hand, so the reference cannot fall behind. Each module writes the pages of one subject.
"""
