"""How soon people see a timeline and a month, beside libraries that draw the same in the browser."""
