"""The screen: how soon it is there, how it follows the cursor, what it costs at rest."""
import re
import statistics
import time

import ledgers
import terminal
from builds import READY
from rounds import THIS, Rounds, attempt, both, in_turn, say
from table import medians, number

COMMIT, ROW = r"Ama Okafor", r"row 038"
# What others take on a quiet machine, in milliseconds: by it a target in milliseconds becomes a ratio.
TIG_START, TIG_CURSOR_95, TIG_PAGE, TIG_PAGE_95, FLOOR_95 = 30, 1.35, 1.25, 2, 0.67
MANY, FEW = "mixed-100000", "mixed-1000"


def screen(run):
    million = run.ledgers.of("million")
    ledgers.holds_every_kind(run.builds[0], million[THIS])
    first_screens(run)
    cursor(run)
    filtering(run)
    at_once(run)
    rest(run)


def peers():
    """The programs that frontdoor is held against: what starts them and what shows that they are there."""
    return {"tig": (["tig"], COMMIT, dict(folder=ledgers.history())), "floor": ([ledgers.floor()], ROW, {})}


def players(run, name):
    """The builds on a ledger, in the form of `peers`."""
    paths = run.ledgers.of(name)
    return {f"{build.name} {name}": (build.tracker(paths[build.name]), READY, dict(environment=build.environment))
            for build in run.builds if build.name in paths}


def first_screens(run):
    say("first screens …")

    def start(command, ready, options):
        full, settled = terminal.first_screen(command, ready, **options)
        return dict(full=full * 1000, settled=settled * 1000)

    everyone = {**players(run, "million"), **players(run, FEW), **players(run, MANY), **peers()}
    given = in_turn({name: lambda how=how: start(*how) for name, how in everyone.items()}, run.rounds(9), warm=1)
    for name, measure, target, limit, also in (
        ("million", "first full screen, 1,000,000 events, 2,000 open", 70, 1.5, "goal 1.0"),
        (FEW, "  1,000 open rows", None, None, ""),
        (MANY, "  100,000 open rows", 100, round(100 / TIG_START, 1), ""),
    ):
        full = Rounds.of(given, "full", **both(name), tig="tig", floor="floor")
        settled = Rounds.of(given, "settled", **both(name))
        run.table.add(measure, full, target=target, to="tig", limit=limit,
                      beside=(also, medians(full, ["tig", "floor"]), f"settled {number(settled.median())} ms"))


class Player:
    """A program that is there and answers keys one at a time, each after the answer to the one before."""

    def __init__(self, command, ready, options):
        self.program = terminal.Terminal(command, **options)
        self.program.wait_for(ready)
        # Tidying up after the start is no key's fault.
        self.program.settle(1.5)
        self.program.show()

    def all_rows(self):
        """Shows the tab of everything open."""
        self.program.type(b"4")
        self.program.settle(0.5)
        self.program.show()
        return self

    def round(self, keys, limit=2.0):
        """The median, the 95th percentile and the most of the answers' milliseconds, and of their bytes.

        Milliseconds twice: by the clock, and without waiting for a processor ("own").
        """
        found = [answer for answer in (self.program.answer(key, limit) for key in keys) if answer]
        if len(found) < len(keys) - 2:
            raise RuntimeError(f"{len(found)} answers to {len(keys)} keys")
        # The record that is drawn when the cursor rests has a line of its own.
        self.program.settle(0.25)
        figures = {}
        for name in ("ms", "own", "size"):
            values = [getattr(answer, name) for answer in found]
            figures.update({f"{name} median": statistics.median(values), f"{name} 95": terminal.quantile(values, 0.95),
                            f"{name} most": max(values)})
        return figures


def started(everyone, kind=Player):
    """Players by name; those on ledgers show all rows."""
    found = {name: attempt(name, lambda: kind(*how).all_rows() if READY in how else kind(*how))
             for name, how in everyone.items()}
    return {name: player for name, player in found.items() if player}


def end(programs):
    for player in programs.values():
        player.program.end()


def cursor(run):
    """Keys that move the cursor, over 100,000 rows and over 1,000."""
    say("cursor keys …")
    playing = started({**players(run, MANY), **players(run, FEW), **peers()})
    try:
        def play(keys, *left_out):
            return in_turn({name: lambda player=player: player.round(keys) for name, player in playing.items()
                            if name not in left_out}, run.rounds(5), warm=1)
        keys = play([terminal.DOWN] * 50 + [terminal.UP] * 50)
        pages = play([terminal.PAGE_DOWN] * 20 + [terminal.PAGE_UP] * 18, "floor")
        ends = play([terminal.END, terminal.HOME] * 15, "floor")
    finally:
        end(playing)
    for name, given, target, limit in (
        ("cursor key", keys, 2, 2 / TIG_CURSOR_95), ("page", pages, 4, 4 / TIG_PAGE_95),
        ("Home and End", ends, 4, 4 / TIG_PAGE_95),
    ):
        for ledger, measure in ((MANY, f"{name}, 95 %, 100,000 rows"), (FEW, "  1,000 rows")):
            tail = Rounds.of(given, "ms 95", **both(ledger), tig="tig", floor="floor")
            run.table.add(
                measure, tail, digits=2, target=target, judged=Rounds.of(given, "own 95", **both(ledger), tig="tig"),
                to="tig", limit=round(limit, 1), beside=medians(tail, ["tig", "floor"], digits=2))
        growth = Rounds.of(given, "own median", **both(MANY), **{"1,000 rows": f"{THIS} {FEW}"})
        run.table.add("  median, 100,000 rows against 1,000", Rounds.of(given, "ms median", **both(MANY)), digits=2,
                      judged=growth, to="1,000 rows", limit=1.2)
    median = Rounds.of(keys, "ms median", **both(MANY), floor="floor")
    run.table.add("cursor key, median, against the C floor", median, digits=2,
                  judged=Rounds.of(keys, "own median", **both(MANY), floor="floor"), to="floor", limit=round(2 / FLOOR_95, 1),
                  beside=medians(median, ["floor"], digits=2))
    sizes = Rounds.of(keys, "size median", **both(MANY), tig="tig", floor="floor")
    scrolled = max(Rounds.of(keys, "size most", **both(MANY)).values[THIS])
    run.table.add("bytes for a cursor key, median", sizes, "bytes", 0, limit=400,
                  beside=(medians(sizes, ["tig", "floor"], "", 0), f"with the list scrolled at most {scrolled}"))
    most = Rounds.of(pages, "size most", **both(MANY), tig="tig")
    run.table.add("bytes for a page, most", most, "bytes", 0, limit=4500, beside=medians(most, ["tig"], "", 0))


