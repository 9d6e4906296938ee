"""The keys that cost most, each with a line of its own, at three sizes of open work.

A walk leads through the tracker key by key. At each key that is measured every tracker takes its turn, and tig turns a
page. What is looked up once and kept shows in the first time, which is told beside the median of the later ones.
"""
import re
import statistics

import terminal
from ledgers import LONG_CASE, SIZES
from rounds import OTHER, THIS, Rounds, each_in_turn, say
from screen import TIG_PAGE, Player, end, peers, players, started
from table import cpu, number

# How long the cursor rests before the record in focus is drawn, in milliseconds: Tracker.rest.
REST = 90
# What a key may take on a quiet machine, in milliseconds: a frame at 60 Hz.
FRAME = 16
ESCAPE, ENTER, BACKSPACE = b"\x1b", b"\r", b"\x7f"
PANE = "record of the row, once the cursor rests"


class Step:
    """A key of the walk: what its answer is called when it is measured, and what has to be on the screen then."""

    def __init__(self, keys, label=None, shows=None):
        self.keys, self.label, self.shows = keys, label, shows


def letters(word, label):
    return [Step(bytes([byte]), label) for byte in word.encode()]


WALK = [
    Step(b"1", "1, to decide"),
    Step(terminal.DOWN, PANE),
    Step(b"2", "2, second look"), Step(b"3", "3, unallocated"),
    Step(b"a", "a, allocate", r"─ Allocate ─"), Step(ESCAPE),
    Step(b"4", "4, all open"), Step(b"5", "5, by worker"),
    Step(b"6", "6, Watch", r"─ Watch ─"), Step(ESCAPE),
    Step(b"7", "7, partner agencies", r"─ Checks asked"), Step(ESCAPE),
    Step(b"n", "n, new contact", r"─ New contact ─"), Step("family name", shows=r"▌ +family name"),
    *letters("thor", "letters of a family name, slowest"), Step(BACKSPACE * 4), Step(ESCAPE),
    Step(b"4"), Step(b"/"), *letters("p", "/ and the first letter"), *letters("ol", "/ and later letters, slowest"),
    Step(BACKSPACE * 3), Step(b"R-000001"), Step(ENTER),
    Step(ENTER, f"Enter on a case of {LONG_CASE:,} events", r"Everything recorded"), Step(ESCAPE), Step(ESCAPE),
]
LABELS = list(dict.fromkeys(step.label for step in WALK if step.label))


class Walker(Player):
    """A tracker that is walked through."""

    tabs = None

    def take(self, step):
        """Types a step's keys; the figures of the answer."""
        if isinstance(step.keys, str):
            figures = self.go_to(step.shows)
        else:
            answer = self.program.answer(
                step.keys, limit=15 if step.label else 1, pause=REST / 1000 if step.label == PANE else 0)
            if step.label and not answer:
                raise RuntimeError(f"no answer to {step.keys!r}")
            figures = answer._asdict() if answer else {}
        self.program.settle(0.13)
        text = self.program.show()
        if step.shows and not re.search(step.shows, text, re.M):
            raise RuntimeError(f"{step.keys!r} did not lead to {step.shows!r}:\n{text}")
        return figures

    def go_to(self, blank):
        """Goes to a blank of a form, as many times Tab as it took the first time."""
        if self.tabs is None:
            self.tabs = 0
            while not re.search(blank, self.program.show(), re.M):
                if self.tabs > 40:
                    raise RuntimeError(f"no blank {blank!r}")
                self.tabs += 1
                self.program.answer(b"\t")
        else:
            self.program.type(b"\t" * self.tabs)
        return {}


class Pages(Player):
    """tig, which turns a page whenever a key is measured."""

    def take(self, step):
        if not step.label:
            return {}
        answer = self.program.answer(terminal.PAGE_DOWN)
        if not answer:
            self.program.answer(terminal.HOME)
            answer = self.program.answer(terminal.PAGE_DOWN)
        return answer._asdict()


def walked(playing, rounds):
    """The figures of each key that is measured, by player, a round each; and those of the first time.

    tig's are of all its pages in the round.
    """
    kept = {label: {} for label in LABELS}
    first = {}
    for place in range(-1, rounds):
        seen = {}
        for step in WALK:
            for name, figures in each_in_turn(playing, place, lambda player: player.take(step)).items():
                if step.label:
                    seen.setdefault((None if name == "tig" else step.label, name), []).append(figures)
        pages = seen.pop((None, "tig"))
        for (label, name), figures in seen.items():
            if place < 0:
                first[label, name] = summary(figures, max)
            else:
                kept[label].setdefault(name, []).append(summary(figures, max))
                kept[label].setdefault("tig", [])[place:] = [summary(pages, statistics.median)]
    return kept, first


def summary(figures, pick):
    """One round's figures of a key, or of several that share a line."""
    return {key: pick(each[key] for each in figures) for key in ("ms", "own", "cpu")}


def keys(run):
    say("keys …")
    names = {rows: f"mixed-{rows}" for rows in SIZES}
    trackers = {}
    for name in names.values():
        trackers.update(players(run, name))
    playing = {**started(trackers, Walker), **started({"tig": peers()["tig"]}, Pages)}
    try:
        kept, first = walked(playing, run.rounds(7))
    finally:
        end(playing)
    for label in LABELS:
        given = {name: rounds for name, rounds in kept[label].items() if name in playing}
        for rows, name in names.items():
            mine = dict(this=f"{THIS} {name}", other=f"{OTHER} {name}")
            own = Rounds.of(given, "own", **mine, **{"tig page": "tig"})
            growth = Rounds.of(given, "own", this=mine[THIS], few=f"{THIS} {names[SIZES[0]]}").ratio("few")
            pause = REST if label == PANE else 0
            run.table.add(
                f"{label}, {rows:,} open" if rows == SIZES[0] else f"  {rows:,} open", Rounds.of(given, "ms", **mine),
                target=FRAME + pause, judged=own, to="tig page", limit=round(FRAME / TIG_PAGE),
                beside=(f"{growth} × {SIZES[0]:,} open" if rows == SIZES[-1] else "",
                        f"{REST} ms of it by design" if pause else "", cpu(Rounds.of(given, "cpu", **mine)),
                        f"the first time {number(first[label, mine[THIS]]['ms'])} ms"))
