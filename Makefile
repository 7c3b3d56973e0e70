# Every target makes its own environment from a plain python3 and is safe to run twice.
PYTHON ?= python3
VENV := .venv
LOWEST := .lowest-venv
BENCH := .bench-venv
FUZZ := .fuzz-venv
BIN := $(VENV)/bin
BERKAS := contoh/usaha_malang_raya.csv
# pip says nothing but errors.
QUIET := --disable-pip-version-check -qq
# The newest Python that constraints.txt was tried with; a newer one gets the newest versions instead.
PINNED := 3, 13

.DEFAULT_GOAL := demo
.PHONY: demo test test-lowest check lint types imports law docs bench mutasi fuzz constraints clean help FORCE
# Targets share environments, so that two of them must not install at the same time.
.NOTPARALLEL:

# --- environments -----------------------------------------------------------------------------------------

# Empty, or the one line that says why $(PYTHON) cannot make an environment.
problem = $(shell \
	if ! $(PYTHON) -c '' 2>/dev/null; then \
		echo "no Python at '$(PYTHON)'; install Python 3.11 or later, or say make PYTHON=/path/to/python3"; \
	elif ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
		echo "umkm_core needs Python 3.11 or later and '$(PYTHON)' is $$($(PYTHON) -V 2>&1); say make PYTHON=/path/to/python3.11"; \
	elif ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "'$(PYTHON)' lacks the venv module; install it (Debian and Ubuntu: the package python3-venv)"; \
	fi)
stop-at = $(if $(1),$(error $(1)))

# FORCE where an environment must be made anew: it was interrupted or moved, its Python is gone or is not the one asked for.
asked = $(if $(filter file,$(origin PYTHON)),,$(PYTHON))
stale = $(shell test -x $(1)/bin/python && test ! -e $(1)/.unfinished && test -e $(1)/.base \
	&& test "$$(sed -n 1p $(1)/.base)" = '$(CURDIR)' \
	&& { test -z '$(asked)' || test "$$(sed -n 2p $(1)/.base)" = '$(asked)'; } || echo FORCE)

$(VENV)/.base: $(call stale,$(VENV))
$(LOWEST)/.base: $(call stale,$(LOWEST))
$(BENCH)/.base: $(call stale,$(BENCH))
$(FUZZ)/.base: $(call stale,$(FUZZ))
$(VENV)/.base $(LOWEST)/.base $(BENCH)/.base $(FUZZ)/.base:
	$(call stop-at,$(problem))
	@echo "Making $(@D) with $$($(PYTHON) -V 2>&1)"
	@base="$$($(PYTHON) -c 'import sys; print(sys._base_executable)')" && "$$base" -m venv --clear $(@D)
	@$(@D)/bin/python -m pip install $(QUIET) 'pip>=25.3'
	@echo '*' > $(@D)/.gitignore
	@printf '%s\n' '$(CURDIR)' '$(PYTHON)' > $@

# $(call install,what for,arguments of pip): into the environment that the target's stamp lies in.
define install
@echo "Installing $(1) into $(@D)"
@touch $(@D)/.unfinished
@pins=constraints.txt; test ! -e $(@D)/constraints.txt || pins=$(@D)/constraints.txt; \
if ! $(@D)/bin/python -c 'import sys; sys.exit(sys.version_info[:2] > ($(PINNED)))'; then \
	echo "This Python is newer than the pinned versions were tried with: the newest versions are installed"; \
	pins=/dev/null; \
fi; \
$(@D)/bin/python -m pip install $(QUIET) \
	--constraint $$pins --build-constraint $$pins $(2)
@rm $(@D)/.unfinished
@touch $@
endef

$(VENV)/.demo: $(VENV)/.base pyproject.toml constraints.txt
	$(call install,the command,--editable '.[cli]')

$(VENV)/.test: $(VENV)/.base pyproject.toml constraints.txt
	$(call install,what tests need,--group test --editable '.[all]')

