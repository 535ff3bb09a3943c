"""What is printed: tables in Markdown, and which targets hold."""

from dataclasses import dataclass


def digits(number):
    """About three of them."""
    return f"{number:,.{2 if number < 10 else 1 if number < 100 else 0}f}"


def time(milliseconds):
    if milliseconds >= 1_000:
        return f"{digits(milliseconds / 1_000)} s"
    return f"{digits(milliseconds)} ms" if milliseconds >= 1 else f"{digits(milliseconds * 1_000)} µs"


def times(ratio):
    return f"{digits(ratio)}×"


def memory(mebibytes):
    return f"{mebibytes:,.0f} MiB"


def table(header, rows):
    """Names to the left, figures to the right."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    print(*(f"| {' | '.join(line)} |" for line in lines), sep="\n", flush=True)


def title(text):
    print(f"\n## {text}\n", flush=True)


@dataclass
class Target:
    """What must hold: a figure is at least, or at most, its bound."""

    what: str
    figure: float
    bound: float
    shown: object  # how figure and bound are written
    at_least: bool = False

    def row(self):
        holds = self.figure >= self.bound if self.at_least else self.figure <= self.bound
        bound = f"{'≥' if self.at_least else '≤'} {self.shown(self.bound)}"
        return [self.what, self.shown(self.figure), bound, "holds" if holds else "misses"]


def faster(what, ratio, bound):
    return Target(what, ratio, bound, times, at_least=True)


def within(what, milliseconds, bound):
    return Target(what, milliseconds, bound, time)
