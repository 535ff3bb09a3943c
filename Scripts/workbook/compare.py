"""Compares what LibreOffice read in a workbook with the CSV files of its tables, cell by cell.

Each `year-TABLE.csv` of the folder is a sheet, each `TABLE.csv` what fundsh says of the table.
"""

import csv
import decimal
import pathlib
import re
import sys

# A spreadsheet holds 15 digits; what does not end, CSV files round to 10 decimals.
DIGITS = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP)


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def number(text):
    """A cell as a number, exactly; nothing where it is none."""
    share = text.endswith("%")
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?(E[-+]?[0-9]+)?", text.rstrip("%")):
        return None
    value = decimal.Decimal(text.rstrip("%"))
    return value / 100 if share else value


def month(text):
    """2020-03 for the first day of a month, which is how a sheet holds it."""
    match = re.fullmatch(r"([0-9]{2})/01/([0-9]{4})", text)
    return f"{match[2]}-{match[1]}" if match else text


def same(read, written):
    if read == written or month(read) == written:
        return True
    if written.startswith("'") and read == written[1:]:  # the guard of CSV files
        return True
    if re.match(r"-?0[0-9]", written):  # 007 is no number
        return False
    one, other = number(read), number(written)
    return one is not None and other is not None and one == DIGITS.plus(other)


def differences(read, written):
    if len(read) != len(written):
        yield f"{len(read)} rows, where there should be {len(written)}"
    for line, (one, other) in enumerate(zip(read, written), 1):
        if len(one) != len(other):
            yield f"row {line}: {len(one)} cells, where there should be {len(other)}"
        for heading, (first, second) in zip(written[0], zip(one, other)):
            if not same(first, second):
                yield f"row {line}, {heading}: '{first}', where there should be '{second}'"


def main(folder):
    sheets = sorted(folder.glob("year-*.csv"))
    tables = [sheet.name.removeprefix("year-") for sheet in sheets]
    wrong, cells = 0, 0
    for sheet, table in zip(sheets, tables):
        if table == "notes.csv":
            continue
        written = rows(folder / table)
        cells += sum(map(len, written))
        for difference in differences(rows(sheet), written):
            print(f"{table}: {difference}")
            wrong += 1
    if len(tables) < 3 or "notes.csv" not in tables:
        sys.exit(f"LibreOffice read only these sheets: {tables}")
    if wrong:
        sys.exit(f"{wrong} differences")
    print(f"{len(tables) - 1} tables, {cells} cells are the same")


main(pathlib.Path(sys.argv[1]))
