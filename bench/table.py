"""The table of what was measured."""
from rounds import OTHER, THIS

# Smaller differences between two builds are nobody's concern, and few rounds agree by chance.
SAME, ENOUGH = 0.02, 5


class Table:
    """What was measured, what it has to keep to, and how another build did in the same rounds."""

    def __init__(self, compares):
        self.compares = compares
        self.lines = []

    def add(self, measure, rounds, unit="ms", digits=1, target=None, judged=None, to=None, limit=None, least=False,
            beside=()):
        """Adds a line; its figure is the median of the rounds.

        What is judged is the ratio `to` another program, or without one the figure itself, where the machine's load
        cannot change it: `limit` is the most that will do, or with `least` the least. `judged` holds the figures that
        are compared, where the load is taken out of them. `target` is what the figure should be on a quiet machine; it
        is not judged. `beside` is what else was seen.
        """
        value = rounds.median()
        compares = judged or rounds
        ratio = compares.ratio(to) if to else None
        reached = ratio.median if ratio else value
        sign = "≥ " if least else "≤ "
        line = dict(
            measure=measure, median=number(value, unit, digits),
            target=sign + limit_of(target, unit) if target is not None else "",
            ratio=f"{ratio} × {to}" if ratio else "", limit="", verdict="",
            beside="; ".join(filter(None, [beside] if isinstance(beside, str) else beside)))
        if limit is not None and (ratio or not to):
            line["limit"] = sign + limit_of(limit, "" if ratio else unit)
            line["verdict"] = "met" if (reached >= limit if least else reached <= limit) else "MISSED"
        line.update(compared(rounds, compares, unit, digits, least))
        self.lines.append(line)

    def note(self, measure, text):
        self.lines.append(dict(measure=measure, beside=text))

    def print(self):
        heads = dict(measure="measure", median="median", target="quiet", ratio="ratio", limit="limit", verdict="")
        if self.compares:
            heads.update(other="other build", change="this/other", spread="rounds", mark="")
        heads["beside"] = "beside it, in the same rounds"
        rows = [heads] + self.lines
        widths = {key: max(len(row.get(key, "")) for row in rows) for key in heads}
        for row in rows:
            cells = [row.get(key, "").ljust(widths[key]) if key in ("measure", "verdict", "mark", "beside")
                     else row.get(key, "").rjust(widths[key]) for key in heads]
            print("  ".join(cells).rstrip())
            if row is heads:
                print("─" * (sum(widths.values()) + 2 * len(widths) - 2))


def compared(rounds, compares, unit, digits, least):
    """How this build did against the other one; better or worse only where every one of enough rounds says so."""
    change = compares.ratio(OTHER)
    if not change:
        return {}
    mark = ""
    if change.count < ENOUGH:
        pass
    elif change.lowest > 1 and change.median > 1 + SAME:
        mark = "better" if least else "worse"
    elif change.highest < 1 and change.median < 1 - SAME:
        mark = "worse" if least else "better"
    return dict(other=number(rounds.median(OTHER), unit, digits), change=str(change), spread=change.spread, mark=mark)


def number(value, unit="", digits=1):
    text = f"{value:,.{digits}f}" if value < 1000 else f"{value:,.0f}"
    return text + (" " + unit if unit else "")


def limit_of(value, unit):
    return f"{value:,}".removesuffix(".0") + (" " + unit if unit else "")


def medians(rounds, names, unit="ms", digits=1):
    """What other programs took, in words: their median, for those that played."""
    return ", ".join(f"{name} {number(rounds.median(name), unit, digits)}" for name in names if name in rounds)


def cpu(rounds):
    """Processor milliseconds in words, and how this build's compare with the other's: load hardly changes them."""
    change = rounds.ratio(OTHER)
    return f"CPU {number(rounds.median(THIS))} ms" + (f" ({change} × other)" if change else "")
