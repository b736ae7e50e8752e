# Everything a developer does with Haven. `make` alone tells what there is.

# The interpreter that makes .venv: PYTHON=python3.12 make setup
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test coverage check lint format lock words wheel clean browser

help: ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## install Haven and what developing it takes into .venv

# Runs again only when what is to be installed has changed.
$(READY): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Haven needs Python 3.11 or newer, and $(PYTHON) is none; name one: make setup PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' || \
		{ echo "$(PYTHON) cannot make virtual environments; on Debian: apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY) ## run Haven with a sample site to try it on
	$(BIN)/haven demo

test: $(READY) browser ## run the whole suite
	$(BIN)/pytest -n 2

coverage: $(READY) browser ## run it with a look at what it does not reach, which takes longer
	$(BIN)/pytest -n 2 --cov --cov-report=term

check: $(READY) lint test ## everything that must pass: format, lint, types, tests

lint: $(READY) ## check format, style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(READY) ## format the code, and mend what ruff can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The end-to-end tests take any Chromium; without one they are skipped, which HAVEN_REQUIRE_BROWSER forbids.
FIND_BROWSER = $(BIN)/python -c 'import sys; from tests.servers import chromium; sys.exit(chromium.find() is None)'

browser: $(READY)
	@$(FIND_BROWSER) || $(BIN)/playwright install chromium >/dev/null 2>&1 || true
	@$(FIND_BROWSER) || \
		{ echo "There is no Chromium: the tests that need a browser CANNOT RUN." >&2; test -z "$$HAVEN_REQUIRE_BROWSER"; }

# Exact versions with hashes. The pins stay as they are; `make lock UPGRADE=--upgrade` takes the newest.
UPGRADE ?=
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" $(UPGRADE)

lock: $(READY) ## write requirements.lock and requirements-dev.lock anew from pyproject.toml
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra dev --constraint requirements.lock --output-file requirements-dev.lock

words: $(READY) ## bring the catalogues of all languages up to date with the code
	$(BIN)/python -m tests.words.catalogues

wheel: $(READY) ## build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean: ## remove everything that was made here, but not data (var/)
	rm -rf .venv dist build .coverage htmlcov .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
