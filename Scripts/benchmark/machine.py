"""What the figures were measured with, in a line."""

import datetime
import os
import platform
import re
import shutil
from pathlib import Path

from measure import run


def first_line(fundsh, places):
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    programs = [fundsh.version]
    programs += [f"{name} {version}" for name, version in places.versions().items()]
    if sqlite := shutil.which("sqlite3"):
        programs.append(f"sqlite3 {run([sqlite, '--version']).output.split()[0]}")
    return " · ".join([
        model[1] if model else platform.machine(),
        f"{len(os.sched_getaffinity(0))} cores",
        system,
        datetime.date.today().isoformat(),
        ", ".join(programs),
    ])
