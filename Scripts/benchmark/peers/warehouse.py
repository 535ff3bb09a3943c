"""The totals of a year by the SQL that fundsh writes: warehouse.py ENGINE SCHEMA SCRIPT TIMES

Fills the tables from the files of this folder, makes the views, asks TIMES times, and prints the
milliseconds of each and the totals as JSON."""

import json
import sys
from pathlib import Path
from time import perf_counter

house = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(house / "engines"))
from engines import engines

name, schema, script, times = sys.argv[1:]
limit = "`limit`" if name == "spark" else '"limit"'
QUESTIONS = [
    "SELECT SUM(CASE WHEN verdict = 'pass' THEN 1 ELSE 0 END),"
    " SUM(CASE WHEN verdict = 'fail' THEN 1 ELSE 0 END),"
    " SUM(CASE WHEN verdict = 'incomplete' THEN 1 ELSE 0 END)"
    " FROM assessment WHERE record = 'projects' AND aspect = 'performance'",
    f"SELECT SUM({limit}), SUM(committed), SUM(room_to_plan) FROM caps",
    "SELECT SUM(entitled), SUM(payable), SUM(withheld), SUM(recoverable), SUM(above_limit)"
    " FROM settlement",
]


def timed(work):
    began = perf_counter()
    result = work()
    return (perf_counter() - began) * 1_000, result


def totals():
    if name == "spark":  # as a job does, which begins with nothing kept
        engine.evaluate("CLEAR CACHE;\n" + Path(script).read_text())
    return [cell for question in QUESTIONS for cell in engine.ask(question)[1][0]]


engine = engines[name](Path(schema).read_text(), small=False)
filled, _ = timed(lambda: engine.fill(Path.cwd()))
engine.evaluate(Path(script).read_text())
asked = [timed(totals) for _ in range(int(times))]
engine.close()
print(json.dumps({
    "filled": filled, "asked": [time for time, _ in asked],
    "totals": [str(total) for total in asked[-1][1]],
}))
