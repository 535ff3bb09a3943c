"""Invents a year of a city: generate.py FOLDER PROJECTS SEED [shuffled]

Writes fund.csv, projects.csv, outcomes.csv and roster.csv (a hundred rows a project), on request
the same roster in random order, all drawn from the seed. It is drawn to be judged: two projects in
five pass, one in three fails, the others lack a figure; some regions are short of money.
"""

import sys
from pathlib import Path

import numpy as np
import polars as pl

REGIONS = "海曙 江北 北仑 镇海 鄞州 奉化 象山 宁海 余姚 慈溪 高新区 前湾新区".split()
PEOPLE = 5_000_000


def whole(random, low, high, size):
    """Whole numbers from low to high, both included."""
    return random.integers(low, high, size, endpoint=True)


def column(values, blank=None, type=pl.Int64):
    """A column that is blank where `blank` says so."""
    column = pl.Series(values, dtype=type)
    return column if blank is None else column.set(pl.Series(blank), None)


def words(random, shares, size):
    """Words in the shares that are given; the word "" is a blank."""
    drawn = random.choice(list(shares), size, p=list(shares.values()))
    return column(drawn, blank=drawn == "", type=pl.String)


def money(name):
    """A column of fen as yuan: without decimals where there are none, as people write it."""
    yuan, rest = pl.col(name) // 100, pl.col(name) % 100
    decimals = pl.concat_str(pl.lit("."), rest.cast(pl.String).str.zfill(2))
    shown = pl.when(rest == 0).then(pl.lit("")).otherwise(decimals)
    return pl.concat_str(yuan.cast(pl.String), shown).alias(name)


def days(numbers, blank=None):
    """Days counted from the beginning of 2020."""
    return column(numbers + 18262, blank, pl.Int32).cast(pl.Date)


def project_ids(numbers):
    return pl.concat_str(pl.lit("P-"), numbers.cast(pl.String).str.zfill(6))


def projects(random, n):
    chance = lambda share: random.random(n) < share
    odd = np.where(chance(0.4), whole(random, 1, 9_999, n), 0)
    amount = whole(random, 5, 500, n) * 10_000 + odd
    audited = amount * whole(random, 850, 1_020, n) // 1_000
    reports = {"": 0.5, "qualified": 0.28, "unqualified": 0.16, "terminated": 0.06}
    acceptance = words(random, reports, n)
    no_deduction = chance(0.5) | (acceptance.fill_null("") != "terminated").to_numpy()
    deduction = amount * whole(random, 10, 110, n) // 100
    starts = whole(random, 10, 250, n)
    return pl.DataFrame({
        "number": np.arange(1, n + 1),
        "region": column(random.choice(REGIONS, n), type=pl.String),
        "year": np.full(n, 2020),
        "kind": words(random, {"training": 0.5, "publicity": 0.25, "combined": 0.25}, n),
        "amount": amount,
        "audited_amount": column(audited, chance(0.6)),
        "priority": column(whole(random, 1, 5, n), chance(0.1)),
        "starts_on": days(starts),
        "ends_on": days(starts + whole(random, 20, 110, n)),
        "approved_on": days(starts - whole(random, -2, 60, n), chance(0.03)),
        "agreement_signed_on": days(starts - whole(random, 0, 30, n), chance(0.04)),
        "acceptance": acceptance,
        "deduction": column(deduction, no_deduction),
    })


def write_projects(projects, path):
    projects.select(
        project_id=project_ids(pl.col("number")),
        name=pl.concat_str(pl.lit("工伤预防项目"), pl.col("number")),
        **{name: name for name in projects.columns[1:]},
    ).with_columns(map(money, ["amount", "audited_amount", "deduction"])).write_csv(path)


def write_fund(random, projects, path):
    """The income of the year before: 3% of it come to 33% to 120% of what is planned."""
    share = dict(zip(REGIONS, whole(random, 33, 120, len(REGIONS))))
    planned = projects.group_by("region").agg(pl.col("amount").sum()).sort("region")
    income = [
        amount * int(share[region]) // 3 + int(fen)
        for (region, amount), fen in zip(planned.rows(), whole(random, 0, 99, len(planned)))
    ]
    fund = planned.select("region", year=2019, contribution_income=pl.Series(income))
    fund.with_columns(money("contribution_income")).write_csv(path)


