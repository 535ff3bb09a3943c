"""A thousand values each of five parameters, against DuckDB and numpy over a row a project that they
are given the time to prepare. Every figure of every point is compared."""

import csv
import json
from decimal import Decimal
from statistics import median

from measure import Failed, ratio, rounds_of
from parameters import SWEEPS
from program import PASS, loads
from report import faster, table, time, times, title

OURS = "fundsh"
REQUERY, CROSS_JOIN = "DuckDB, a query a point", "DuckDB, a cross join of all points"
WHOLE, HOISTED = "numpy, each point whole", "numpy, what stays the same hoisted by hand"
FIGURES = [PASS, "sum(settlement.payable)", "sum(settlement.above_limit)"]
PLACES = {
    "pass_score": "assess.pass_score",
    "accident_drop": "assess.accident_drop",
    "training_rate": "assess.training_rate",
    "prepay_share": "settle.prepay_share",
    "cap_rate": "cap.rate",
}


def statement(name, values):
    written = "{:g}%" if name != "pass_score" else "{:g}"
    unit = 1_000 if name != "pass_score" else 100
    first, last, step = (written.format(n / unit) for n in (values[0], values[-1], values.step))
    return f"sweep {PLACES[name]} from {first} to {last} step {step} showing {', '.join(FIGURES)}"


def sweeps_in(output):
    """The figures of each sweep as the peers tell them: whole numbers, by the number of the value."""
    names = {place: name for name, place in PLACES.items()}
    sweeps = {}
    for value, *figures in csv.reader(output.splitlines()):
        if value in names:
            unit = 100 if value == "assess.pass_score" else 100_000
            points = sweeps.setdefault(names[value], {})
        elif sweeps and len(figures) == len(FIGURES):
            passes, *yuan = map(Decimal, figures)
            points[int(Decimal(value) * unit)] = [int(passes), *(int(sum * 100) for sum in yuan)]
    return sweeps


def ours(bench, folder):
    # Asked once before, so that the tables stand, as those of the peers do.
    before = [*loads(), f"show {', '.join(FIGURES)}"]
    blocks = [[statement(name, values)] for name, values in SWEEPS.items()]
    taken, output = bench.fundsh.timed(before, blocks, folder)
    per_point = {name: all / len(SWEEPS[name]) for name, all in zip(SWEEPS, taken)}
    return {OURS: (per_point, sweeps_in(output))}


def theirs(bench, folder, script, methods):
    answer = json.loads(bench.places.peer(script, folder=folder).output)
    return {
        name: (
            {sweep: found["milliseconds"] for sweep, found in answer[method].items()},
            {sweep: dict(found["figures"]) for sweep, found in answer[method].items()},
        )
        for name, method in methods.items()
    }


def check(answers):
    """Every point that a peer computed must be ours."""
    for peer, (_, sweeps) in answers.items():
        for name, points in sweeps.items():
            for value, figures in points.items():
                mine = answers[OURS][1][name].get(value)
                if mine != figures:
                    raise Failed(f"{name} at {value}: {peer} has {figures}, fundsh {mine}")


def measure(bench):
    folder = bench.places.data(bench.largest)
    title(f"Sweep, {bench.largest}: time of one point")
    duckdb = {REQUERY: "requery", CROSS_JOIN: "cross join"}
    numpy = {WHOLE: "whole", HOISTED: "hoisted"}
    programs = {
        OURS: lambda: ours(bench, folder),
        "DuckDB": lambda: theirs(bench, folder, "sweep_duckdb.py", duckdb),
        "numpy": lambda: theirs(bench, folder, "sweep_numpy.py", numpy),
    }
    rounds = rounds_of(programs, bench.runs)
    for answers in rounds:
        check(answers)

    mean = lambda name: [sum(each[name][0].values()) / len(SWEEPS) for each in rounds]
    slower = {name: ratio(mean(name), mean(OURS)) for name in rounds[0]}
    rows = []
    for name in rounds[0]:
        sweeps = [median(each[name][0][sweep] for each in rounds) for sweep in SWEEPS]
        rows.append([name, *map(time, [*sweeps, median(mean(name))]), times(slower[name])])
    table(["", *PLACES.values(), "mean", "time / ours"], rows)
    points = sum(len(points) for points in rounds[0][OURS][1].values())
    print(f"\n{points:,} points, the same figures wherever a peer computed one.")
    if bench.largest != "L":
        return []
    bounds = {REQUERY: 80, CROSS_JOIN: 20, WHOLE: 5}
    return [faster(f"sweep L, {name} / ours", slower[name], bounds[name]) for name in bounds]
