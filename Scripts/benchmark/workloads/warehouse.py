"""The SQL that fundsh writes, in the engines that it is written for, beside fundsh itself."""

import json
from decimal import Decimal
from statistics import median

from measure import Failed
from program import loads
from report import table, time, title
from workloads.evaluate import SHOW

ENGINES = {"duckdb": "DuckDB", "postgres": "PostgreSQL", "spark": "Spark, two cores"}


def ours(bench, folder):
    """The milliseconds of loading and of the totals, and the totals."""
    each = [bench.fundsh.timed([], [loads(), [SHOW]], folder) for _ in range(bench.runs)]
    filled, asked = (median(times[part] for times, _ in each) for part in (0, 1))
    return filled, asked, each[-1][1].strip().splitlines()[-1].split(",")


def theirs(bench, folder, engine):
    schema, script = folder / f"{engine}-schema.sql", folder / f"{engine}.sql"
    schema.write_text(bench.fundsh.run("--schema", engine).output)
    script.write_text(bench.fundsh.run("-c", f"sql {engine}").output)
    done = bench.places.warehouse(
        "warehouse.py", engine, str(schema), str(script), str(bench.runs), folder=folder)
    answer = json.loads(done.output.strip().splitlines()[-1])
    return answer["filled"], median(answer["asked"]), answer["totals"]


def measure(bench):
    folder = bench.places.data(bench.largest)
    title(f"The rules as SQL, {bench.largest}: tables filled from CSV, then the totals")
    mine = ours(bench, folder)
    rows = [["fundsh", time(mine[0]), time(mine[1])]]
    for engine, name in ENGINES.items():
        filled, asked, totals = theirs(bench, folder, engine)
        if list(map(Decimal, totals)) != list(map(Decimal, mine[2])):
            raise Failed(f"{name} comes to {totals}, fundsh to {mine[2]}")
        rows.append([name, time(filled), time(asked)])
    table(["", "tables filled", "evaluated"], rows)
    return []
