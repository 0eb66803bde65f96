# The commands of this project. `make` alone lists them.
#
# Everything is installed into .venv, from requirements that are pinned with their hashes. Stamps in
# .venv remember which of them are in, so a second run goes straight to work.

PYTHON ?= python3
WORKERS ?= 2
MINUTES ?= 10

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# Material for MkDocs otherwise prints a long notice about MkDocs 2 with each build.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve session test coverage fuzz mutants lint format bench paint catalogues schema pictures pins clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/.installed ## build the sample handbook into site/
	$(BIN)/mkdocs build --strict

serve: $(VENV)/.installed ## show the sample handbook while you edit it
	$(BIN)/mkdocs serve

session: $(VENV)/.testing ## serve through a day of 200 saves, half of them broken
	PYTHONPATH=. $(BIN)/python -m tests.serving.session $(ARGS)

test: $(VENV)/.testing ## run all tests, in a real browser too (ARGS="-k timeline" for some)
	@$(BIN)/python tools/system_chromium.py || true
	@$(BIN)/python tools/system_java.py || true
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -rs $(ARGS)

coverage: ARGS += --cov --cov-report=term
coverage: test ## the same, and fail where they reach less than 95 % of the lines

fuzz: $(VENV)/.searching ## look for input that breaks the handbook (MINUTES=10, REPEAT=file)
	PYTHONPATH=. $(BIN)/python tools/fuzz.py --minutes $(MINUTES) $(if $(REPEAT),--repeat $(REPEAT))

mutants: $(VENV)/.searching ## change the readers on purpose, and see that a test notices
	PYTHONPATH=. $(BIN)/python tools/mutants.py $(ARGS)

lint: $(VENV)/.testing ## check style, formatting, types and workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python tools/check_scripts.py
	$(BIN)/python tools/check_workflows.py

format: $(VENV)/.testing ## put code into the agreed format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.installed ## measure builds of large plans against bare MkDocs (RUNS=5), into docs/speed.md
	cd tools && ../$(BIN)/python -m bench

paint: $(VENV)/.testing ## measure how soon pages are seen, beside libraries that draw the same (RUNS=5), into docs/speed.md
	cd tools && ../$(BIN)/python -m paint

catalogues: $(VENV)/.installed ## bring the translations up to date with the texts in the code (ARGS="nl" for one more)
	$(BIN)/python tools/catalogues.py $(ARGS)

schema: $(VENV)/.installed ## write the JSON Schema for editors again
	$(BIN)/python tools/write_schema.py

pictures: $(VENV)/.testing ## take the pictures of the documentation again
	$(BIN)/python tools/pictures.py $(ARGS)

# uv writes one set of pins for all Python versions and systems, which pip cannot.
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make pins' $(UPGRADE)

pins: $(VENV)/.created ## pin the requirements again (UPGRADE=--upgrade for newer ones)
	$(PIP) uv
	$(COMPILE) pyproject.toml requirements/site.in --output-file requirements/site.txt
	$(COMPILE) requirements/test.in --output-file requirements/test.txt
	$(COMPILE) requirements/search.in --output-file requirements/search.txt

clean: ## remove everything that these commands made
	rm -rf $(VENV) site build dist htmlcov .coverage* .cache .hypothesis
	rm -rf .mypy_cache .pytest_cache .ruff_cache
	find plugins tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.created: tools/create_venv.sh
	@sh tools/create_venv.sh $(PYTHON) $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.created requirements/site.txt pyproject.toml
	$(PIP) --require-hashes -r requirements/site.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.testing: $(VENV)/.installed requirements/test.txt
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/.searching: $(VENV)/.testing requirements/search.txt
	$(PIP) --require-hashes -r requirements/search.txt
	@touch $@
