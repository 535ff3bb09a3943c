"""Expressions without tables: each shown, and compared with its value where csv would round it."""

from expressions import Generator
from program import run
from spelling import can_be_typed, is_rounded, same_text
from values import Failure


def text_of(result):
    """The value of a statement as csv would write it."""
    value = result["value"]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else format(value, "f")


def check(random, count, program, folder, tally):
    generator = Generator(random)
    expressions = [generator.any() for _ in range(count)]
    statements, proofs = [], {}
    for expression in expressions:
        statements.append(f"show {expression.text}")
        value = expression.result.value
        if is_rounded(value) and can_be_typed(value):
            proofs[len(statements)] = len(statements) + 1
            ratio = f"{value.numerator} / {value.denominator}"
            statements.append(f"show ({expression.text}) = {ratio}")
    shown, errors = run(program, folder, statements)
    line = 0
    for expression in expressions:
        line += 1
        judge(expression, line, proofs.get(line), shown, errors, tally)
        line += line in proofs


def judge(expression, line, proof, shown, errors, tally):
    result = expression.result
    found = text_of(shown[line]) if line in shown else f"refused: {errors.get(line, 'nothing')}"
    reason = next((mark for mark in MARKS if mark in found), None)
    if reason:
        allowed = result.value.symbols if isinstance(result.value, Failure) else set()
        is_allowed = reason in allowed or result.may_be_too_large
        tally.error(is_allowed, expression.text, found, result)
        return
    is_same = line in shown and same_text(found, result.value)
    if proof and is_same:
        is_same = proof in shown and text_of(shown[proof]) == "yes"
        found = f"{found}, which is not {result.value}"
    tally.value(is_same, expression.text, found, result)


MARKS = ("#DIV/0!", "#VALUE!", "#NUM!", "#REF!")
