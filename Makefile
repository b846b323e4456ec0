# SIKOT Desk. The two commands that matter: `make run` and `make test`.
# Both prepare a fresh Debian 12 machine by themselves; see CONTRIBUTING.md.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
PYTHON := .venv/bin/python
ARGS ?=

.PHONY: help run demo test faults check lock bench screenshots packages-run packages-test clean

help:
	@echo "make run     open SIKOT Desk (without a display: play the demo into build/demo)"
	@echo "make test    every check that CI runs"
	@echo "make demo    play the demo into build/demo"
	@echo "make faults  kill the program and fail the disk at every point (minutes)"
	@echo "make bench   speed against the limits (SIZE=1m on demand)"
	@echo "make screenshots  every screen in build/screenshots: new (kosong-), ordinary, full (penuh-)"
	@echo "make check   style, types and walls only, in seconds"
	@echo "make lock    write the lock files again after a change in pyproject.toml"
	@echo "make clean   remove .venv, build and caches; registers are not touched"

run: packages-run .venv/program.stamp
	@if [ -n "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ]; then \
	    exec .venv/bin/sikot-desk $(ARGS); \
	else \
	    echo "No display here: playing the demo."; \
	    exec .venv/bin/sikot-desk demo --out build/demo; \
	fi

demo: packages-run .venv/program.stamp
	.venv/bin/sikot-desk demo --out build/demo

test: packages-test check
	mkdir -p build/coverage
	$(PYTHON) -m pytest -n 2 --dist worksteal --durations=10 --cov --cov-report=json:build/coverage/report.json \
	    --cov-report= $(ARGS)
	$(PYTHON) -m tests.floors build/coverage/report.json

check: .venv/dev.stamp .venv/program.stamp
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/mypy --platform win32
	.venv/bin/lint-imports --no-logo

faults: packages-test .venv/dev.stamp .venv/program.stamp
	$(PYTHON) -m tests.faults $(ARGS)

bench: packages-test .venv/dev.stamp .venv/program.stamp
	$(PYTHON) -m benchmarks $(if $(SIZE),--size $(SIZE)) $(ARGS)

screenshots: packages-test .venv/dev.stamp .venv/program.stamp
	$(PYTHON) -m benchmarks.screenshots build/screenshots

# --- preparing the machine ------------------------------------------------------------------

packages-run:
	@installer/setup-debian.sh run

packages-test:
	@installer/setup-debian.sh test

PIP := $(PYTHON) -m pip --disable-pip-version-check -q install

.venv/made.stamp: | packages-run
	@rm -rf .venv
	@python=$$(installer/find-python.sh); echo "Making .venv with $$python"; "$$python" -m venv .venv
	@touch $@

.venv/run.stamp: requirements.lock .venv/made.stamp
	@echo "Installing what the program needs, from $<"
	@$(PIP) --require-hashes -r $<
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/made.stamp
	@echo "Installing what the program and its tests need, from $<"
	@$(PIP) --require-hashes -r $<
	@touch $@ .venv/run.stamp

# Editable: setuptools would warn of every such installation, so its warnings are left out.
.venv/program.stamp: pyproject.toml sikot_desk/__init__.py .venv/run.stamp
	@PYTHONWARNINGS=ignore $(PIP) --no-deps --no-build-isolation -e .
	@touch $@

# --- the lock files ---------------------------------------------------------------------------

COMPILE = .venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-strip-extras --no-annotate --custom-compile-command 'make lock' \
    $(if $(UPGRADE),--upgrade) pyproject.toml --group build

lock: .venv/dev.stamp
	$(COMPILE) -o requirements.lock
	$(COMPILE) --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
