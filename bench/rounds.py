"""Programs that take turns, and what came of each round.

A machine is busier at one moment than at another. What is compared is therefore measured in the same rounds, one
program right after the other, and a ratio is the median of the rounds' own ratios.
"""
import statistics
import subprocess
import sys

THIS, OTHER = "this", "other"


def say(text):
    print(text, file=sys.stderr, flush=True)


def attempt(name, action):
    """What an action gives; None where it fails for the other build, which may lack what is measured."""
    try:
        return action()
    except (RuntimeError, OSError, ValueError, subprocess.SubprocessError) as fault:
        if name.split()[0] != OTHER:
            raise
        say(f"left out, {name.replace(OTHER, 'other build,', 1)}: {str(fault).strip().splitlines()[0]}")
        return None


def each_in_turn(players, place, play):
    """Lets each player play once, beginning with another one in each round; what each gave, by its name.

    A player of the other build that cannot play is taken out of `players`.
    """
    names = list(players)
    first = place % len(names)
    given = {}
    for name in names[first:] + names[:first]:
        figures = attempt(name, lambda: play(players[name]))
        if figures is None:
            del players[name]
        else:
            given[name] = figures
    return given


def in_turn(players, rounds, warm=0):
    """What each player, a function, gave in each round, by its name; rounds that warm up are not kept."""
    players = dict(players)
    kept = {}
    for place in range(-warm, rounds):
        for name, figures in each_in_turn(players, place, lambda play: play()).items():
            if place >= 0:
                kept.setdefault(name, []).append(figures)
    # Who was left out half-way has too few rounds to be compared with.
    return {name: kept[name] for name in players}


def both(label=""):
    """The names under which the two builds play, by the names that a line gives them."""
    return {name: f"{name} {label}".strip() for name in (THIS, OTHER)}


class Rounds:
    """One figure of each program in each round."""

    def __init__(self, values):
        self.values = values

    @classmethod
    def of(cls, given, key, **names):
        """One of the figures that players gave; `names` says who plays which part, and who did not play is left out."""
        return cls({name: [figures[key] for figures in given[player]] for name, player in names.items()
                    if player in given})

    def __contains__(self, name):
        return name in self.values

    def median(self, name=THIS):
        return statistics.median(self.values[name])

    def ratio(self, to, name=THIS):
        """The ratios of a program to another one; None where there is nothing to divide by."""
        if name not in self or to not in self or not all(self.values[to]):
            return None
        return Ratio([mine / theirs for mine, theirs in zip(self.values[name], self.values[to])])


class Ratio:
    """The ratios of two programs, one a round."""

    def __init__(self, rounds):
        self.median = statistics.median(rounds)
        self.lowest, self.highest, self.count = min(rounds), max(rounds), len(rounds)

    def __str__(self):
        return f"{self.median:.2f}" if self.median < 100 else f"{self.median:,.0f}"

    @property
    def spread(self):
        return f"{self.lowest:.2f}–{self.highest:.2f}" if self.count > 1 else ""
