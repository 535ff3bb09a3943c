"""Sweeps with DuckDB over a materialised row a project: the point asked again and again, then all
points in one cross join. Prints the milliseconds of a point and the figures as JSON."""

import json
from time import perf_counter

import duckdb
import statements
from parameters import RULES, SWEEPS

ASKED = 50  # points of each sweep that are asked one by one
ALL_POINTS = statements.all_points()


def timed(work):
    began = perf_counter()
    result = work()
    return (perf_counter() - began) * 1_000, result


def requery(connection, name, values):
    """Each point on its own, by a prepared statement."""
    def ask(value):
        bound = ", ".join(f"{key} := {number}" for key, number in {**RULES, name: value}.items())
        return connection.execute(f"EXECUTE point({bound})").fetchone()

    return timed(lambda: [ask(value) for value in values])


def cross_join(connection, name, values):
    columns = ", ".join(
        f"{'value' if key == name else number}::BIGINT AS {key}" for key, number in RULES.items()
    )
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE points AS SELECT value AS point, {columns} "
        f"FROM range({values.start}, {values.stop}, {values.step}) AS given(value)"
    )
    return timed(lambda: connection.execute(ALL_POINTS).fetchall())


connection = duckdb.connect()
connection.execute(statements.tables("VIEW") + statements.MEASURED)
connection.execute(f"PREPARE point AS {statements.point()}")
answer = {"requery": {}, "cross join": {}}
for name, values in SWEEPS.items():
    for method, chosen in (requery, values[:: len(values) // ASKED]), (cross_join, values):
        milliseconds, figures = method(connection, name, chosen)
        answer[method.__name__.replace("_", " ")][name] = {
            "milliseconds": milliseconds / len(chosen),
            "figures": list(zip(chosen, figures)),
        }
print(json.dumps(answer))
