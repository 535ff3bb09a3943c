#!/usr/bin/env python3
"""Compares what an engine makes of workbooks with what fundsh exports, cell by cell.

    compare.py ENGINE SCHEMA FOLDER…

Each FOLDER holds a workbook's tables as CSV, `evaluate.sql`, and in `expected` the derived tables as
fundsh exports them. Prints the first differences, and fails where there is one."""

import csv
import datetime
import sys
from decimal import Decimal
from pathlib import Path

from engines import engines

keys = {
    "assessment": 5, "findings": 6, "caps": 2, "settlement": 1,
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


def differences(folder: Path, table: str, names: list[str], rows: list[tuple]) -> list[str]:
    with (folder / "expected" / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        header, *expected = [[unguarded(cell) for cell in row] for row in csv.reader(lines)]
    if header != list(names):
        return [f"{table}: columns {names}, expected {header}"]
    wanted = {tuple(row[: keys[table]]): row for row in expected}
    found, wrong = set(), []
    for row in rows:
        key = tuple(text(cell, "") for cell in row[: keys[table]])
        found.add(key)
        if key not in wanted:
            wrong.append(f"{table} {key}: a row that fundsh does not have")
            continue
        for name, cell, right in zip(names, row, wanted[key]):
            if text(cell, right) != right:
                wrong.append(f"{table} {key}: {name} is {text(cell, right)!r}, expected {right!r}")
    wrong += [f"{table} {key}: a row is missing" for key in wanted if key not in found]
    if len(rows) != len(expected):
        wrong.append(f"{table}: {len(rows)} rows, expected {len(expected)}")
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
                engine.evaluate((folder / "evaluate.sql").read_text("utf-8"))
                for table in tables:
                    names, rows = engine.ask(f"SELECT * FROM {table}")
                    found = differences(folder, table, names, rows)
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
