#!/usr/bin/env python3
"""Compares what an engine makes of workbooks with what fundsh exports, cell by cell.

    compare.py ENGINE SCHEMA FOLDER…

Each FOLDER holds a workbook's tables as CSV, `ENGINE.sql`, and in `expected` the derived tables as
fundsh exports them, and records with what a session derives of them as `extended_…`. Prints the first differences, and fails where there is one."""

import csv
import datetime
import sys
from decimal import Decimal
from pathlib import Path

from engines import engines

# How many columns name a row; every table has them first.
keys = {
    "assessment": 5, "findings": 6, "caps": 2, "settlement": 1,
    "projects": 1, "employers": 1, "payments": 1, "notices": 2, "by_kind": 1, "by_amount": 1,
}


def text(value, expected: str) -> str:
    """A value as csv says it: a number is the same however many zeros stand behind it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"binary floating point: {value}"
    if isinstance(value, (int, Decimal)):
        try:
            if Decimal(expected) == Decimal(value):
                return expected
        except ArithmeticError:
            pass
        return format(Decimal(value).normalize(), "f")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def unguarded(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from running a text."""
    rest = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and rest[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def expected(folder: Path, table: str) -> tuple[list[str], list[list[str]]]:
    """The columns and the rows that fundsh has."""
    with (folder / "expected" / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        header, *rows = [[unguarded(cell) for cell in row] for row in csv.reader(lines)]
    return header, rows


def key_of(cells: list[str], numbers: list[int]) -> tuple[str, ...]:
    """The cells of a key, numbers in as few digits as they have."""
    return tuple(
        text(Decimal(cell), "") if place in numbers else cell for place, cell in enumerate(cells))


def differences(
        table: str, header: list[str], right: list[list[str]], names: list[str],
        rows: list[tuple]) -> list[str]:
    """What an engine has otherwise; of an extended table only what is asked for is compared."""
    if table.startswith("extended_") and set(header) <= set(names):
        places = [names.index(name) for name in header]
        names, rows = header, [tuple(row[place] for place in places) for row in rows]
    if header != list(names):
        return [f"{table}: columns {names}, expected {header}"]
    width = keys[table.removeprefix("extended_")]
    numbers = [place for place in range(width) if rows and isinstance(rows[0][place], Decimal)]
    wanted = {key_of(row[:width], numbers): row for row in right}
    found, wrong = set(), []
    for row in rows:
        key = tuple(text(cell, "") for cell in row[:width])
        found.add(key)
        if key not in wanted:
            wrong.append(f"{table} {key}: a row that fundsh does not have")
            continue
        for name, cell, asked in zip(names, row, wanted[key]):
            if text(cell, asked) != asked:
                wrong.append(f"{table} {key}: {name} is {text(cell, asked)!r}, expected {asked!r}")
    wrong += [f"{table} {key}: a row is missing" for key in wanted if key not in found]
    if len(rows) != len(right):
        wrong.append(f"{table}: {len(rows)} rows, expected {len(right)}")
    return wrong


def main() -> int:
    name, schema, *folders = sys.argv[1:]
    engine = engines[name](Path(schema).read_text("utf-8"))
    cells, wrong = 0, 0
    try:
        for folder in map(Path, folders):
            tables = sorted(file.stem for file in (folder / "expected").glob("*.csv"))
            try:
                engine.fill(folder)
                engine.evaluate((folder / f"{name}.sql").read_text("utf-8"))
                for table in tables:
                    names, rows = engine.ask(f"SELECT * FROM {table}")
                    found = differences(table, *expected(folder, table), names, rows)
                    cells += len(rows) * len(names)
                    for line in found[:5]:
                        print(f"{folder.name}: {line}")
                    wrong += len(found)
            except Exception as error:
                print(f"{folder.name}: {type(error).__name__}: {str(error)[:1500]}")
                wrong += 1
            if wrong > 40:
                break
    finally:
        engine.close()
    print(f"{name}: {len(folders)} workbooks, {cells} cells, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
