# Every command of this project: `make help` lists them. Work that is done already is not done again.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
DEMO ?= meshgen-demo
FILTER ?=
export SWIFT

# One binary that starts fast: on Linux the Swift runtime is linked into it.
RELEASE := -c release --product meshgen $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
ARROWS := --explicit-target-dependency-import-check error
# Progress is for a terminal; elsewhere only errors are worth the lines.
QUIET := $(if $(MAKE_TERMOUT),,--quiet)
BINARY := .build/release/meshgen
TEST := $(SWIFT) test --skip-build --disable-xctest $(ARROWS)

.PHONY: help setup build demo test install uninstall bench format lint generate mesh clean

help: ## list these commands
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

setup: ## install the system libraries that are missing
	@bash .ci/setup swift git libraries

build: setup ## build meshgen for release
	@[ -e $(BINARY) ] || echo "Building meshgen for release; the first time takes some minutes."
	@$(SWIFT) build $(RELEASE) $(ARROWS) $(QUIET)
	@echo "Built $(BINARY)"

demo: build ## build, then show the whole journey in DEMO=meshgen-demo
	@$(BINARY) demo $(DEMO)

test: setup ## build and run every test (FILTER=Name for some)
	@[ -d .build/debug ] || echo "Building the tests; the first time takes some minutes."
	@$(SWIFT) build --build-tests $(ARROWS) $(QUIET)
	@bash .ci/test $(TEST) -- "$(FILTER)"

install: ## build and install below PREFIX=/usr/local: program, completions, licence
	@bash .ci/install "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what install put below PREFIX
	@bash .ci/install --remove "$(DESTDIR)$(PREFIX)"

bench: build ## measure against peers in the same run
	@$(SWIFT) build -c release --product Measure $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib) $(ARROWS) $(QUIET)
	@bash .ci/setup python
	@python3 Benchmarks/run --meshgen $(BINARY)

format: setup ## format the Swift files
	@$(SWIFT) format -i -r Package.swift Sources Tests Benchmarks

lint: setup ## check the form of the Swift files
	@$(SWIFT) format lint --strict -r Package.swift Sources Tests Benchmarks && echo "The Swift files are in form."

generate: setup ## write generated sources and pages anew
	@bash .ci/generate

mesh: setup ## write this repository's own mesh anew: catalog, pages, Terraform
	@$(SWIFT) build --product meshgen $(ARROWS) $(QUIET)
	@bash .ci/mesh

clean: ## remove what was built
	@rm -rf .build
