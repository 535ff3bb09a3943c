"""Random expressions as text, each with what it comes to."""

import calendar
import datetime
import re
from fractions import Fraction

import spelling
from values import OPERATIONS, Month, Period, chosen, denied, known, negative, number_of_month
from values import number_of_year, rounded, strict, weekdays

RULES = ["half_up", "half_even", "down", "up"]
FEN = 2**63
EDGES = (
    [Fraction(FEN + step, 100) for step in (-2, -1, 0, 1)]
    + [Fraction(FEN + step) for step in (-2, -1, 0, 1)]
    + [Fraction(2**bits + step) for bits in (31, 32, 53, 62, 64, 126) for step in (-1, 0, 1)]
    + [Fraction(10**38 - 1), Fraction(10**18), Fraction(10**19 - 1), Fraction(1, 10**38)]
)
UNITS = {
    "": 1, "%": Fraction(1, 100), "‰": Fraction(1, 1000), "万": 10**4, "亿": 10**8,
    "元": 1, "万元": 10**4, "亿元": 10**8,
}  # fmt: skip
SHARP_DAYS = [
    (1, 1, 1), (1, 1, 31), (1, 2, 28), (1, 12, 31), (4, 2, 29), (100, 2, 28), (1900, 2, 28),
    (1969, 12, 31), (1970, 1, 1), (2000, 2, 29), (2019, 2, 28), (2020, 2, 29), (2020, 3, 31),
    (2100, 2, 28), (2400, 2, 29), (9996, 2, 29), (9999, 1, 31), (9999, 12, 31),
]  # fmt: skip

SHARE = re.compile(r"[-0-9_.]+[%‰]")

