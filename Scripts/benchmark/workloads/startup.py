"""How long it takes to begin: a process that does nothing, and the first prompt at a terminal."""

import os
import pty
import shutil
import signal
import tempfile
from statistics import median
from time import perf_counter

from measure import Failed, in_turn, ratio, run
from report import Target, table, time, times, title

OURS, SQLITE = "fundsh", "sqlite3"
TIMES = 20


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


def measure(bench):
    title("Start-up")
    fundsh, sqlite = bench.fundsh.path, shutil.which("sqlite3")
    # A home of their own: no settings are read, no history is kept.
    with tempfile.TemporaryDirectory() as home:
        nothing = {OURS: lambda: run([fundsh, "--no-init", "-c", "quit"]).wall}
        prompt = {OURS: lambda: until_prompt([fundsh], b"fundsh> ", home)}
        if sqlite:
            nothing[SQLITE] = lambda: run([sqlite, ":memory:", ".quit"]).wall
            prompt[SQLITE] = lambda: until_prompt([sqlite], b"sqlite> ", home)
        nothing, prompt = in_turn(nothing, TIMES), in_turn(prompt, TIMES)
    table(
        ["", "does nothing", "first prompt"],
        [[name, time(median(nothing[name])), time(median(prompt[name]))] for name in prompt],
    )
    if not sqlite:
        print("\nsqlite3 is not installed: nothing to compare with.")
        return []
    return [Target("first prompt, ours / sqlite3", ratio(prompt[OURS], prompt[SQLITE]), 2, times)]
