"""A bomb: files and statements that are to take all memory or time, and what became of it."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

TABLE = "region,year,contribution_income\n海曙,2019,1000000\n"
PROJECTS = "project_id,name,region,year,kind,amount\nP-1,培训,海曙,2020,training,20000\n"


@dataclass
class Bomb:
    name: str
    # Makes what lies in the folder; is given how large the real thing is to be made, of 1.
    make: Callable[[Path, float], None]
    arguments: list
    # What standard input is; nothing where it is empty.
    input: str | None = None
    # What the errors must say; nothing where any end but a crash is right.
    says: str | None = None


@dataclass
class End:
    """How a run ended."""

    status: int
    peak: int
    seconds: float
    output: bytes
    errors: bytes

    @property
    def word(self):
        if self.status < 0:
            return signal.Signals(-self.status).name
        lines = [line for line in self.errors.decode(errors="replace").splitlines() if line]
        told = [line for line in lines if "error:" in line]
        return (told or ["well"])[-1] if self.status else "well"


def run(program, bomb, folder, memory, seconds):
    """Runs the program on a bomb that was made; kills it where not even its own bound ends it."""
    streams = [folder / ".output", folder / ".errors"]
    with open(streams[0], "wb") as output, open(streams[1], "wb") as errors:
        source = open(bomb.input if bomb.input.startswith("/") else folder / bomb.input, "rb") \
            if bomb.input else subprocess.DEVNULL
        began = time.monotonic()
        process = subprocess.Popen(
            [program, "--memory", memory, "--time", str(seconds), *bomb.arguments],
            cwd=folder, stdin=source, stdout=output, stderr=errors,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(folder),
                 "XDG_STATE_HOME": str(folder / "state")},
            preexec_fn=small)
        killer = threading.Timer(seconds + 10, process.kill)
        killer.start()
        _, status, usage = os.wait4(process.pid, 0)
        killer.cancel()
        process.returncode = 0
        took = time.monotonic() - began
    ends = [stream.open("rb").read(1 << 20) for stream in streams]
    return End(os.waitstatus_to_exitcode(status), usage.ru_maxrss << 10, took, *ends)


def small():
    """Nothing: with it the program is forked, and not begun in this one's memory, which would count."""


def lines(path, line, count, head="", end=""):
    """Writes a line many times."""
    line = line.encode() if isinstance(line, str) else line
    block = line * max(1, (1 << 22) // len(line))
    each = len(block) // len(line)
    with open(path, "wb") as file:
        file.write(head.encode() if isinstance(head, str) else head)
        for _ in range(int(count) // each):
            file.write(block)
        file.write(line * (int(count) % each))
        file.write(end.encode() if isinstance(end, str) else end)


def hole(path, size, head=b""):
    """A file of zeros that takes no room."""
    with open(path, "wb") as file:
        file.write(head)
        file.truncate(int(size))
