"""Figures over very many amounts at the edge of 64 bits of fen, from both ends of the file."""

from fractions import Fraction

import constants
from columns import figure_of, judge
from expressions import FEN
from program import rows, run

FUNCTIONS = ("sum", "average", "min", "max")
GROUPS = 97


def written(fen):
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02}"


def check(random, count, program, folder, tally):
    """A file of payments and the same backwards: totals, and a grouping by project."""
    drift = random.choice([0, 1, -1])
    fen = [
        (1 if random.random() < 0.5 + 0.25 * drift else -1) * (FEN + random.randint(-9, 9))
        for _ in range(count)
    ]
    lines = [f"Z-{row},P-{row % GROUPS},2020-01-01,{written(value)}" for row, value in enumerate(fen)]
    amounts = [Fraction(value, 100) for value in fen]
    expected = {function: figure_of(function, amounts) for function in FUNCTIONS}
    for order in (lines, lines[::-1]):
        text = "\n".join(["payment_id,project_id,paid_on,amount", *order])
        (folder / "p.csv").write_text(text + "\n", encoding="utf-8")
        by_project = ", ".join(f"{function}(amount)" for function in FUNCTIONS)
        statements = ["load p.csv as p kind payments"]
        statements += [f"show {function}(p.amount)" for function in FUNCTIONS]
        statements += [
            f"export {by_project} by project_id from p to groups.csv replace",
            "show count(p)",
            "show sum(p.amount * 1000000000)",
        ]
        shown, errors = run(program, folder, statements)
        for line, message in errors.items():
            tally.value(False, statements[line - 1], message, expected["sum"])
        for line, function in enumerate(FUNCTIONS, 2):
            answer = constants.text_of(shown[line]) if line in shown else None
            judge(statements[line - 1], answer, None, expected[function], tally)
        answer = constants.text_of(shown[len(statements)]) if len(statements) in shown else None
        judge(statements[-1], answer, None, figure_of("sum", [10**9 * each for each in amounts]), tally)
        for row in rows(folder / "groups.csv"):
            own = amounts[int(row["project_id"][2:]) :: GROUPS]
            for function in FUNCTIONS:
                text = f"{function}(amount) of {row['project_id']}"
                judge(text, row[f"{function}(amount)"], None, figure_of(function, own), tally)
