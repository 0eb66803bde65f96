"""How long a handbook takes to build: generated plans, and whole builds held against bare MkDocs."""
