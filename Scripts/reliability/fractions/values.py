"""What the contract says that values are, with Python's fractions and days, and nothing of the program.

Numbers are exact; one whose lowest terms need more than 38 digits may be an error with the reason
#NUM!. A value carries whether it, or a value on the way to it, is such a number."""

import datetime
from dataclasses import dataclass
from fractions import Fraction

DIGITS = 10**38
LONGEST_PERIOD = 2**63


@dataclass(frozen=True)
class Failure:
    """An error cell: any of these symbols, for the contract ranks no error above another."""

    symbols: frozenset

    def __or__(self, other):
        return Failure(self.symbols | other.symbols)


DIVISION = Failure(frozenset(["#DIV/0!"]))
TYPE = Failure(frozenset(["#VALUE!"]))
RANGE = Failure(frozenset(["#NUM!"]))


@dataclass(frozen=True)
class Month:
    """A month, counted from the first of year 0."""

    index: int

    def __str__(self):
        return f"{self.index // 12:04}-{self.index % 12 + 1:02}"


@dataclass(frozen=True)
class Period:
    """So many days, or so many months."""

    length: int
    of_months: bool

    def __str__(self):
        unit = "month" if self.of_months else "day"
        return f"{self.length} {unit}" + ("" if abs(self.length) == 1 else "s")


@dataclass(frozen=True)
class Known:
    """A value, None where it is blank, and whether an error may stand for it: #NUM!, or what came to
    light because #NUM! settled no `and` or `or`."""

    value: object
    may_be_too_large: bool = False


def known(value, *parts):
    """A value with what it was made from."""
    large = any(part.may_be_too_large for part in parts)
    if isinstance(value, Fraction):
        large = large or abs(value.numerator) >= DIGITS or value.denominator > DIGITS
    if isinstance(value, Period):
        large = large or abs(value.length) >= LONGEST_PERIOD
    return Known(value, large)


def strict(calculate):
    """A function that an error, then a blank, among its arguments settles."""

    def settled(*parts):
        values = [part.value for part in parts]
        failures = [value for value in values if isinstance(value, Failure)]
        if failures:
            every = failures[0]
            for failure in failures[1:]:
                every |= failure
            return known(every, *parts)
        if any(value is None for value in values):
            return known(None, *parts)
        return known(calculate(*values), *parts)

    return settled


def later(day, period):
    """A day moved by a period; the day of the month becomes the last where the month has none."""
    if not period.of_months:
        number = day.toordinal() + period.length
        last = datetime.date.max.toordinal()
        return datetime.date.fromordinal(number) if 1 <= number <= last else RANGE
    index = day.year * 12 + day.month - 1 + period.length
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return RANGE
    following = datetime.date(year, month + 1, 1) if month < 12 else None
    length = (following - datetime.timedelta(days=1)).day if following else 31
    return datetime.date(year, month, min(day.day, length))


def moved(value, period):
    if isinstance(value, datetime.date):
        return later(value, period)
    if not period.of_months:
        return TYPE
    month = Month(value.index + period.length)
    return month if 12 <= month.index < 120_000 else RANGE


def plus(first, second):
    if isinstance(first, Fraction):
        return first + second
    if isinstance(first, Period) and isinstance(second, Period):
        if first.of_months != second.of_months:
            return TYPE
        return Period(first.length + second.length, first.of_months)
    if isinstance(first, Period):
        return moved(second, first)
    return moved(first, second)


def minus(first, second):
    if isinstance(first, Fraction):
        return first - second
    if isinstance(first, datetime.date) and isinstance(second, datetime.date):
        return Fraction(first.toordinal() - second.toordinal())
    return plus(first, Period(-second.length, second.of_months))


def times(first, second):
    if isinstance(first, Period):
        first, second = second, first
    if isinstance(second, Period):
        if first.denominator != 1:
            return TYPE
        return Period(int(first) * second.length, second.of_months)
    return first * second


def through(first, second):
    return DIVISION if second == 0 else first / second


def ordered(compare):
    def compared(first, second):
        if isinstance(first, Month):
            first, second = first.index, second.index
        return compare(first, second)

    return strict(compared)


def negative(value):
    if isinstance(value, Period):
        return Period(-value.length, value.of_months)
    return -value


def settle(value, rule):
    """A fraction made whole by a rule; half up is away from 0."""
    below = value.numerator // value.denominator
    rest = value - below
    half = Fraction(1, 2)
    up = {
        "down": False,
        "up": rest > 0,
        "half_up": rest > half or (rest == half and value > 0),
        "half_even": rest > half or (rest == half and below % 2 == 1),
    }[rule]
    return Fraction(below + up)


def rounded(value, decimals, rule):
    return settle(value * 10**decimals, rule) / 10**decimals


def weekdays(first, last):
    """Mondays to Fridays after one day up to another."""

    def passed(day):
        weeks, rest = divmod(day.toordinal(), 7)
        return weeks * 5 + min(rest, 5)

    return Fraction(passed(last) - passed(first))


def logical(settles):
    """`and`, settled by no; `or`, settled by yes; else an error, else unknown."""

    def combined(first, second):
        values = [first.value, second.value]
        if any(value is settles for value in values):
            return known(settles, first, second)
        failures = [value for value in values if isinstance(value, Failure)]
        if failures:
            return known(failures[0] | failures[-1], first, second)
        unknown = any(value is None for value in values)
        return known(None if unknown else not settles, first, second)

    return combined


def chosen(condition, first, second):
    """`if(c, a, b)`: what is not chosen does not matter, an error of the condition does."""
    value = condition.value
    if isinstance(value, Failure) or value is None:
        return known(value, condition)
    return known((first if value else second).value, condition, first if value else second)


def denied(part):
    value = part.value
    return known((not value) if isinstance(value, bool) else value, part)


def number_of_year(value):
    return Fraction(value.index // 12 if isinstance(value, Month) else value.year)


def number_of_month(value):
    return Fraction(value.index % 12 + 1 if isinstance(value, Month) else value.month)


OPERATIONS = {
    "+": strict(plus),
    "-": strict(minus),
    "*": strict(times),
    "/": strict(through),
    "=": ordered(lambda first, second: first == second),
    "!=": ordered(lambda first, second: first != second),
    "<": ordered(lambda first, second: first < second),
    "<=": ordered(lambda first, second: first <= second),
    ">": ordered(lambda first, second: first > second),
    ">=": ordered(lambda first, second: first >= second),
    "and": logical(False),
    "or": logical(True),
}
