"""Sums by room what llvm-cov counted of each file: `llvm-cov export -summary-only … | coverage.py SOURCES`."""

import json
import sys
from collections import defaultdict
from pathlib import Path

COUNTS = ["lines", "regions", "functions"]


def share(covered, count):
    # Rounded down: what is not reached is never rounded away.
    return f"{covered * 1000 // count / 10:.1f}%" if count else "-"


def main():
    sources = Path(sys.argv[1])
    rooms = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for file in json.load(sys.stdin)["data"][0]["files"]:
        path = Path(file["filename"])
        if sources not in path.parents:
            continue
        for room in (path.relative_to(sources).parts[0], "all"):
            for name in COUNTS:
                rooms[room][name][0] += file["summary"][name]["covered"]
                rooms[room][name][1] += file["summary"][name]["count"]
    print(f"{'':14}" + "".join(f"{name:>22}" for name in COUNTS))
    for room, counts in sorted(rooms.items(), key=lambda item: (item[0] == "all", item[0])):
        cells = (f"{covered}/{count} {share(covered, count):>6}" for covered, count in (counts[n] for n in COUNTS))
        print(f"{room:14}" + "".join(f"{cell:>22}" for cell in cells))


main()
