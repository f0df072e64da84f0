# Two commands do everything: `make demo` and `make test`. Needs Python 3.11 or newer with venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SOURCES := $(shell find src -type f -not -name '*.pyc')

.PHONY: help install demo test lint lock clean

help:
	@echo "make demo     read the sample reports, print their brief, write it as a page"
	@echo "make install  install onrecord into .venv"
	@echo "make test     run the tests"
	@echo "make lint     run ruff and mypy"
	@echo "make lock     pin the requirements again (needs uv)"

install: $(VENV)/installed

$(VENV)/installed: requirements.lock pyproject.toml $(SOURCES)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@cmp -s requirements.lock $(VENV)/requirements.lock || { echo "Installing what onrecord needs into $(VENV) (a few minutes the first time) ..." \
		&& $(PIP) install --require-hashes --only-binary :all: -r requirements.lock \
		&& cp requirements.lock $(VENV)/requirements.lock; }
	@$(PIP) install --no-deps --no-build-isolation --force-reinstall .
	@touch $@

$(VENV)/developing: $(VENV)/installed requirements-dev.lock
	@$(PIP) install --require-hashes --only-binary :all: -r requirements-dev.lock
	@touch $@

demo: install
	@$(BIN)/onrecord demo

test: $(VENV)/developing
	@$(BIN)/python -m pytest

lint: $(VENV)/developing
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

# Compiled for the oldest Python that is supported: under a newer one it would pin what 3.11 cannot install.
COMPILE := uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-header
lock:
	$(COMPILE) pyproject.toml --extra build --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra build --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis onrecord-demo.db* onrecord-demo.html
