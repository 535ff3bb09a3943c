"""Cells of the roster edited in DuckDB: edit_duckdb.py EDITS, a list of [project, person, score]
as JSON. Prints the milliseconds of each edit and the figures after it, of two ways: the whole
question asked anew, and the project's row renewed by hand, the question asked of the rows kept."""

import json
import sys
from time import perf_counter

import duckdb
import statements

UPDATE = "UPDATE roster SET score = ? WHERE project_id = ? AND person_id = ?"
RENEW = f"INSERT INTO measured {statements.measured('WHERE project_id = ?')}"
ASK = statements.over_projects("headline")
ASK_KEPT = statements.over_projects("headline", "FROM measured")


def ask_anew(connection, project):
    return connection.execute(ASK).fetchone()


def by_hand(connection, project):
    connection.execute("DELETE FROM measured WHERE project_id = ?", [project])
    connection.execute(RENEW, [project])
    return connection.execute(ASK_KEPT).fetchone()


def edit(connection, edits, then):
    answer = {"milliseconds": [], "figures": []}
    for project, person, score in edits:
        began = perf_counter()
        connection.execute(UPDATE, [score, project, person])
        figures = then(connection, project)
        answer["milliseconds"].append((perf_counter() - began) * 1_000)
        answer["figures"].append([str(figure) for figure in figures])
    return answer


edits = json.loads(sys.argv[1])
answer = {}
for name, then in {"ask anew": ask_anew, "by hand": by_hand}.items():
    connection = duckdb.connect()
    connection.execute(statements.tables("TABLE") + statements.MEASURED + statements.YUAN)
    answer[name] = edit(connection, edits, then)
    connection.close()
print(json.dumps(answer))
