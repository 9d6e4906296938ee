"""What is measured on: invented ledgers, a history of git, small C programs. All are kept in .build/bench."""
import glob
import hashlib
import os
import shutil
import subprocess
import tempfile
import time

from builds import READY, ROOT
from rounds import OTHER, THIS, say

FOLDER = os.path.dirname(os.path.abspath(__file__))
CACHE = os.path.join(ROOT, ".build", "bench")
# Open rows: contacts and cases mixed.
SIZES = (1_000, 10_000, 100_000)
# Events of the case R-000001 in each mixed ledger, after its opening.
LONG_CASE = 1_000


def mixed(rows):
    """Six in ten rows are contacts to decide, two are cases in the tray, two are cases with 25 workers."""
    fifth = str(rows // 5)
    return ["--open-cases", fifth, "--tray", fifth, "--undecided", str(rows * 3 // 5), "--long-case", str(LONG_CASE)]


OPTIONS = {
    "million": ["--events", "1000000", "--open-cases", "2000", "--undecided", "60"],
    "actions": ["--undecided", "1200", "--tray", "1200", "--events", "20000"],
    **{f"mixed-{rows}": mixed(rows) for rows in SIZES},
}


class Ledgers:
    """The ledgers that builds are measured on, by name.

    Another build gets copies of this one's, or where it keeps its record in another form, ledgers of its own making.
    """

    def __init__(self, builds):
        self.builds = builds
        os.makedirs(CACHE, exist_ok=True)
        self.copies = tempfile.TemporaryDirectory(dir=CACHE)
        self.found = {}
        self.marks = {THIS: sources()}
        # The clocks of a ledger run on: two that are compared were made on the same day.
        self.days = 7
        if len(builds) > 1 and kept_form(builds[0], self.copies.name) != kept_form(builds[1], self.copies.name):
            say("the other build keeps its record in another form: it makes ledgers of its own")
            self.marks[OTHER] = digest([builds[1].bench])
            self.days = 1

    def of(self, name):
        """A ledger's path for each build that has one."""
        if name not in self.found:
            self.found[name] = {}
            for build in self.builds:
                try:
                    self.found[name][build.name] = self._of(name, build)
                except subprocess.CalledProcessError:
                    if build.name == THIS:
                        raise
                    say(f"left out, other build: it cannot make the ledger “{name}”")
        return self.found[name]

    def _of(self, name, build):
        if build.name in self.marks:
            path = self._kept(name, build)
        else:
            path = copy(self.found[name][THIS], self.copies.name)
            take_in(build, path)
        forget_drafts(path)
        return path

    def _kept(self, name, build):
        """A generated ledger's path; made again when its form is another or its clocks have run on too long."""
        path = os.path.join(CACHE, f"{name}-{self.marks[build.name]}.sqlite")
        made = path + ".made"
        if os.path.exists(made) and time.time() - os.path.getmtime(made) < self.days * 86400:
            return path
        self._clear(name, path)
        say(f"making the ledger “{name}” of {build.name} build …")
        begun = time.monotonic()
        unfinished = path + ".unfinished"
        remove(unfinished)
        subprocess.run([build.bench, "make", unfinished, *OPTIONS[name]], check=True, cwd=ROOT, env=build.environment)
        take_in(build, unfinished)
        os.rename(unfinished + ".end", path + ".end")
        os.rename(unfinished, path)
        open(made, "w").close()
        say(f"  {os.path.getsize(path) / 1e6:,.0f} MB in {time.monotonic() - begun:.0f} s")
        return path

    def _clear(self, name, path):
        """Removes a ledger that is out of date, and those of names and forms that nobody asks for any more."""
        remove(path)
        for old in glob.glob(os.path.join(CACHE, "*.sqlite")):
            kept, _, mark = os.path.basename(old)[:-len(".sqlite")].rpartition("-")
            if kept not in OPTIONS or kept == name and mark not in self.marks.values():
                remove(old)

    def end(self):
        self.copies.cleanup()


def sources():
    """A digest of the sources that shape a generated ledger."""
    return digest(path for pattern in (
        "Sources/Bench/*.swift", "Sources/CaseLedger/[EHMS]*.swift", "Sources/LedgerSQLite/*Table.swift",
        "Sources/LedgerSQLite/S*.swift", "Sources/CaseModel/Compact/*.swift",
        "Sources/CaseModel/**/*Payloads.swift", "Sources/CaseModel/Casework/*.swift",
    ) for path in sorted(glob.glob(os.path.join(ROOT, pattern), recursive=True)))


def digest(paths):
    whole = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            whole.update(file.read())
    return whole.hexdigest()[:12]


def kept_form(build, folder):
    """In what form a build keeps its record: its tables, the mark of its current states, what each kind of event says."""
    path = os.path.join(folder, f"form-{build.name}.sqlite")
    subprocess.run([build.bench, "make", path, "--events", "20000", "--open-cases", "50"], check=True, cwd=ROOT,
                   env=build.environment)
    return query(path, "SELECT sql FROM sqlite_master ORDER BY name; SELECT value FROM meta WHERE key = 'snapshot_form';"
                 "SELECT DISTINCT event.kind, json_each.key FROM event, json_each(event.body) ORDER BY 1, 2")


def take_in(build, path):
    """Opens a new ledger once: the first opening takes in the service's settings, and the next ones need not."""
    program = build.open(path)
    program.wait_for(READY)
    program.settle(1.5)
    program.end()
    tidy(path)


def tidy(path):
    query(path, "PRAGMA wal_checkpoint(TRUNCATE)")


def query(path, sql, *options):
    """What the sqlite3 program prints."""
    return subprocess.run(["sqlite3", *options, path, sql], check=True, capture_output=True, text=True).stdout


def copy(path, folder):
    """A ledger's copy, for measures that write; nobody may have the ledger open."""
    tidy(path)
    target = os.path.join(folder, os.path.basename(path))
    shutil.copyfile(path, target)
    os.chmod(target, 0o600)
    return target


def remove(path):
    """Removes a ledger and everything beside it."""
    forget_drafts(path)
    for file in glob.glob(glob.escape(path) + "*"):
        os.remove(file)


def forget_drafts(path):
    """Removes what was typed in an earlier run and not recorded: the first screen would speak of it."""
    for drafts in glob.glob(glob.escape(path) + ".drafts-*"):
        shutil.rmtree(drafts)


def holds_every_kind(build, path):
    """Stops where the large ledger lacks a kind of event that its figures are said to be of."""
    wanted = subprocess.run([build.bench, "kinds"], check=True, capture_output=True, text=True).stdout.split()
    held = query(path, "SELECT DISTINCT kind FROM event", "-readonly").split()
    missing = sorted(set(wanted) - set(held))
    if missing:
        raise SystemExit(f"The ledger of {path} lacks: {', '.join(missing)}. Let Sources/Bench/Courses.swift play them.")


def history():
    """A git history of 100,000 commits."""
    path = os.path.join(CACHE, "history.git")
    if os.path.exists(os.path.join(path, "done")):
        return path
    shutil.rmtree(path, ignore_errors=True)
    say("making a git history of 100,000 commits …")
    subprocess.run(["git", "init", "-q", "--bare", path], check=True)
    importer = subprocess.Popen(["git", "-C", path, "fast-import", "--quiet"], stdin=subprocess.PIPE)
    for i in range(1, 100_001):
        subject = f"Record contact {i} from the police about a child in Invented Road"
        importer.stdin.write(
            (f"commit refs/heads/main\nmark :{i}\n"
             f"committer Ama Okafor <ama@example.org> {1_500_000_000 + i * 600} +0000\n"
             f"data {len(subject)}\n{subject}\n" + (f"from :{i - 1}\n" if i > 1 else "")
             + f"M 100644 inline file{i % 50}\ndata {len(str(i))}\n{i}\n").encode())
    importer.stdin.close()
    if importer.wait():
        raise SystemExit("git fast-import failed")
    subprocess.run(["git", "-C", path, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)
    # Without it git walks the whole history before tig gets its first line.
    subprocess.run(["git", "-C", path, "commit-graph", "write", "--reachable"], check=True, stderr=subprocess.DEVNULL)
    open(os.path.join(path, "done"), "w").close()
    return path


def compiled(name, *libraries):
    """A small C program of this folder, compiled."""
    os.makedirs(CACHE, exist_ok=True)
    program = os.path.join(CACHE, name)
    source = os.path.join(FOLDER, name + ".c")
    if not os.path.exists(program) or os.path.getmtime(program) < os.path.getmtime(source):
        subprocess.run(["cc", "-O2", "-D_XOPEN_SOURCE_EXTENDED", "-o", program, source, *libraries], check=True)
    return program


def floor():
    """The least that a program on a terminal can do."""
    return compiled("floor", "-lncursesw")


def plain():
    """The least that a program can do that writes through SQLite."""
    return compiled("plain", "-lsqlite3")
