# The project's own verbs; `make` alone lists them. Each does all of its own set-up in .venv.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# What the tests install where there is nothing else: the core's newest and lowest versions.
WHEELS := .venv/wheels/newest/.ready .venv/wheels/lowest/.ready

.DEFAULT_GOAL := help
.PHONY: help setup wheels train test quick format docs bench bench-archive bench-hostile fuzz mutate order \
	lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## install the locked dependencies and sayso itself in .venv

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "sayso needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; name another: make PYTHON=python3.12")'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

wheels: $(WHEELS) ## fetch what the wheel is tested with: the core's newest and lowest versions

# The lowest may have no wheels for a newer Python: the tests say what missing ones mean.
.venv/wheels/%/.ready: requirements-%.lock $(READY)
	rm -rf $(@D)
	-$(BIN)/pip download --quiet --disable-pip-version-check --only-binary :all: --no-deps \
		--require-hashes -r $< --dest $(@D) && touch $@

# As in: make train OPTIONS=--without-exemplars
OPTIONS :=

train: $(READY) ## train on data/, print the scores, write artifacts/ (model and report)
	$(BIN)/sayso train $(OPTIONS)

test: $(READY) $(WHEELS) ## everything that must hold: lint, types, tests, documents, wheel
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m pytest

quick: $(READY) ## what is fast: lint, and the tests that neither train, build, search nor open a browser
	$(BIN)/ruff check .
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow and not browser"

format: $(READY) ## put the code into the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What a report is of: if any of these is newer, the documents' figures are out of date.
REPORT := artifacts/report/metrics.json
MEASURED := $(shell find data features model training -type f ! -name '*.pyc' ! -name '*.md')
SITE := build/docs

docs: $(READY) $(REPORT) ## these documents as a site, with the figures of the last report
	$(BIN)/python -m sphinx -W --keep-going --nitpicky --quiet --fresh-env -c docs . $(SITE)
	@echo "the documents: $(SITE)/index.html"

$(REPORT): $(READY) $(MEASURED)
	$(BIN)/sayso train

# As in: make bench CORPUS=news.jsonl SENTENCES=100000
CORPUS :=
SENTENCES := 1000000

bench: $(READY) ## speed and memory, as ratios against something run beside it
	@code=0; $(BIN)/python -m benchmarks.cold_start || code=1; \
	$(BIN)/python -m benchmarks.speed --sentences $(SENTENCES) $(if $(CORPUS),"$(CORPUS)") || code=1; \
	exit $$code

bench-archive: $(READY) ## whole archives: one worker and two, and a worker's memory
	$(BIN)/python -m benchmarks.archive $(if $(CORPUS),--corpus "$(CORPUS)")

bench-hostile: $(READY) ## texts that nobody writes: time must grow no faster than they do
	$(BIN)/python -m benchmarks.hostile_growth

# As in: make mutate MUTANTS=400
MUTANTS := 100
MUTATION := tests/mutation/cosmic-ray.toml session.sqlite

mutate: $(READY) ## do the tests notice mutants of features/ and model/? Of what is committed
	rm -rf build/mutation && git clone --quiet . build/mutation
	cd build/mutation && export PATH="$(CURDIR)/$(BIN):$$PATH" && cosmic-ray init $(MUTATION) && \
		python -m tests.mutation.draw session.sqlite $(MUTANTS) && \
		cosmic-ray --verbosity INFO exec $(MUTATION) && \
		cr-report --surviving-only --show-diff session.sqlite && \
		echo "share that survives, with its 95 % interval:" && cr-rate --estimate session.sqlite

order: $(READY) ## how many labels it takes in the order of `sayso label`
	$(BIN)/python -m benchmarks.labelling_order

# As in: make fuzz MINUTES=60
MINUTES := 10
FUZZ := $(BIN)/python tests/fuzzing/fuzz.py
FOUND := artifacts/fuzz

fuzz: $(READY) ## search for texts that break the reading
	mkdir -p $(FOUND)/inputs
	$(FUZZ) $(FOUND)/inputs tests/fuzzing/corpus -max_total_time=$$((60 * $(MINUTES))) -max_len=1500 -artifact_prefix=$(FOUND)/
	@echo "To keep what is new and small: $(FUZZ) -set_cover_merge=1 tests/fuzzing/corpus $(FOUND)/inputs"

COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url pyproject.toml

lock: ## compile pyproject.toml into the three requirements*.lock (needs uv)
	$(COMPILE) --all-extras --output-file requirements.lock
	$(COMPILE) --constraint requirements.lock --output-file requirements-newest.lock
	grep -oE '^(hypothesis|pytest)==[0-9.]+' requirements.lock | \
		$(COMPILE) - --upgrade --resolution lowest-direct --output-file requirements-lowest.lock

clean: ## remove what the other targets made
	rm -rf .venv artifacts build dist *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
