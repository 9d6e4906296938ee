# Two commands are all that most people need: "make run" and "make test". "make help" lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
# What "make run" hands to the program, such as ARGS="--seed 7 --ledger /tmp/try.sqlite".
ARGS ?=
# What "make test" hands to swift test, such as TEST_ARGS="--filter CaseModelTests".
TEST_ARGS ?=
# Tests are built without debug information and linked by the toolchain's quickest linker: it saves a minute.
TEST_FLAGS = -debug-info-format none -Xswiftc -use-ld=lld
# What "make bench" hands to bench/run.
BENCH_ARGS ?=
# What "make monkey" hands to scripts/monkey, such as MONKEY_ARGS="--seeds 3 --keys 1000".
MONKEY_ARGS ?=

BINARY = .build/release/frontdoor
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
BASH_COMPLETION = $(SHARE)/bash-completion/completions/frontdoor
ZSH_COMPLETION = $(SHARE)/zsh/site-functions/_frontdoor
FISH_COMPLETION = $(SHARE)/fish/vendor_completions.d/frontdoor.fish
MANUAL = $(SHARE)/man/man1/frontdoor.1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test build bench monkey lint install uninstall clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1|\2/p' Makefile | awk -F'|' '{ printf "  %-16s %s\n", $$1, $$2 }'

run: ## set up what is missing, build, and open an invented service (ARGS="--seed 7")
	@if [ ! -t 0 ] || [ ! -t 1 ]; then \
	  echo 'make run opens a screen and needs a terminal: its input and output must not be redirected.' >&2; \
	  echo 'make build only builds; $(BINARY) --help lists the commands that print plain lines.' >&2; \
	  exit 1; \
	fi
	@$(MAKE) --no-print-directory build
	@$(BINARY) demo $(ARGS)

test: setup-test lint ## set up what is missing, check the style, build without warnings, run all tests
	@scripts/swift build --build-tests $(TEST_FLAGS)
	@scripts/swift test --skip-build --disable-xctest $(TEST_FLAGS) $(TEST_ARGS)

build: setup-build ## set up what is missing and build the program
	@scripts/swift build $$(scripts/release-flags) --product frontdoor

sbom: setup-build ## print a bill of materials (CycloneDX JSON): packages, libraries and toolchain with licences
	@scripts/sbom

bench: setup-bench ## measure speed and size beside tig, ncurses and plain SQLite (BENCH_ARGS="--only screen")
	@scripts/swift build $$(scripts/release-flags) --product frontdoor
	@scripts/swift build $$(scripts/release-flags) --product Bench
	@bench/run $(BENCH_ARGS)

monkey: setup-bench ## press random keys in a real terminal at random sizes, and verify the ledger (MONKEY_ARGS="--seeds 3")
	@scripts/swift build $$(scripts/release-flags) --product frontdoor
	@scripts/monkey $(MONKEY_ARGS)

lint: setup-build ## check the style of the sources
	@scripts/swift format lint --strict --recursive Sources Tests Package.swift

.PHONY: setup-build setup-test setup-bench
setup-build:
	@scripts/setup build
setup-test:
	@scripts/setup test
setup-bench:
	@scripts/setup bench

$(BINARY):
	@$(MAKE) --no-print-directory build

install: $(BINARY) ## install program, data, manual and completions below PREFIX=/usr/local (DESTDIR= for packagers)
	install -d $(BIN) $(SHARE)/frontdoor $(dir $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION))
	install -s -m 755 $(BINARY) $(BIN)/frontdoor
	cp -R data/. $(SHARE)/frontdoor/
	chmod -R u=rwX,go=rX $(SHARE)/frontdoor
	install -m 644 man/frontdoor.1 $(MANUAL)
	$(BINARY) --generate-completion-script bash > $(BASH_COMPLETION)
	$(BINARY) --generate-completion-script zsh > $(ZSH_COMPLETION)
	$(BINARY) --generate-completion-script fish > $(FISH_COMPLETION)

uninstall: ## remove what "make install" put there; no ledger is touched
	rm -f $(BIN)/frontdoor $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)
	rm -rf $(SHARE)/frontdoor

clean: ## remove everything that was built
	rm -rf .build
