"""The builds that are measured: this one, and with --against another one."""
import json
import os
import subprocess
import tempfile
import time

import terminal

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
READY = r"sorted by"


class Build:
    """A program and the Bench that was built with it."""

    def __init__(self, name, path):
        """`path` is the program, or the folder that holds it and Bench."""
        path = os.path.abspath(path)
        folder = path if os.path.isdir(path) else os.path.dirname(path)
        self.name = name
        self.program = os.path.join(path, "frontdoor") if os.path.isdir(path) else path
        self.bench = os.path.join(folder, "Bench")
        if not os.path.exists(self.bench):
            self.bench = os.path.join(ROOT, ".build", "release", "Bench")
        self.environment = dict(os.environ, FRONTDOOR_SERVICE=os.path.join(checkout(folder), "data", "service.yml"))

    @property
    def missing(self):
        return [path for path in (self.program, self.bench) if not os.path.exists(path)]

    def tracker(self, path):
        return [self.program, "--ledger", path]

    def open(self, path, before=()):
        """The tracker on a ledger in a terminal of its own; `before` is what starts it."""
        return terminal.Terminal([*before, *self.tracker(path)], environment=self.environment)

    def measured(self, *arguments):
        """The figures that a command of Bench prints."""
        return json.loads(subprocess.run(
            [self.bench, *arguments], check=True, cwd=ROOT, env=self.environment, stdout=subprocess.PIPE).stdout)

    def turns(self, *arguments):
        """A command of Bench that does so much for each line that it reads."""
        return turns([self.bench, *arguments], self.environment)

    def effort(self, *arguments, **options):
        """What a command of the program costs."""
        return effort([self.program, *arguments], environment=self.environment, **options)


def checkout(folder):
    """The checkout that a folder is in, whose data go with a build there; this one for a folder outside any."""
    while folder != "/":
        if os.path.isfile(os.path.join(folder, "Package.swift")):
            return folder
        folder = os.path.dirname(folder)
    return ROOT


def turns(command, environment=None):
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def effort(command, environment=None, memory=True):
    """Runs a program to its end: seconds, processor seconds, the most `memory` in megabytes, and what it printed.

    Memory is read while the program runs: what the kernel tells afterwards would include this interpreter's. Where it is
    not asked for, nobody disturbs the program.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        begun = time.monotonic()
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        peak, ended = 0, 0
        while not ended:
            if memory:
                peak = max(peak, terminal.memory_of(process.pid)["VmHWM"])
                time.sleep(0.01)
            ended, status, usage = os.wait4(process.pid, os.WNOHANG if memory else 0)
        seconds = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode:
            said = errors.read().decode(errors="replace").strip() or output.read().decode(errors="replace").strip()
            raise RuntimeError(f"{' '.join(command[:3])} ended with {process.returncode}: {said[-300:]}")
        return dict(seconds=seconds, cpu=usage.ru_utime + usage.ru_stime, memory=peak,
                    output=output.read().decode(errors="replace"))
