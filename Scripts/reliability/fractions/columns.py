"""Expressions over the rows of a loaded table, and figures over its columns."""

import csv
import datetime
import math
from fractions import Fraction

import constants
import spelling
from expressions import EDGES, FEN, Generator
from program import rows, run
from values import DIGITS, Failure, known

TENTH = DIGITS // 10
UNREADABLE = Failure(frozenset(["#VALUE!", "abc"]))
HEADERS = {
    "money": "money(元)", "tiny": "tiny", "whole": "whole", "share": "share(%)",
    "years_in_business": "years_in_business", "specialists": "specialists",
}  # fmt: skip


def cells(random, name, count):
    """The values of a column: sharp ones often, some blank, in a column of the kind some unreadable."""

    def one():
        if random.random() < 0.06:
            return None
        if name in ("years_in_business", "barred_until") and random.random() < 0.05:
            return UNREADABLE
        if name in ("barred_until", "day"):
            return Generator(random).sharp_day()
        if name == "specialists":
            return Fraction(random.choice([0, 1, 2, 7, 100, 2**31, FEN - 1]))
        sign = random.choice([1, 1, -1])
        if name == "money":
            return sign * random.choice([Fraction(FEN + random.randint(-3, 3), 100), Fraction(1, 100)])
        if name == "tiny":
            return sign * Fraction(random.randrange(10**6), 10 ** random.choice([0, 3, 17, 18, 20, 30]))
        if name == "share":
            return sign * Fraction(random.randrange(20001), 10000)
        if random.random() < 0.3:
            return sign * min(random.choice(EDGES), Fraction(10**37))
        return sign * Fraction(random.choice([FEN - 1, FEN, 2**62, 3 * 10**9, 10**6, 7, 1, 0]))

    return [one() for _ in range(count)]


def typed(name, value):
    """A value as a file says it."""
    if isinstance(value, Failure):
        return "abc"
    if isinstance(value, Fraction):
        return spelling.cell(value * 100 if name == "share" else value)
    return spelling.written(value)


class Sheet:
    """A table of providers with columns of its own, and what stands in them."""

    def __init__(self, random, count):
        self.random, self.count = random, count
        names = [*HEADERS, "day", "barred_until"]
        self.columns = {name: cells(random, name, count) for name in names}
        self.columns["team"] = [Fraction(random.randrange(4)) for _ in range(count)]
        numbers = [(name, self.columns[name]) for name in [*HEADERS, "team"]]
        days = [(name, self.columns[name]) for name in ("day", "barred_until")]
        self.generator = Generator(random, count, {"number": numbers, "day": days})

    def write(self, path, expressions):
        """The file, with numerators and denominators that csv could not say of the results."""
        headers = {name: HEADERS.get(name, name) for name in self.columns}
        with open(path, "w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file)
            further = [f"{part}{number}" for number in range(len(expressions)) for part in "nd"]
            lines.writerow(["provider_id", *headers.values(), *further])
            for row in range(self.count):
                own = [typed(name, values[row]) for name, values in self.columns.items()]
                ratios = [ratio for each in expressions for ratio in ratio_of(each.rows[row].value)]
                lines.writerow([f"S-{row}", *own, *ratios])


def ratio_of(value):
    """The parts of a ratio that csv would round, as cells; not where a cell has no room for them."""
    if spelling.is_rounded(value) and max(abs(value.numerator), value.denominator) < TENTH:
        return [spelling.cell(Fraction(value.numerator)), spelling.cell(Fraction(value.denominator))]
    return ["", ""]


def check(random, count, row_count, program, folder, tally):
    sheet = Sheet(random, row_count)
    expressions = [sheet.generator.any() for _ in range(count)]
    sheet.write(folder / "t.csv", expressions)
    statements = ["load t.csv as t kind providers"]
    for number, expression in enumerate(expressions):
        statements.append(f"derive t.x{number} = {expression.text}")
    for number, expression in enumerate(expressions):
        if any(ratio_of(row.value)[0] for row in expression.rows):
            statements.append(f"derive t.same{number} = x{number} = n{number} / d{number}")
    statements.append("export t to out.csv replace")
    figures = [figure(sheet) for _ in range(count)]
    first = len(statements) + 1
    statements += [f"show {text}" for text, _ in figures]
    shown, errors = run(program, folder, statements)
    for line, message in errors.items():
        if line < first:
            tally.value(False, statements[line - 1], message, known(None))
    found = rows(folder / "out.csv")
    for number, expression in enumerate(expressions):
        for row, result in enumerate(expression.rows):
            cell = found[row].get(f"x{number}")
            proof = found[row].get(f"same{number}") if ratio_of(result.value)[0] else None
            judge(f"{expression.text} in row {row}", cell, proof, result, tally)
    for line, (text, result) in enumerate(figures, first):
        cell = constants.text_of(shown[line]) if line in shown else errors.get(line, "nothing")
        cell = next((mark for mark in constants.MARKS if mark in cell), cell)
        judge(text, cell, None, result, tally)


def judge(text, cell, proof, result, tally):
    if cell is not None and cell.startswith("#") or cell == "abc":
        allowed = result.value.symbols if isinstance(result.value, Failure) else set()
        is_allowed = cell in allowed or result.may_be_too_large
        tally.error(is_allowed, text, cell, result)
        return
    is_same = cell is not None and spelling.same_text(cell, result.value)
    if is_same and proof is not None and proof != "yes":
        is_same, cell = False, f"{cell}, which is not {result.value}"
    tally.value(is_same, text, cell, result)


def figure(sheet):
    """A figure over a column, as text and as it must be."""
    random = sheet.random
    name = random.choice([*HEADERS, "day", "barred_until"])
    function = random.choice(["sum", "average", "min", "max", "count"])
    if name in ("day", "barred_until"):
        function = random.choice(["min", "max"])
    team = random.choice([None, None, 0, 1, 2, 3, 9])
    is_known = random.random() < 0.6
    kept = [
        value
        for value, other in zip(sheet.columns[name], sheet.columns["team"])
        if team is None or other == team
    ]
    where = "" if team is None else f" where team = {team}"
    if function == "count":
        return f"count(t{where})", known(Fraction(len(kept)))
    text = f"{function}({'known ' if is_known else ''}t.{name}{where})"
    unknown = [value for value in kept if value is None or isinstance(value, Failure)]
    if unknown and not is_known:
        return text, known(None)
    return text, figure_of(function, [value for value in kept if value not in unknown])


def figure_of(function, values):
    """A figure over values that are all known; too large where a total on the way may be."""
    if not values:
        return known(Fraction(0) if function == "sum" else None)
    if function in ("min", "max"):
        return known(min(values) if function == "min" else max(values))
    common = math.lcm(*(value.denominator for value in values))
    total = sum(values, Fraction(0))
    widest = sum(abs(value) for value in values) * common
    is_large = widest >= DIGITS or common > DIGITS
    result = known(total if function == "sum" else total / len(values))
    return type(result)(result.value, result.may_be_too_large or is_large)
