# `make serve` builds the graph from the seeds and serves it; `make test` runs everything.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: serve test lint bench clean setup

setup: $(VENV)/.ready
	@scripts/assets
	@scripts/tools

$(VENV)/.ready: constraints.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

serve: setup
	$(BIN)/kg build
	$(BIN)/kg serve

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: lint
	$(BIN)/pytest

bench: setup
	$(BIN)/python bench/extract.py

clean:
	rm -rf $(VENV) .kg node_modules kg/serve/static/vendor .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
