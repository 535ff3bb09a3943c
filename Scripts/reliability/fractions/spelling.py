"""How the contract says that values are written in csv and JSON, and how this script writes literals."""

import datetime
from fractions import Fraction

from values import DIGITS, Failure


def decimals(number):
    """How many decimals write a fraction, None where they do not end."""
    rest, twos, fives = number.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def decimal(number, places):
    """A fraction to so many decimals, half up."""
    scaled = abs(number) * 10**places
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(units).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    text = text.rstrip("0").rstrip(".") if places else text
    return ("-" if number < 0 and units else "") + text


def cell(number):
    """A fraction as a cell of a file; more than 15 digits without a point would name something."""
    text = decimal(number, decimals(number))
    return text if "." in text or len(text) < 15 else text + ".0"


def written(value):
    """What csv says of a value: all digits where they end, else 10 of them."""
    if isinstance(value, Fraction):
        places = decimals(value)
        return decimal(value, 10 if places is None else places)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.date):
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    if isinstance(value, Failure):
        return " or ".join(sorted(value.symbols))
    return str(value)


def is_rounded(value):
    """Whether csv does not say all of a value."""
    return isinstance(value, Fraction) and decimals(value) is None


def can_be_typed(number):
    return abs(number.numerator) < DIGITS and number.denominator < DIGITS


def same_text(found, value):
    """Whether csv's text says a value; money has two decimals at least."""
    if isinstance(value, Failure):
        return found in value.symbols
    if isinstance(value, Fraction) and "." in found:
        found = found.rstrip("0").rstrip(".")
    return found == written(value)
