# `make serve` builds the graph of the seed articles and serves it; `make test` runs everything.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: serve test lint bench clean setup

setup: $(VENV)/.ready $(VENV)/.tools
	@scripts/assets

$(VENV)/.ready: constraints.txt pyproject.toml scripts/venv
	scripts/venv $(PYTHON) $(VENV)
	@touch $@

# Asked for once: what cannot be installed here is not tried again at every start.
$(VENV)/.tools: scripts/tools | $(VENV)/.ready
	@scripts/tools
	@touch $@

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
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r constraints-bench.txt
	$(BIN)/python bench/extract.py
	$(BIN)/python bench/endpoint.py
	$(BIN)/python bench/scale.py
	$(BIN)/python bench/streaming.py
	$(BIN)/python bench/soak.py

clean:
	rm -rf $(VENV) .kg node_modules kg/serve/pages/static/vendor .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
