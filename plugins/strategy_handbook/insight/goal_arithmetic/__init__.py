"""Whether a goal can be reached by what its campaigns expect and by the money planned for them."""
