"""A million rows written as CSV, against DuckDB; of both, the statement that writes them alone."""

import filecmp
from statistics import median

from measure import Failed, in_turn, ratio
from report import faster, table, time, times, title

OURS, DUCKDB = "fundsh", "DuckDB, COPY"


def measure(bench):
    size = "M" if "M" in bench.sizes else bench.largest
    folder = bench.places.data(size)
    title(f"Export of the roster, {size}")

    def ours():
        (folder / "ours.csv").unlink(missing_ok=True)
        taken, _ = bench.fundsh.timed(["load roster.csv"], [["export roster to ours.csv"]], folder)
        # What was loaded as fundsh writes it comes out as it was.
        if not filecmp.cmp(folder / "ours.csv", folder / "roster.csv", shallow=False):
            raise Failed("the export differs from the roster that was loaded")
        return taken[0]

    def theirs():
        (folder / "theirs.csv").unlink(missing_ok=True)
        return float(bench.places.peer("export_duckdb.py", "theirs.csv", folder=folder).output)

    taken = in_turn({OURS: ours, DUCKDB: theirs}, bench.runs)
    slower = {name: ratio(times, taken[OURS]) for name, times in taken.items()}
    rows = [[name, time(median(taken[name])), times(slower[name])] for name in taken]
    table(["", "time", "time / ours"], rows)
    return [faster("export M, DuckDB / ours", slower[DUCKDB], 1)] if size == "M" else []
