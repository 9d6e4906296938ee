"""Single commands: what a start costs, and many writers at once."""
import os
import queue
import re
import statistics
import subprocess
import tempfile
import threading
import time

import ledgers
import terminal
from builds import effort
from rounds import Rounds, both, in_turn, say
from table import medians, number

FEW = "mixed-1000"


def commands(run):
    starts(run)
    writers(run)


# ---------------------------------------------------------------- what a start costs

def counts_instructions():
    """Whether perf can count instructions here: many virtual machines do not let it."""
    try:
        done = subprocess.run(["perf", "stat", "-x", ",", "-e", "instructions:u", "true"], capture_output=True, text=True)
    except OSError:
        return False
    return done.returncode == 0 and re.match(r"\d+,", done.stderr.strip()) is not None


def instructions(command, environment):
    """How many million instructions a command takes."""
    with tempfile.NamedTemporaryFile("r") as counted:
        subprocess.run(["perf", "stat", "-x", ",", "-e", "instructions:u", "-o", counted.name, "--", *command],
                       check=True, env=environment, stdout=subprocess.DEVNULL)
        return int(re.search(r"^(\d+),", counted.read(), re.M)[1]) / 1e6


def starts(run):
    """The start of a command against that of a C program that prints a line."""
    say("starts …")
    counts = counts_instructions()
    unit, how = ("M", "million instructions") if counts else ("ms", "CPU time: perf cannot count instructions here")

    def cost(command, environment=None):
        took = effort(command, environment, memory=False)
        return dict(ms=took["seconds"] * 1000,
                    cost=instructions(command, environment) if counts else took["cpu"] * 1000)

    paths = run.ledgers.of(FEW)
    for name, arguments, target, limit in (("--version", ["--version"], 3.5, 5), ("queue", ["queue", "--ledger"], None, None)):
        everyone = {"floor": lambda: cost([ledgers.floor(), "1"])}
        for build in run.builds:
            if build.name in paths:
                command = [build.program, *arguments] + ([paths[build.name]] if arguments[1:] else [])
                everyone[build.name] = lambda build=build, command=command: cost(command, build.environment)
        given = in_turn(everyone, run.rounds(25), warm=2)
        costs = Rounds.of(given, "cost", **both(), floor="floor")
        run.table.add(
            f"start of frontdoor {name}" + (", 1,000 open" if name == "queue" else ""), costs, unit, 1,
            target=None if counts else target, to="floor", limit=limit,
            beside=(medians(costs, ["floor"], unit, 2), how,
                    f"{number(Rounds.of(given, 'ms', **both()).median())} ms of time"))


# ---------------------------------------------------------------- many writers

def writers(run, at_once=32, acts=96):
    """Processes that each rate one contact: 32 at once, and one after the other before them."""
    say(f"{at_once} writers at once …")
    paths = run.ledgers.of(FEW)
    alone = 6
    rounds = run.rounds(5)
    with tempfile.TemporaryDirectory(dir=ledgers.CACHE) as folder:
        everyone = {}
        for build in run.builds:
            if build.name in paths:
                os.mkdir(os.path.join(folder, build.name))
                path = ledgers.copy(paths[build.name], os.path.join(folder, build.name))
                everyone[build.name] = lambda rate=Rating(build, path): dict(
                    alone=rate.many(alone, 1)["median"], **rate.many(acts, at_once))
        given = in_turn(everyone, rounds)
    median = Rounds.of(given, "median", **both())
    single = Rounds.of(given, "alone", **both())
    rate = Rounds.of(given, "rate", **both()).median()
    run.table.add(f"{at_once} writers at once: median", median, beside=(
        f"alone {number(single.median())} ms", f"{rate:.0f} acts a second"))
    run.table.add("  95 %", Rounds.of(given, "ninety_five", **both()))
    run.table.add("  slowest", Rounds.of(given, "most", **both()))
    run.table.add("  slowest against the median", Rounds.of(given, "tail", **both()), "", limit=10)
    failed = {name: [sum(figures["failed"] for figures in played)] for name, played in given.items()}
    run.table.add(f"  acts that failed, of {acts * rounds}", Rounds(failed), "", 0, limit=0)


class Rating:
    """Rates contacts of a ledger, each by a process of its own, and each contact once."""

    def __init__(self, build, path):
        self.build, self.path = build, path
        listed = build.effort("queue", "--ledger", path)["output"]
        self.contacts = iter(re.findall(r"^C-\d+", listed, re.M))

    def many(self, acts, at_once):
        """So many acts by so many processes at once: milliseconds each, and how many failed."""
        waiting = queue.SimpleQueue()
        for _ in range(acts):
            waiting.put(next(self.contacts))
        times, failures = [], []

        def work():
            while True:
                try:
                    contact = waiting.get_nowait()
                except queue.Empty:
                    return
                begun = time.monotonic()
                done = subprocess.run(
                    [self.build.program, "contact", "rate", contact, "red", "--ledger", self.path],
                    input=b"the police were called again", env=self.build.environment, capture_output=True)
                times.append((time.monotonic() - begun) * 1000)
                if done.returncode:
                    failures.append(done.stderr.decode())

        begun = time.monotonic()
        threads = [threading.Thread(target=work) for _ in range(at_once)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        passed = time.monotonic() - begun
        if failures:
            say(failures[0].strip())
        median = statistics.median(times)
        return dict(median=median, ninety_five=terminal.quantile(times, 0.95), most=max(times), tail=max(times) / median,
                    rate=acts / passed, failed=len(failures))
