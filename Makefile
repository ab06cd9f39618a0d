# make run, make test: all that a fresh Debian machine with a Swift toolchain needs.

PREFIX ?= /usr/local
DESTDIR ?=
ARGS ?=
BUILD = swift build -c release --static-swift-stdlib -Xlinker -s --product coach
BINARY = .build/release/coach

.PHONY: run test build lint check install bench dependencies clean

run: build
	@$(BINARY) $(ARGS)

build: dependencies
	@$(BUILD) >&2

test: dependencies
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	.ci/check-imports

check: build
	$(BINARY) check --strict scripts prompts

# Content goes beside the binary, where it is looked for: PREFIX/share/coach.
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/coach"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/coach"
	rm -rf "$(DESTDIR)$(PREFIX)/share/coach/scripts" "$(DESTDIR)$(PREFIX)/share/coach/prompts"
	cp -R scripts prompts "$(DESTDIR)$(PREFIX)/share/coach/"

bench: build
	python3 Tests/Bench/bench.py $(BINARY)

# GNU readline and SQLite, with their headers.
dependencies:
	@.ci/install-missing libreadline-dev libsqlite3-dev >&2

clean:
	swift package clean
