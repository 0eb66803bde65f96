"""Two states of the plans of a repository, compared for whoever must decide on the change.

The comparison becomes one document of plain data first. It says everything in words already, so that
a comment can be made of it where the plans themselves are not trusted, nor even there.
"""
