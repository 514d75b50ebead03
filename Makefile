# Insatskatalogen. `make run` and `make test` are all that a newcomer needs.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

HOST ?= 127.0.0.1
PORT ?= 8080
DATABASE ?= data/katalog.sqlite
RELEASE := .build/release/insatskatalogen
DEBUG := .build/debug/insatskatalogen

.PHONY: help run build test test-swift test-api test-open-data test-browser lint format layers bench bench-http bench-import quality docs docs-check screenshots clean

help: ## Show this help.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

run: build ## Install what is missing, build a release, fill the database on first run, serve.
	@mkdir -p "$(dir $(DATABASE))"
	@exec $(RELEASE) serve --seed seed --database "$(DATABASE)" --host "$(HOST)" --port "$(PORT)"

build: ## Build the release.
	@scripts/install-packages build
	swift build -c release --product insatskatalogen

test: ## Everything: lint, layers, unit and whole-program tests, API, open data, browser, docs.
	@scripts/install-packages test
	@$(MAKE) --no-print-directory lint layers
	@$(MAKE) --no-print-directory test-swift
	@$(MAKE) --no-print-directory docs-check test-api test-open-data test-browser

test-swift: ## Unit and whole-program tests.
	@scripts/install-packages build
	swift build --build-tests
	swift test --skip-build --parallel

test-api: ## The running server, by openapi-spec-validator, schemathesis and tests of our own.
	@scripts/install-packages test
	swift build --product insatskatalogen
	Tests/API/run $(DEBUG)

test-browser: ## The pages in a real Chromium.
	@scripts/install-packages test
	swift build --product insatskatalogen
	Tests/Browser/run $(DEBUG)

test-open-data: ## The open data, read by the standards' own tools.
	@scripts/install-packages test
	swift build --product insatskatalogen
	Tests/OpenData/run $(DEBUG)

lint: ## Check the layout of the source.
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: ## Mend the layout of the source.
	swift format --in-place --recursive --parallel Package.swift Sources Tests

layers: ## Check that modules import only what they declare, and only downwards.
	@scripts/check-layers

bench: ## Measure; see docs/performance.md.
	@scripts/install-packages build
	swift build -c release --product CatalogueBenchmark
	.build/release/CatalogueBenchmark

bench-http: ## Measure the server over loopback with wrk; see docs/performance.md.
	@scripts/install-packages build
	swift build -c release --product CatalogueBenchmark
	swift build -c release --product insatskatalogen
	scripts/bench-http

bench-import: ## Measure reading a workbook of 10,000 rows in; see docs/performance.md.
	@scripts/install-packages test
	swift build -c release --product insatskatalogen
	scripts/bench-import

quality: ## Measure the analysis and the search by Tests/Judgements; see docs/quality.md.
	@scripts/install-packages test
	swift build -c release --product CatalogueQuality
	@Tests/Quality/run .build/release/CatalogueQuality

docs: ## Write the documents that are made from the program.
	swift build --product insatskatalogen
	$(DEBUG) help-reference > docs/cli.md

docs-check: ## Check that those documents are up to date.
	swift build --product insatskatalogen
	@diff -u docs/cli.md <($(DEBUG) help-reference) || { echo "docs/cli.md is out of date: run 'make docs'"; exit 1; }

screenshots: ## Take the pictures for the documents.
	@scripts/install-packages test
	swift build --product insatskatalogen
	Tests/Browser/run $(DEBUG) screenshots

clean: ## Remove what was built, not the database.
	rm -rf .build .venv
