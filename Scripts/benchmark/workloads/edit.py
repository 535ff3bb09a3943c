"""One cell of the roster edited, and what comes of it, against DuckDB with the roster in a table."""

import csv
import json
import os
from statistics import median

from measure import Failed, ratio, rounds_of
from program import PASS, loads
from report import faster, table, time, times, title, within

OURS = "fundsh"
ANEW, BY_HAND = "DuckDB, the whole question anew", "DuckDB, the project's row renewed by hand"
EDITS = 11
FIGURES = ["sum(settlement.payable)", "sum(caps.limit)", PASS]


def edits(roster):
    """Cells spread over the roster, of people who attended, each with a score that is not theirs."""
    chosen = []
    with open(roster, "rb") as rows:
        for part in range(EDITS):
            rows.seek(os.path.getsize(roster) * part // EDITS)
            rows.readline()  # the rest of a row, or the headers
            cells = (row.decode().strip().split(",") for row in rows)
            project, person, *_ = next(row for row in cells if row[2] == "yes")
            chosen.append([project, person, 40 + part])
    return chosen


def ours(bench, folder, edits):
    show = f"show {', '.join(FIGURES)}"
    blocks = [
        [f"set roster[{project}, {person}].score = {score}", show]
        for project, person, score in edits
    ]
    # Asked once before, so that the tables stand.
    taken, output = bench.fundsh.timed([*loads(), show], blocks, folder)
    shown = [row for row in csv.reader(output.splitlines()) if row and row[0] != FIGURES[0]]
    return {OURS: (taken, shown[1:])}


def theirs(bench, folder, edits):
    done = bench.places.peer("edit_duckdb.py", json.dumps(edits), folder=folder)
    answer = json.loads(done.output)
    return {
        name: (answer[way]["milliseconds"], answer[way]["figures"])
        for name, way in ((ANEW, "ask anew"), (BY_HAND, "by hand"))
    }


def check(answers):
    mine = answers[OURS][1]
    for peer, (_, figures) in answers.items():
        if figures != mine:
            raise Failed(f"after the edits {peer} has {figures}, fundsh {mine}")


def measure(bench):
    folder = bench.places.data(bench.largest)
    title(f"One cell edited, {bench.largest}: time until the totals stand")
    chosen = edits(folder / "roster.csv")
    programs = {
        OURS: lambda: ours(bench, folder, chosen),
        "DuckDB": lambda: theirs(bench, folder, chosen),
    }
    rounds = rounds_of(programs, bench.runs)
    for answers in rounds:
        check(answers)

    first = lambda name: median(each[name][0][0] for each in rounds)
    later = lambda name: [median(each[name][0][1:]) for each in rounds]
    slower = {name: ratio(later(name), later(OURS)) for name in rounds[0]}
    table(
        ["", "the first", f"median of the next {EDITS - 1}", "time / ours"],
        [
            [name, time(first(name)), time(median(later(name))), times(slower[name])]
            for name in rounds[0]
        ],
    )
    if bench.largest != "L":
        return []
    return [
        within("edit L, a cell and the totals", median(later(OURS)), 1),
        faster(f"edit L, {ANEW} / ours", slower[ANEW], 50),
    ]
