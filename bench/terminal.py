"""Runs a full-screen program in a pseudo-terminal and measures how it answers keys.

Output is time-stamped as it comes and parsed afterwards, so that parsing delays nothing. A burst ends when nothing has
come for QUIET seconds and the program has not been working meanwhile; the time of an answer is the time of its last
byte. So a program that draws a frame first and what belongs into it later is timed to the end.
"""
import fcntl
import glob
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
import typing

import pyte

COLUMNS, ROWS = 120, 40
QUIET = 0.03
# Processor seconds during a pause in output from which on a program counts as working.
WORKING = 0.002
NOW = time.monotonic
DOWN, UP, PAGE_DOWN, PAGE_UP = b"\x1bOB", b"\x1bOA", b"\x1b[6~", b"\x1b[5~"
HOME, END = b"\x1bOH", b"\x1bOF"


def contents(path):
    """A file of /proc; empty when the process has ended."""
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def memory_of(process):
    """The memory of a process now and at most, in megabytes; 0 when it has ended."""
    text = contents(f"/proc/{process}/status")
    found = {name: re.search(name + r":\s+(\d+)", text) for name in ("VmRSS", "VmHWM")}
    return {name: int(size[1]) / 1024 if size else 0 for name, size in found.items()}


def threads(process, name):
    """A file of /proc for each thread of a process."""
    return list(filter(None, map(contents, glob.glob(f"/proc/{process}/task/*/{name}"))))


def effort_of(process):
    """Seconds so far that the threads of a process ran, and that they waited for a processor."""
    found = [text.split() for text in threads(process, "schedstat")]
    return sum(int(fields[0]) for fields in found) / 1e9, sum(int(fields[1]) for fields in found) / 1e9


class Answer(typing.NamedTuple):
    """What a key led to."""

    # Milliseconds to the last byte.
    ms: float
    # The same without a pause by design, and without waiting for a processor: without the load of the machine.
    own: float
    # Processor milliseconds until the program rested.
    cpu: float
    size: int