$(VENV)/.check: $(VENV)/.base pyproject.toml constraints.txt
	$(call install,what checks need,--group check --editable '.[all]')

# constraints.txt, where constraints-lowest.txt has no other version.
$(LOWEST)/.test: $(LOWEST)/.base pyproject.toml constraints.txt constraints-lowest.txt
	@sed -n 's/^\([A-Za-z0-9_.-]*==\).*/^\1/p' constraints-lowest.txt > $(@D)/others
	@{ grep -v -i -f $(@D)/others constraints.txt; cat constraints-lowest.txt; } > $(@D)/constraints.txt
	$(call install,what tests need and the lowest versions of the core,--group test --editable '.[all]')

$(BENCH)/.bench: $(BENCH)/.base pyproject.toml constraints.txt constraints-bench.txt
	$(call install,what benchmarks compare with,--constraint constraints-bench.txt --editable '.[wilayah]' \
		OpenFisca-core pydantic python-stdnum Babel orjson)

$(FUZZ)/.fuzz: $(FUZZ)/.base pyproject.toml constraints.txt constraints-fuzz.txt
	$(call install,what fuzzing needs,--constraint constraints-fuzz.txt --group test --group fuzz --editable .)

# --- what people ask for ----------------------------------------------------------------------------------

demo: $(VENV)/.demo  ## classify the sample file as of a fixed date
	@mkdir -p keluaran
	$(BIN)/umkm klasifikasi $(BERKAS) --pada 2026-11-21 --keluar keluaran/usaha_malang_raya.csv

test: $(VENV)/.test  ## all tests
	$(BIN)/python -m pytest

test-lowest: $(LOWEST)/.test  ## all tests with the lowest versions of the core dependencies
	$(LOWEST)/bin/python -m pytest

check: lint types imports law docs  ## lint, format, types, import directions, law, docs

lint: $(VENV)/.check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.check
	$(BIN)/mypy
	$(BIN)/pyright

imports: $(VENV)/.check
	$(BIN)/lint-imports --no-logo

law: $(VENV)/.check
	$(BIN)/umkm hukum periksa

docs: $(VENV)/.check  ## HTML documentation in docs/_build/html
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --nitpicky --quiet -b html docs docs/_build/html
	@echo "docs/_build/html/index.html"

bench: $(BENCH)/.bench  ## benchmarks against other ways, in an environment of their own
	$(BENCH)/bin/python -m benchmarks.run

mutasi: $(VENV)/.test  ## break the law data and the rules on purpose; every break must be noticed
	$(BIN)/python tests/mutasi.py

fuzz: $(FUZZ)/.fuzz  ## every parser under a fuzzer, SECONDS=60 each; PARSER=part of a name for one
	$(FUZZ)/bin/python -m tests.fuzz --seconds $(or $(SECONDS),60) $(PARSER)

constraints:  ## write constraints.txt anew from the newest versions
	$(call stop-at,$(problem))
	@echo "Writing constraints.txt"
	@new="$$(mktemp -d)" && trap 'rm -rf "$$new"' EXIT && $(PYTHON) -m venv "$$new/venv" \
	&& "$$new/venv/bin/python" -m pip install $(QUIET) 'pip>=25.3' \
	&& "$$new/venv/bin/python" -m pip install $(QUIET) --group check '.[all]' \
	&& "$$new/venv/bin/python" -m pip freeze --exclude umkm_core > "$$new/versions" \
	&& { sed '/^[^#]/,$$d' constraints.txt; cat "$$new/versions"; } > "$$new/constraints.txt" \
	&& cp "$$new/constraints.txt" constraints.txt

clean:  ## remove everything that the other targets make
	rm -rf $(VENV) $(LOWEST) $(BENCH) $(FUZZ) docs/_build docs/hukum/_dihasilkan docs/reference/_dihasilkan keluaran dist

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/\1 - \2/p' Makefile
