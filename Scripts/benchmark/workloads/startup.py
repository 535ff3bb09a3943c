"""How long it takes to begin: a process that does nothing, and the first prompt at a terminal."""

import json
import os
import pty
import shutil
import signal
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from measure import Failed, in_turn, ratio, run
from report import Target, table, time, times, title

OURS, SQLITE = "fundsh", "sqlite3"
TIMES = 20
# A history that a year of work leaves.
LINES = 10_000


def until_prompt(command, prompt, home):
    """Milliseconds until the prompt has been written to a terminal."""
    began = perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        environment = {"HOME": home, "TERM": "xterm", "PATH": os.defpath, "LANG": "C.UTF-8"}
        os.execve(command[0], command, environment)
    seen = b""
    try:
        while prompt not in seen:
            seen += os.read(terminal, 4096)
        return (perf_counter() - began) * 1_000
    except OSError:
        raise Failed(f"{command[0]} ended before its prompt: {seen.decode()}") from None
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def remember(home, lines):
    """Leaves a history of so many lines, as each of the two keeps it."""
    ours = Path(home, ".local/state/fundsh")
    ours.mkdir(parents=True)
    statements = [f"show projects where year = 2020 and priority > {n}" for n in range(lines)]
    records = [{"text": text, "status": 0, "time": 1_600_000_000} for text in statements]
    (ours / "history").write_text("".join(json.dumps(record) + "\n" for record in records))
    selects = [f"select * from projects where year = 2020 and priority > {n};" for n in range(lines)]
    Path(home, ".sqlite_history").write_text("\n".join(selects) + "\n")


def first_prompt(command, prompt, lines):
    # A home of its own each time: no settings are read, and nothing is left of the last time.
    with tempfile.TemporaryDirectory() as home:
        if lines:
            remember(home, lines)
        return until_prompt(command, prompt, home)


def measure(bench):
    title("Start-up")
    fundsh, sqlite = bench.fundsh.path, shutil.which("sqlite3")
    nothing = {OURS: lambda: run([fundsh, "--no-init", "-c", "quit"]).wall}
    prompts = {OURS: ([fundsh], b"fundsh> ")}
    if sqlite:
        nothing[SQLITE] = lambda: run([sqlite, ":memory:", ".quit"]).wall
        prompts[SQLITE] = ([sqlite], b"sqlite> ")

    def prompted(lines):
        return {name: partial(first_prompt, *prompts[name], lines) for name in prompts}

    nothing = in_turn(nothing, TIMES)
    fresh, remembered = in_turn(prompted(0), TIMES), in_turn(prompted(LINES), TIMES)
    table(
        ["", "does nothing", "first prompt", f"with {LINES:,} lines of history"],
        [
            [name, *(time(median(values[name])) for values in (nothing, fresh, remembered))]
            for name in prompts
        ],
    )
    if not sqlite:
        print("\nsqlite3 is not installed: nothing to compare with.")
        return []
    return [
        Target(f"{what}, ours / sqlite3", ratio(values[OURS], values[SQLITE]), 2, times)
        for what, values in (("first prompt", fresh), ("with a history", remembered))
    ]
