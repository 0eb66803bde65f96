"""What a plan's budget comes to, and what it will have come to in the end."""
