"""Load, assess, cap and settle from CSV, against DuckDB and polars on the same files."""

from statistics import median

import statements
from measure import Failed, in_turn, ratio, run
from program import PASS, loads
from report import Target, faster, memory, table, time, times, title

OURS = "fundsh"
IN_PLACE, LOADED = "DuckDB, files in place", "DuckDB, loaded into tables"
POLARS = "polars, streaming"
SAVED = "DuckDB, its own saved file, no CSV"  # told beside them, no rival: it reads none of the files

VERDICTS = [PASS, PASS.replace("= pass", "= fail"), PASS.replace("= pass", "= incomplete")]
CAPS = [f"sum(caps.{figure})" for figure in "limit committed room_to_plan".split()]
MONEY = [
    f"sum(settlement.{figure})"
    for figure in "entitled payable withheld recoverable above_limit".split()
]
SHOW = f"show {', '.join(VERDICTS + CAPS + MONEY)}"


def written(folder, name, text):
    (folder / name).write_text(text)
    return str(folder / name)


def saved(duckdb, folder, roster):
    """DuckDB's own file of the four tables."""
    database = folder / "saved.duckdb"
    database.unlink(missing_ok=True)
    load = written(folder, "load.sql", statements.tables("TABLE", roster))
    run([*duckdb, "-f", load, str(database)], folder)
    return str(database)


def programs(bench, folder, roster):
    """Each a whole process whose last line is the totals."""
    duckdb = [str(bench.places.duckdb), "-no-init", "-csv", "-noheader"]
    views, tables = statements.tables("VIEW", roster), statements.tables("TABLE", roster)
    ask = statements.YUAN + statements.over_projects("totals")
    ours = written(folder, "ours.fund", "\n".join([*loads(roster), SHOW]))
    in_place = written(folder, "in-place.sql", views + ask)
    loaded = written(folder, "loaded.sql", tables + ask)
    asked, database = written(folder, "asked.sql", ask), saved(duckdb, folder, roster)
    return {
        OURS: lambda: bench.fundsh.run("--format", "csv", ours),
        IN_PLACE: lambda: run([*duckdb, "-f", in_place], folder),
        LOADED: lambda: run([*duckdb, "-f", loaded], folder),
        POLARS: lambda: bench.places.peer("evaluate_polars.py", roster, folder=folder),
        SAVED: lambda: run([*duckdb, "-readonly", "-f", asked, database], folder),
    }


def totals(taken):
    """The totals, which must be the same of all programs in all runs."""
    found = {name: {run.output.split()[-1] for run in runs} for name, runs in taken.items()}
    if len(set().union(*found.values())) != 1:
        raise Failed("the totals differ\n" + "\n".join(f"{name}: {found[name]}" for name in found))
    return found[OURS].pop()


def slower(taken, name):
    """How many times as long as we another program takes."""
    return ratio([run.wall for run in taken[name]], [run.wall for run in taken[OURS]])


def middle(taken, name, figure):
    return median(getattr(run, figure) for run in taken[name])


def row(taken, name):
    wall, cpu, peak = (middle(taken, name, figure) for figure in ("wall", "cpu", "peak"))
    return [name, time(wall), time(cpu), memory(peak), times(slower(taken, name))]


def growths(results):
    """How many times as much we need for ten times the rows."""
    for small, large in ("S", "M"), ("M", "L"):
        for what, figure in ("time", "wall"), ("memory", "peak"):
            if small in results and large in results:
                needed = [middle(results[size], OURS, figure) for size in (small, large)]
                yield f"{what} of {large} / {small}", needed[1] / needed[0]


def targets(results):
    if "S" in results:
        yield faster("evaluate S, DuckDB in place / ours", slower(results["S"], IN_PLACE), 8)
    if "L" in results:
        large, shuffled = results["L"], results["L, shuffled"]
        fastest = lambda taken: min(slower(taken, name) for name in (IN_PLACE, LOADED, POLARS))
        yield faster("evaluate L, the fastest peer / ours", fastest(large), 3)
        yield faster("evaluate L, DuckDB loaded / ours", slower(large, LOADED), 8)
        yield faster("evaluate L shuffled, the fastest peer / ours", fastest(shuffled), 2.5)
        yield Target("evaluate L, peak", middle(large, OURS, "peak"), 600, memory)
    for what, growth in growths(results):
        yield Target(f"evaluate, {what}", growth, 11, times)


def measure(bench):
    results = {}
    for size in bench.sizes:
        folder = bench.places.data(size)
        for name, roster in (size, "roster.csv"), (f"{size}, shuffled", "roster-shuffled.csv"):
            if (folder / roster).exists():
                title(f"Load, assess, cap, settle: {name}")
                taken = results[name] = in_turn(programs(bench, folder, roster), bench.runs)
                same = totals(taken)
                table(
                    ["", "time", "CPU", "peak", "time / ours"],
                    [row(taken, program) for program in taken],
                )
                print(f"\nAll print the same totals: {same}")
    return list(targets(results))
