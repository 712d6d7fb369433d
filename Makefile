# Inspeksi IOMKI. `make help` lists what there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export QT_LOGGING_RULES ?= qt.qpa.plugin=false
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.DEFAULT_GOAL := help
.PHONY: help run demo test check bench shots papers texts nightly lock clean system-run system-test

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: system-run $(VENV)/run.stamp ## open the window; without a screen, run the demo and say so
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
		$(BIN)/inspector-app; \
	else \
		echo "There is no screen here, so the demo runs instead: the same program, offscreen, through one whole visit."; \
		$(MAKE) --no-print-directory demo; \
	fi

demo: system-run $(VENV)/run.stamp ## drive the program through one whole visit; pictures, paper and receipt in build/demo
	$(OFFSCREEN) $(BIN)/inspector-app demo --out build/demo

test: system-test $(VENV)/test.stamp check ## everything that CI runs
	$(OFFSCREEN) $(BIN)/pytest -n 2 --dist worksteal -q

check: $(VENV)/test.stamp ## lint, types and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: system-test $(VENV)/test.stamp ## speed as ratios to floors measured in the same run; build/bench.json
	$(OFFSCREEN) $(BIN)/python -m benchmarks

shots: system-run $(VENV)/run.stamp ## a picture of every screen, light and dark, in build/shots
	$(OFFSCREEN) $(BIN)/python -m benchmarks.shots

papers: system-test $(VENV)/test.stamp ## every paper as PDF and page pictures in build/papers
	$(BIN)/python -m benchmarks.papers

texts: $(VENV)/test.stamp ## collect the window's texts and compile both languages
	$(BIN)/python -m ui.i18n.build

nightly: system-test $(VENV)/test.stamp ## the long proofs: kills of demo and writer, 2,000 spoilt forms, the browser's engine beside ours
	$(OFFSCREEN) INSPECTOR_KILLS=1000 INSPECTOR_DEMO_KILLS=200 $(BIN)/pytest -q -o faulthandler_timeout=0 tests/faults
	INSPECTOR_FORMS=2000 $(BIN)/pytest -q -o faulthandler_timeout=0 tests/checklist/fuzz
	$(BIN)/pytest -q tests/peer/differential.py

lock: $(VENV)/test.stamp ## pin the dependencies anew
	$(BIN)/pip-compile -q --upgrade --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-emit-trusted-host --no-header --allow-unsafe -o requirements.lock pyproject.toml
	$(BIN)/pip-compile -q --strip-extras --extra dev --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-emit-trusted-host --no-header --allow-unsafe -c requirements.lock -o requirements-dev.lock pyproject.toml

clean: ## throw away what was built, but not the virtual environment
	rm -rf build dist

system-run:
	@.ci/system-libraries run

system-test:
	@.ci/system-libraries test

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# hatchling comes with the lock, so that the project's own installation needs no unpinned download
$(VENV)/run.stamp: $(BIN)/python requirements-dev.lock pyproject.toml
	$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $(VENV)/run.stamp

$(VENV)/test.stamp: $(VENV)/run.stamp
	@touch $(VENV)/test.stamp
