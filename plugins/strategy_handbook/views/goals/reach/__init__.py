"""Can a goal be reached? The verdict of its numbers, and the chain of them to argue with."""