def write_outcomes(random, projects, path):
    n = len(projects)
    chance = lambda share: random.random(n) < share
    blank = lambda: chance(0.04)
    flag = lambda: words(random, {"yes": 0.935, "no": 0.025, "": 0.04}, n)
    employees_before = whole(random, 40, 3_000, n)
    accidents_before = whole(random, 0, 40, n)
    percent_left = np.where(chance(0.92), whole(random, 0, 80, n), whole(random, 60, 130, n))
    most_diagnosed = np.where(chance(0.015), 3, whole(random, 0, 2, n))
    target = whole(random, 0, 40, n) * 250
    missed = np.where(chance(0.96), 0, whole(random, 1, 200, n))
    pl.DataFrame({
        "project_id": projects.select(project_ids(pl.col("number"))).to_series(),
        "compliant": flag(),
        "employees": column(employees_before * whole(random, 90, 115, n) // 100, blank()),
        "employees_before": column(employees_before, blank()),
        "accidents": column(accidents_before * percent_left // 100, blank()),
        "accidents_before": column(accidents_before, blank()),
        "young_pneumoconiosis": column(np.where(chance(0.01), 1, 0), blank()),
        "largest_diagnosis": column(most_diagnosed, blank()),
        "product_accepted": flag(),
        "on_time": flag(),
        "target": column(target, blank()),
        "reached": column(np.maximum(0, target - missed), blank()),
    }).write_csv(path)


def people(random, project):
    """A person for each row, none of them twice in a project."""
    person = random.integers(0, PEOPLE, len(project))
    while True:
        pair = project * PEOPLE + person
        order = np.argsort(pair, kind="stable")
        repeated = order[1:][np.diff(pair[order]) == 0]
        if not len(repeated):
            return person
        person[repeated] = random.integers(0, PEOPLE, len(repeated))


def roster(random, n):
    """50 to 150 rows a project; what a project is like decides how its people do."""
    # Each size has its mirror, so that the mean is a hundred exactly.
    half = whole(random, 50, 150, n // 2)
    sizes = random.permutation(np.concatenate([half, 200 - half]))

    mostly = lambda share, usual, other: np.where(
        random.random(n) < share, whole(random, *usual, n), whole(random, *other, n)
    )
    present = mostly(0.93, (960, 1_000), (500, 960))  # in thousandths, as the shares below
    lowest = mostly(0.88, (80, 97), (58, 80))
    content = mostly(0.93, (850, 1_000), (600, 850))

    each = lambda values: np.repeat(values, sizes)
    rows = 100 * n
    chance = lambda thousandths: random.integers(0, 1_000, rows) < thousandths
    attended = chance(each(present))
    score = random.integers(each(lowest), 101)
    # In one project of thirty somebody who attended has no score.
    begins = np.cumsum(sizes) - sizes
    unscored = np.zeros(rows, bool)
    unscored[begins[random.random(n) < 0.033]] = True
    return pl.DataFrame({
        "number": each(np.arange(1, n + 1)),
        "person": people(random, each(np.arange(n))),
        "attended": attended,
        "score": column(score, ~attended | unscored),
        "satisfied": column(chance(each(content)), ~attended | chance(100), pl.Boolean),
    })


def write_roster(roster, path):
    word = lambda yes: pl.when(yes).then(pl.lit("yes")).when(~yes).then(pl.lit("no"))
    person = pl.col("person").cast(pl.String).str.zfill(9)
    roster.lazy().select(
        project_id=project_ids(pl.col("number")),
        person_id=pl.concat_str(pl.lit("R"), person),
        attended=word(pl.col("attended")),
        score="score",
        satisfied=word(pl.col("satisfied")),
    ).sink_csv(path)


def main(folder, count, seed, *also):
    folder, random = Path(folder), np.random.default_rng(int(seed))
    planned = projects(random, int(count))
    write_projects(planned, folder / "projects.csv")
    write_fund(random, planned, folder / "fund.csv")
    write_outcomes(random, planned, folder / "outcomes.csv")
    rows = roster(random, int(count))
    write_roster(rows, folder / "roster.csv")
    if "shuffled" in also:
        write_roster(rows[random.permutation(len(rows))], folder / "roster-shuffled.csv")


main(*sys.argv[1:])
