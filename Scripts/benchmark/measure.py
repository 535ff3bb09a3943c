"""How long a program takes and how much memory, and what several programs take in turn."""

import os
import sys
import tempfile
from dataclasses import dataclass
from statistics import median
from time import perf_counter


class Failed(Exception):
    """Something that cannot be measured, or must not be believed."""


@dataclass
class Run:
    wall: float  # milliseconds, as all times
    cpu: float
    peak: float  # MiB; never below that of this program, from which the process is made
    output: str
    errors: str


def run(command, folder=None):
    """A whole process, from its making to its end."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        redirect = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_DUP2, output.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, errors.fileno(), 2),
        ]
        if folder:
            os.chdir(folder)
        began = perf_counter()
        process = os.posix_spawn(command[0], command, os.environ, file_actions=redirect)
        _, status, used = os.wait4(process, 0)
        wall = perf_counter() - began
        output.seek(0)
        errors.seek(0)
        run = Run(
            wall * 1_000, (used.ru_utime + used.ru_stime) * 1_000, used.ru_maxrss / 1_024,
            output.read().decode(), errors.read().decode(),
        )
    if status != 0:
        raise Failed(f"{' '.join(command)[:200]}\n{run.output[-500:]}{run.errors[-2_000:]}")
    return run


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def in_turn(programs, times, warm=True):
    """What each program returns, A B C A B C …, after a round that is not counted."""
    taken = {name: [] for name in programs}
    for turn in range(0 if warm else 1, times + 1):
        for name, program in programs.items():
            progress(f"{name}, {turn} of {times}")
            result = program()
            if turn > 0:
                taken[name].append(result)
    progress("")
    return taken


def ratio(theirs, ours):
    """How many times as much theirs is: the median over the rounds, in each of which both ran."""
    return median(their / our for their, our in zip(theirs, ours))


def rounds_of(programs, times):
    """The same for programs that measure themselves and answer for several contestants: of each
    round, what each contestant answered."""
    rounds = zip(*in_turn(programs, times, warm=False).values())
    return [{name: each[name] for each in together for name in each} for together in rounds]