# How tightly an expression holds together: what is looser stands in brackets.
LOOSE, OR, AND, NOT, COMPARISON, SUM, PRODUCT, SIGN, WHOLE = range(9)
TIGHTNESS = {"or": OR, "and": AND, "+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT}


class Expression:
    """A text, how tight it is, and what it comes to in each row."""

    def __init__(self, text, tightness, rows):
        self.text, self.tightness, self.rows = text, tightness, rows

    @property
    def result(self):
        return self.rows[0]

    def within(self, tightness):
        return self.text if self.tightness >= tightness else f"({self.text})"


class Generator:
    """Draws expressions over the columns of a table, which may have one row and no column."""

    def __init__(self, random, row_count=1, columns=None):
        self.random, self.row_count = random, row_count
        self.columns = columns or {}

    def constant(self, text, tightness, value):
        return Expression(text, tightness, [known(value)] * self.row_count)

    def column(self, sort):
        name, values = self.random.choice(self.columns[sort])
        return Expression(name, WHOLE, [known(value) for value in values])

    def made(self, text, tightness, calculate, *parts):
        rows = [calculate(*row) for row in zip(*(part.rows for part in parts))]
        return Expression(text, tightness, rows)

    def binary(self, sign, left, right):
        tightness = TIGHTNESS.get(sign, COMPARISON)
        # Operators of a kind join to the left; comparisons do not join at all.
        first = left.within(tightness + (tightness == COMPARISON))
        text = f"{first} {sign} {right.within(tightness + 1)}"
        return self.made(text, tightness, OPERATIONS[sign], left, right)

    def call(self, name, calculate, *parts, more=""):
        text = f"{name}({', '.join(part.text for part in parts)}{more})"
        return self.made(text, WHOLE, strict(calculate), *parts)

    def choice(self, sort, depth):
        condition = self.truth(depth - 1)
        first, second = sort(depth - 1), sort(depth - 1)
        text = f"if({condition.text}, {first.text}, {second.text})"
        return self.made(text, WHOLE, chosen, condition, first, second)

    # Numbers

    def literal(self):
        random = self.random
        kind = random.randrange(6)
        if kind == 0:
            number = random.choice(EDGES)
            places = spelling.decimals(number)
            return self.constant(spelling.decimal(number, places), WHOLE, number)
        if kind == 1:
            return self.small()
        whole = str(random.randrange(10 ** random.choice([1, 2, 3, 5, 9, 16, 17, 19])))
        places = random.choice([0, 0, 2, 2, 3, 9, 18, 19, 36 - len(whole)])
        digits = "".join(random.choice("0123456789") for _ in range(places))
        unit = random.choice(list(UNITS) + [""] * 8) if len(whole) + places < 28 else ""
        number = Fraction(whole + (f".{digits}" if digits else "")) * UNITS[unit]
        if len(whole) > 4 and random.random() < 0.2:
            whole = f"{whole[:-3]}_{whole[-3:]}"
        return self.constant(whole + (f".{digits}" if digits else "") + unit, WHOLE, number)

    def small(self):
        number = self.random.randrange(13)
        return self.constant(str(number), WHOLE, Fraction(number))

    def number(self, depth):
        random = self.random
        if depth <= 0:
            if self.columns and random.random() < 0.7:
                return self.column("number")
            return self.literal()
        kind = random.randrange(20)
        if kind < 12:
            sign = random.choice("+-*/")
            left, right = self.number(depth - 1), self.number(random.randrange(depth))
            return self.binary(sign, left, right)
        if kind == 12:
            operand = self.number(depth - 1)
            return self.made(f"-{operand.within(SIGN)}", SIGN, strict(negative), operand)
        if kind < 16:
            return self.rounding(depth)
        if kind == 16:
            return self.call("abs", abs, self.number(depth - 1))
        if kind == 17:
            return self.choice(self.number, depth)
        return self.counted(depth)

    def rounding(self, depth):
        operand = self.number(depth - 1)
        decimals = self.random.choice([0, 0, 1, 2, 2, 2, 3, 10, 18, 19, 30])
        name, rule = self.random.choice(
            [("round", "half_up"), ("floor", "down"), ("ceiling", "up"), ("round", None)]
        )
        more = f", {decimals}" if decimals or rule is None else ""
        if rule is None:
            rule = self.random.choice(RULES)
            more += f', "{rule}"'
        return self.call(name, lambda value: rounded(value, decimals, rule), operand, more=more)

    def counted(self, depth):
        """Numbers that come from days."""
        first, last = self.day(depth - 1), self.day(depth - 1)
        kind = self.random.randrange(5)
        if kind == 0:
            return self.binary("-", first, last)
        if kind == 1:
            return self.call("days", lambda a, b: Fraction((b - a).days), first, last)
        if kind == 2:
            return self.call("weekdays", weekdays, first, last)
        name, part = [("year", number_of_year), ("month", number_of_month)][kind - 3]
        return self.call(name, part, first if self.random.random() < 0.7 else self.month(depth - 1))

    # Days, months, periods, truths

    def sharp_day(self):
        if self.random.random() < 0.6:
            return datetime.date(*self.random.choice(SHARP_DAYS))
        day = datetime.date.fromordinal(self.random.randint(1, datetime.date.max.toordinal()))
        if self.random.random() < 0.5:
            day = day.replace(day=calendar.monthrange(day.year, day.month)[1])
        return day

    def day(self, depth):
        if depth <= 0 or self.random.random() < 0.3:
            if "day" in self.columns and self.random.random() < 0.7:
                return self.column("day")
            day = self.sharp_day()
            text = spelling.written(day)
            if self.random.random() < 0.2:
                text = f"{day.year:04}年{day.month}月{day.day}日"
            return self.constant(text, WHOLE, day)
        if self.random.random() < 0.1:
            return self.choice(self.day, depth)
        period = self.period(depth - 1)
        if self.random.random() < 0.1:
            return self.binary("+", period, self.day(depth - 1))
        return self.binary(self.random.choice("+-"), self.day(depth - 1), period)

    def month(self, depth):
        if depth <= 0 or self.random.random() < 0.5:
            index = self.random.choice([12, 13, 119_999, self.random.randint(12, 119_999)])
            return self.constant(str(Month(index)), WHOLE, Month(index))
        count = self.random.choice([0, 1, 11, 12, 13, 24, 119_988, 4_000_000])
        period = self.constant(f"{count} months", WHOLE, Period(count, True))
        return self.binary(self.random.choice("+-"), self.month(depth - 1), period)

    def period(self, depth):
        random = self.random
        if depth <= 0 or random.random() < 0.6:
            count = random.choice([0, 1, 2, 15, 24, 28, 29, 30, 31, 365, 366, 3_652_058])
            unit, length, months = random.choice(
                [("days", 1, False), ("months", 1, True), ("years", 12, True), ("天", 1, False)]
            )
            text = f"{count} {unit}" if unit != "天" else f"{count}天"
            return self.constant(text, WHOLE, Period(count * length, months))
        if random.random() < 0.5:
            count = self.number(0) if random.random() < 0.5 else self.small()
            return self.binary("*", count, self.period(depth - 1))
        return self.binary(random.choice("+-"), self.period(depth - 1), self.period(depth - 1))

    def truth(self, depth):
        random = self.random
        kind = random.randrange(10)
        if depth <= 0 or kind < 5:
            sort = self.number if random.random() < 0.7 else self.day
            left = sort(max(0, depth - 1))
            right = left if random.random() < 0.1 else sort(max(0, depth - 1))
            left, right = self.no_share(left), self.no_share(right)
            return self.binary(random.choice(["=", "!=", "<", "<=", ">", ">="]), left, right)
        if kind < 9:
            left, right = self.truth(depth - 1), self.truth(depth - 1)
            return self.binary(random.choice(["and", "or"]), left, right)
        operand = self.truth(depth - 1)
        return self.made(f"not {operand.within(NOT)}", NOT, denied, operand)

    def no_share(self, side):
        """A side of a comparison: a percentage by itself opposite an amount is refused as a slip."""
        if not SHARE.fullmatch(side.text):
            return side
        return self.binary("+", self.small(), side)

    def any(self):
        depth = self.random.choice([1, 1, 2, 2, 3, 3, 4, 6])
        sorts = [self.number] * 6 + [self.day, self.day, self.truth]
        if not self.columns:
            sorts += [self.month, self.period]
        return self.random.choice(sorts)(depth)
