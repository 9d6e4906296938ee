"""Durable actions of one program that stays, against plain SQLite."""
import json
import os
import subprocess
import tempfile

import ledgers
import terminal
from builds import READY, turns
from rounds import THIS, Rounds, both, in_turn, say
from table import medians

EACH = 100
# Red, then why, then a look over it all, then record; each key with what it leads to.
RATING = [
    (b"r", r"▌.*rating"), (terminal.DOWN, r"▌.*rating"), (b"\r", r"▌.*reason"), (b"the police were called again", r"✓ reason"),
    (b"\r", r"▌ +Record "), (b"\r", r"y record"), (b"y", READY),
]


def actions(run):
    say("durable actions …")
    paths = run.ledgers.of("actions")
    rounds = run.rounds(20)
    with tempfile.TemporaryDirectory(dir=ledgers.CACHE) as folder:
        programs = {}
        for build in run.builds:
            if build.name in paths:
                os.mkdir(os.path.join(folder, build.name))
                programs[build.name] = build.turns(
                    "actions", ledgers.copy(paths[build.name], os.path.join(folder, build.name)))
        programs["plain"] = turns(
            [ledgers.plain(), paths[THIS], done(run.builds[0], paths[THIS], folder, rounds * EACH),
             os.path.join(folder, "plain.sqlite")])
        try:
            given = in_turn({name: lambda program=program: some(program) for name, program in programs.items()}, rounds)
        finally:
            for program in programs.values():
                program.stdin.close()
                program.wait()
    rate = Rounds.of(given, "rate", **both(), plain="plain")
    work = Rounds.of(given, "cpu", **both(), plain="plain")
    run.table.add("durable actions a second", rate, "", 0, to="plain", limit=0.8, least=True,
                  beside=(medians(rate, ["plain"], "", 0), f"turns of {EACH}"))
    run.table.add("  processor an action", work, "µs", 0, to="plain", limit=3, beside=medians(work, ["plain"], "µs", 0))
    given = in_turn({build.name: lambda build=build: dict(calls=synchronisations(build, paths[build.name]))
                     for build in run.builds if build.name in paths}, 1)
    run.table.add("fdatasync calls for one rating on the screen", Rounds.of(given, "calls", **both()), "", 2, limit=1)


def done(build, base, folder, count):
    """A copy of a ledger after so many actions: their rows are what plain SQLite writes."""
    path = os.path.join(folder, "done")
    os.mkdir(path)
    path = ledgers.copy(base, path)
    subprocess.run([build.bench, "actions", path], input=f"{count}\n".encode(), check=True, cwd=ledgers.ROOT,
                   stdout=subprocess.DEVNULL)
    ledgers.tidy(path)
    return path


def some(program):
    """Lets a program that waits do its next actions: how many a second, and processor microseconds each."""
    program.stdin.write(f"{EACH}\n".encode())
    program.stdin.flush()
    effort = json.loads(program.stdout.readline())
    return dict(rate=effort["actions"] / effort["seconds"], cpu=effort["cpu"] / effort["actions"] * 1e6)


def synchronisations(build, base, ratings=5):
    """How often the running program waits for the disk when somebody rates a contact, counted by strace."""
    with tempfile.TemporaryDirectory(dir=ledgers.CACHE) as folder:
        path, trace = ledgers.copy(base, folder), os.path.join(folder, "trace")
        program = build.open(path, before=[
            "strace", "-f", "-qq", "-e", "trace=fsync,fdatasync,sync_file_range,msync", "-o", trace])
        try:
            program.wait_for(READY)
            # Tidying up after the start is no action's fault.
            program.settle(2.5)
            before = lines(trace)
            for _ in range(ratings):
                for key, shows in RATING:
                    program.type(key)
                    program.settle(0.1)
                    program.wait_for(shows)
                program.settle(0.5)
                program.type(terminal.DOWN)
                program.settle(0.5)
            found = lines(trace) - before
            kept = int(ledgers.query(
                path, "SELECT count(*) FROM event WHERE kind = 'ragChanged'"
                " AND recorded_at > strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-5 minutes')"))
        finally:
            program.end()
        if kept != ratings:
            raise RuntimeError(f"the keys recorded {kept} ratings, not {ratings}:\n{program.show()}")
        return found / ratings


def lines(path):
    with open(path) as file:
        return sum(1 for _ in file)
