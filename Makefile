# `make demo` shows the program, `make test` proves it; `make help` lists the rest.
.PHONY: help demo test fmt lint unit browser bench gate audit docs clean
.DEFAULT_GOAL := help

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: ## build, and serve a made-up country on http://127.0.0.1:8080
	@scripts/demo $(DEMO_ARGS)

test: ## everything that must hold: format, lints, docs, all tests
	@scripts/test

fmt: ## set the code in the house's format
	cargo fmt

lint: ## clippy with the lints of Cargo.toml, warnings are errors
	. scripts/env && cargo clippy --locked --all-targets -- -D warnings

unit: ## the quick tests: library and architecture, without PDF, databases and browser
	. scripts/env && cargo test --no-default-features --lib --test architecture

browser: ## the tests in Chromium only
	scripts/install-deps test && . scripts/env && cargo test --locked --test browser

bench: ## measure the core and the server
	. scripts/env && cargo bench --locked --benches

gate: ## the long fault runs (OSPO_ATLAS_FAULT_SECONDS each, 300 unless set)
	@scripts/gate

audit: ## licences, bans and advisories of the dependencies (needs cargo-deny)
	@scripts/audit

docs: ## the code's documentation as HTML
	. scripts/env && cargo doc --locked --no-deps --document-private-items

clean: ## delete the shared build folder, or the one of CARGO_TARGET_DIR
	. scripts/env && rm -rf "$$CARGO_TARGET_DIR"