class _Screen(pyte.Screen):
    """pyte's screen with what ncurses sends to an xterm and pyte lacks."""

    last = " "

    def draw(self, data):
        if data:
            self.last = data[-1]
        super().draw(data)

    def repeat_last(self, count=1, **_):
        super().draw(self.last * (count or 1))

    def scroll_up(self, count=1, **_):
        self._scroll(self.index, (self.margins or pyte.screens.Margins(0, self.lines - 1)).bottom, count)

    def scroll_down(self, count=1, **_):
        self._scroll(self.reverse_index, (self.margins or pyte.screens.Margins(0, self.lines - 1)).top, count)

    def _scroll(self, step, row, count):
        row, self.cursor.y = self.cursor.y, row
        for _ in range(count or 1):
            step()
        self.cursor.y = row

    def back_tab(self, count=1, **_):
        self.cursor.x = max(0, (self.cursor.x - 1) // 8 * 8)

    def write_process_input(self, data):
        pass


class _Stream(pyte.ByteStream):
    csi = dict(pyte.ByteStream.csi, b="repeat_last", S="scroll_up", T="scroll_down", Z="back_tab")
    events = pyte.ByteStream.events | frozenset(["repeat_last", "scroll_up", "scroll_down", "back_tab"])


class Terminal:
    """A program on a terminal of 120 × 40."""

    def __init__(self, command, environment=None, folder=None):
        values = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
        values.pop("NO_COLOR", None)
        values.update(environment or {})
        self.screen = _Screen(COLUMNS, ROWS)
        self.stream = _Stream(self.screen)
        self.chunks = []
        self.ended = False
        leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = NOW()
        self.process = subprocess.Popen(
            command, stdin=follower, stdout=follower, stderr=follower, env=values, cwd=folder, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(follower)
        self.leader = leader
        os.set_blocking(leader, False)

    # -- reading

    def read(self, wait):
        """Takes in what comes within `wait` seconds; False when nothing did."""
        if self.ended or not select.select([self.leader], [], [], max(0, wait))[0]:
            return False
        try:
            data = os.read(self.leader, 1 << 16)
        except OSError:
            data = b""
        if not data:
            self.ended = True
            return False
        self.chunks.append((NOW(), data))
        return True

    def burst(self, wait, quiet=QUIET):
        """Waits for output and reads until it pauses; the chunks that came, with their times."""
        first = len(self.chunks)
        end = NOW() + wait
        if self.read(wait):
            self.settle(quiet, end - NOW())
        return self.chunks[first:]

    def settle(self, quiet=0.4, limit=30):
        """Reads until nothing has come for a while and the program rests."""
        end = NOW() + limit
        before = self.worked()
        while NOW() < end:
            came = self.read(quiet)
            after = self.worked()
            if not came and after - before < WORKING and not self.is_running():
                return
            before = after

    def show(self, chunks=None):
        """Parses what has come and gives the screen as text."""
        for _, data in self.chunks if chunks is None else chunks:
            self.stream.feed(data)
        if chunks is None:
            self.chunks = []
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, pattern, limit=30):
        """Reads until the screen matches; the screen."""
        end = NOW() + limit
        while True:
            text = self.show()
            if re.search(pattern, text, re.M):
                return text
            if self.ended or NOW() > end:
                raise RuntimeError(f"{pattern!r} did not appear:\n{text}")
            self.read(0.5)

    # -- writing

    def type(self, data):
        """Sends keys, reading meanwhile so that neither side waits for the other."""
        while data:
            select.select([self.leader], [self.leader], [])
            self.read(0)
            try:
                data = data[os.write(self.leader, data):]
            except BlockingIOError:
                pass

    def answer(self, key, limit=2.0, pause=0):
        """Sends a key and waits for the `Answer`; None when none comes.

        With a `pause`, in seconds, it is what the program draws after it has answered and rested for so long.
        """
        before = self._meter()
        sent = NOW()
        self.type(key)
        if pause:
            if not self.burst(limit):
                return None
            before = self._meter()
        chunks = self.burst(limit)
        if not chunks:
            return None
        worked, delayed = (now - then for now, then in zip(self._meter(), before))
        seconds = chunks[-1][0] - sent
        own = max(seconds - pause - delayed, min(seconds - pause, worked))
        return Answer(seconds * 1000, own * 1000, worked * 1000, sum(len(data) for _, data in chunks))

    def _meter(self):
        """Seconds that the program ran, and that it or this one, which reads it, waited for a processor."""
        worked, delayed = effort_of(self.process.pid)
        return worked, delayed + effort_of("self")[1]

    # -- the process

    def status(self):
        """Memory in megabytes, processor seconds and voluntary wake-ups so far."""
        memory = memory_of(self.process.pid)
        wakes = sum(int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", text, re.M)[1])
                    for text in threads(self.process.pid, "status"))
        return {"rss": memory["VmRSS"], "peak": memory["VmHWM"], "run": self.worked(), "wakes": wakes}

    def worked(self):
        """Processor seconds so far, of all threads."""
        return effort_of(self.process.pid)[0]

    def is_running(self):
        """Whether a thread runs, waits for a processor or waits for the disk."""
        return any(text.rpartition(")")[2].split()[0] in "RD" for text in threads(self.process.pid, "stat"))

    def end(self, key=b"q", limit=5):
        """Leaves with a key, or by force."""
        try:
            if not self.ended:
                self.type(key)
            end = NOW() + limit
            while self.process.poll() is None and NOW() < end:
                self.read(0.05)
        except OSError:
            pass
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self.leader)
        return self.process.returncode


def first_screen(command, ready, **options):
    """Seconds until a program has drawn its first full screen, and until it has settled.

    Full is: what `ready` says is there, and as many rows are written as when it has settled.
    """
    terminal = Terminal(command, **options)
    try:
        parsed, settled = 0, ""
        while not re.search(ready, settled, re.M):
            if terminal.ended or NOW() - terminal.started > 30:
                raise RuntimeError(f"{command[0]} did not come up:\n{settled}")
            terminal.settle()
            settled = terminal.show(terminal.chunks[parsed:])
            parsed = len(terminal.chunks)
        chunks = terminal.chunks
        rows = sum(1 for line in settled.split("\n") if line)
        replay = Terminal.__new__(Terminal)
        replay.screen = _Screen(COLUMNS, ROWS)
        replay.stream = _Stream(replay.screen)
        for moment, data in chunks:
            text = replay.show([(moment, data)])
            if sum(1 for line in text.split("\n") if line) >= rows and re.search(ready, text, re.M):
                return moment - terminal.started, chunks[-1][0] - terminal.started
        raise RuntimeError("the screen was never full")
    finally:
        terminal.chunks = []
        terminal.end()


def quantile(values, share):
    """The value that so large a share of values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
