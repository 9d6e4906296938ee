"""What works through many events: the model alone, verify, rebuild, import."""
import os
import shutil
import tempfile

import ledgers
from builds import effort
from rounds import THIS, Rounds, both, in_turn, say
from table import medians


def model(run):
    say("the model …")

    def lives(build):
        figures = build.measured("model")
        return dict(figures, rate=figures["events"] / figures["cpu"])

    given = in_turn({build.name: lambda build=build: lives(build) for build in run.builds}, run.rounds(5))
    first = given[THIS][0]
    run.table.add("model alone, whole lives: events a second of one core", Rounds.of(given, "rate", **both()), "", 0,
                  target=1_000_000, least=True,
                  beside=f"{first['residentMB']:,.0f} MB for {first['contacts']:,.0f} contacts")


# ---------------------------------------------------------------- whole ledgers

def whole(run):
    """Checks and replays every event; sqlite3 reads every row at the same time."""
    say("verify and rebuild …")
    paths = run.ledgers.of("million")
    events = int(ledgers.query(paths[THIS], "SELECT max(sequence) FROM event", "-readonly"))
    with tempfile.TemporaryDirectory(dir=ledgers.CACHE) as folder:
        verifying, rebuilding = {}, {}
        for build in run.builds:
            if build.name in paths:
                os.mkdir(os.path.join(folder, build.name))
                path = ledgers.copy(paths[build.name], os.path.join(folder, build.name))
                verifying[build.name] = lambda build=build, path=path: build.effort("verify", "--ledger", path)
                rebuilding[build.name] = lambda build=build, path=path: build.measured("rebuild", path)
        verifying["plain read"] = rebuilding["plain read"] = lambda: effort(
            ["sqlite3", "-readonly", paths[THIS],
             "SELECT sum(length(kind) + length(body) + length(recorded_at) + length(previous_hash) + length(hash)) FROM event"])
        verified = in_turn(verifying, run.rounds(2))
        rebuilt = in_turn(rebuilding, run.rounds(2))
    names = both()
    for measure, given, memory in (("verify", verified, "memory"), ("rebuild", rebuilt, "residentMB")):
        throughput(
            run, f"{measure}, {events:,} events", Rounds.of(given, "seconds", **names, **{"plain read": "plain read"}),
            Rounds.of(given, memory, **names), events, "events", "plain read")
    corrected = sum(figures["corrected"] for figures in rebuilt[THIS])
    if corrected:
        run.table.note("  rebuild CORRECTED", f"{corrected:.0f} states, which were as the production desk had left them")


def throughput(run, measure, took, memory, count, what, to, target=None, most=None):
    """Lines for how long something took, in seconds, beside another program, and for the most memory it had."""
    run.table.add(measure, took, "s", 1, target=target, to=to,
                  beside=(f"{count / took.median():,.0f} {what} a second", medians(took, [to], "s", 2)))
    run.table.add("  memory at most", memory, "MB", 0, limit=most)


# ---------------------------------------------------------------- lists

def lists(run):
    say("import …")
    imported(run, 100_000, run.rounds(3), target=30)
    if run.million:
        imported(run, 1_000_000, 1)


def imported(run, rows, rounds, target=None):
    """Brings in a list of contacts; plain SQLite writes the rows that came of it at the same time."""
    with tempfile.TemporaryDirectory(dir=ledgers.CACHE) as folder:
        path = os.path.join(folder, "list-1.csv")
        write_list(path, rows)
        given = in_turn({build.name: lambda build=build: bring_in(build, path, os.path.join(folder, build.name))
                         for build in run.builds}, rounds)
    took = Rounds.of(given, "seconds", **both())
    took.values["plain write"] = [figures["plain"] for figures in given[THIS]]
    throughput(run, f"import of {rows:,} rows", took, Rounds.of(given, "memory", **both()), rows, "rows", "plain write",
               target, most=100)


def write_list(path, rows):
    with open(path, "w") as file:
        file.write("Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child,Date of Contact,Contact Source\n")
        for i in range(rows):
            child = i % (rows * 3 // 5)
            born = f"{1 + child % 28:02}/06/{2010 + child % 9}"
            day = f"{1 + i % 28:02}/{1 + i // 28 % 12:02}/{2021 + i // 336 % 5}"
            file.write(f"X{child:07},{'MF'[child % 2]},a) WBRI,{born},,{day},6: Police\n")


def bring_in(build, path, folder):
    """Brings a list into a new ledger; also how long plain SQLite needs to write what came of it."""
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    new = os.path.join(folder, "new.sqlite")
    build.effort("init", "--ledger", new)
    figures = build.effort("import", "annex-a", "--ledger", new, path)
    if build.name == THIS:
        ledgers.tidy(new)
        figures["plain"] = effort([ledgers.plain(), new, new, os.path.join(folder, "plain.sqlite")])["seconds"]
    return figures