def filtering(run):
    """Words typed into the filter over 100,000 rows; tig turns a page at the same time."""
    say("filter …")
    playing = started({**players(run, MANY), "tig": peers()["tig"]})

    def filtered(player):
        found = []
        for word in ("police", "rag:red", "thornley -neglect"):
            player.program.answer(b"/")
            found.append(player.round([bytes([byte]) for byte in word.encode()], limit=10))
            player.program.answer(b"\x1b")
            player.program.settle(0.3)
        return {name: max(figures[f"{name} most"] for figures in found) for name in ("ms", "own")}

    def paged(player):
        figures = player.round([terminal.PAGE_DOWN, terminal.PAGE_UP] * 8)
        return {name: figures[f"{name} median"] for name in ("ms", "own")}

    try:
        given = in_turn({name: lambda player=player, play=paged if name == "tig" else filtered: play(player)
                         for name, player in playing.items()}, run.rounds(4))
    finally:
        end(playing)
    names = dict(both(MANY), **{"tig page": "tig"})
    slowest = Rounds.of(given, "ms", **names)
    run.table.add("filter over 100,000 rows, slowest key", slowest, target=100, judged=Rounds.of(given, "own", **names),
                  to="tig page", limit=round(100 / TIG_PAGE), beside=medians(slowest, ["tig page"], digits=2))


def at_once(run, count=500):
    """Many keys at once: how many a second, and whether the cursor ends on the right row."""
    say("keys at once …")
    right = {}

    def flood(name, how):
        player = started({name: how})[name]
        program = player.program
        try:
            player.round([terminal.DOWN, terminal.UP])
            begun = terminal.NOW()
            program.type(terminal.DOWN * count)
            rate = count / (program.burst(10)[-1][0] - begun)
            if READY in how:
                right[name] = right.get(name, True) and comes_back(program, count)
            return dict(rate=rate)
        finally:
            program.end()

    everyone = {**players(run, MANY), **peers()}
    given = in_turn({name: lambda name=name, how=how: flood(name, how) for name, how in everyone.items()},
                    run.rounds(3))
    rates = Rounds.of(given, "rate", **both(MANY), tig="tig", floor="floor")
    run.table.add(f"{count} keys at once: keys a second", rates, "", 0, target=2000, to="floor", limit=1, least=True,
                  beside=("the right row" if all(right.values()) else "THE WRONG ROW",
                          medians(rates, ["tig", "floor"], "", 0)))


def comes_back(program, count):
    """Whether as many keys, a few at a time from the first row, lead to the row where all at once have led."""
    program.settle(0.5)
    end = program.show()
    program.type(terminal.HOME)
    program.settle(0.3)
    program.show()
    for _ in range(count // 100):
        program.type(terminal.DOWN * 100)
        program.burst(5)
    program.settle(0.5)
    return selected(end) == selected(program.show()) is not None


def selected(text):
    """The queue's selected row."""
    found = re.search(r"^▌(.*)$", text, re.M)
    return found and found[1][:60]


def rest(run):
    """What nobody's doing anything costs, and memory."""
    say("memory and rest …")
    seconds = 65 if run.rounds(2) > 1 else 10
    playing = started(players(run, "million"))
    try:
        before = {name: player.program.status() for name, player in playing.items()}
        for player in playing.values():
            player.program.chunks = []
        time.sleep(seconds)
        given = {}
        for name, player in playing.items():
            after = player.program.status()
            player.program.settle(0.01)
            given[name] = [dict(
                after, sent=sum(len(data) for _, data in player.program.chunks),
                wakes=(after["wakes"] - before[name]["wakes"]) / seconds,
                share=(after["run"] - before[name]["run"]) / seconds * 100)]
    finally:
        end(playing)
    names = both("million")
    sent = Rounds.of(given, "sent", **names)
    run.table.add("idle: wake-ups a second", Rounds.of(given, "wakes", **names), "", 2, limit=1)
    run.table.add("idle: processor", Rounds.of(given, "share", **names), "%", 3, limit=0.05,
                  beside=f"in {seconds} s sent {sent.median():.0f} bytes for the clock")
    run.table.add("memory, 1,000,000 events, 2,000 open", Rounds.of(given, "rss", **names), "MB", limit=40,
                  beside=f"at most {Rounds.of(given, 'peak', **names).median():.0f} MB")
    playing = started(players(run, MANY))
    try:
        for player in playing.values():
            player.program.answer(b"/")
            player.round([b"p", b"o"], limit=10)
        given = {name: [player.program.status()] for name, player in playing.items()}
    finally:
        end(playing)
    run.table.add("memory, 100,000 open rows, filter typed", Rounds.of(given, "rss", **both(MANY)), "MB", limit=150,
                  beside=f"at most {Rounds.of(given, 'peak', **both(MANY)).median():.0f} MB")
