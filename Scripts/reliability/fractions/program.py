"""Runs statements in one process of the program, and gives what each came to."""

import csv
import json
import re
import subprocess
from decimal import Decimal

PLACE = re.compile(r"s\.fund:(\d+):\d+: error: (.*)$")


class Broken(Exception):
    """The program did something that is no answer."""


def run(program, folder, statements, seconds=900):
    """What each statement shows as JSON objects by line, and the error of each that failed."""
    (folder / "s.fund").write_text("\n".join(statements) + "\n", encoding="utf-8")
    command = [program, "--format", "json", "--language", "en", "--keep-going", "--no-color", "s.fund"]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=seconds, encoding="utf-8"
    )
    if done.returncode not in (0, 1):
        raise Broken(f"the program ended with {done.returncode}: {done.stderr[-2000:]}")
    shown = [
        json.loads(line, parse_float=Decimal, parse_int=Decimal)
        for line in done.stdout.splitlines()
        if line
    ]
    errors = {}
    for line in done.stderr.splitlines():
        if found := PLACE.search(line):
            errors.setdefault(int(found[1]), found[2])
    return {int(result["line"]): result for result in shown}, errors


def rows(path):
    """The rows of a csv file, each by its headers."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
