"""Sweeps with numpy over arrays that lie sorted by region: a point is a few passes over whole
numbers. Prints the milliseconds of a point and the figures as JSON, of two ways to do it: `whole`
computes each point from its parameters, `hoisted` keeps what a step did not touch."""

import json
from functools import lru_cache
from time import perf_counter

import numpy as np
import polars as pl
from measures import fen, measures, scan
from parameters import RULES, SWEEPS

UNKNOWN = 1 << 40  # as accidents, more than can be allowed


class Projects:
    def __init__(self, keeping):
        """With keeping, each stage remembers its last answer."""
        place = ["region", "year"]
        fund = scan("fund").with_columns(pl.col("year") + 1, income=fen("contribution_income"))
        rows = measures().join(fund, on=place).sort(place).collect(engine="streaming")
        teaches = pl.col("teaches")
        column = lambda expression: rows.select(expression).to_series().to_numpy()

        self.starts = np.flatnonzero(column(pl.struct(place).rle_id().diff().fill_null(1)))
        self.income = column("income")[self.starts]
        self.others = column(pl.col("other_criteria").fill_null(False))
        known = pl.col("accidents_now").is_not_null() & pl.col("accidents_then").is_not_null()
        self.now = column(pl.when(known).then(pl.col("accidents_now") * 100_000).otherwise(UNKNOWN))
        self.then = column(pl.when(known).then("accidents_then").otherwise(0))
        # A criterion that does not apply holds at any bound.
        self.trained = column(pl.when(teaches).then(pl.col("trained") * 100_000).otherwise(UNKNOWN))
        self.trainable = column(pl.col("trainable"))
        score = pl.when(teaches).then(pl.col("lowest_score").fill_null(-1)).otherwise(1_000)
        self.lowest_score = column((score * 100).cast(pl.Int32))
        # What is settled whatever the criteria say is as what is accepted, with its own sum.
        fixed = pl.col("fixed").is_not_null()
        self.accepted = column(fixed | pl.col("accepted").fill_null(False))
        self.open = column(~fixed & pl.col("accepted").is_null())
        self.amount, self.base = column("amount"), column("base")
        self.earned = column(pl.coalesce("fixed", "base"))
        # Room to compute in: an array made anew for each step costs more than the step.
        self.allowed, self.due, self.payable = np.empty((3, len(rows)), np.int64)
        if keeping:
            for stage in "drop", "rate", "score", "passes", "prepayment", "settled", "caps":
                setattr(self, stage, lru_cache(1)(getattr(self, stage)))

    def drop(self, accident_drop):
        return self.now <= np.multiply(self.then, 100_000 - accident_drop, out=self.allowed)

    def rate(self, training_rate):
        return self.trained >= np.multiply(self.trainable, training_rate, out=self.allowed)

    def score(self, pass_score):
        return self.lowest_score >= pass_score

    def passes(self, accident_drop, training_rate, pass_score):
        passes = self.others & self.drop(accident_drop)
        return passes & self.rate(training_rate) & self.score(pass_score)

    def prepayment(self, share):
        due = np.multiply(self.amount, share, out=self.due)
        due += 50_000
        due //= 100_000
        return np.minimum(due, self.base, out=due)

    def settled(self, share, *bounds):
        """How many pass, and what is payable in each region."""
        passes, due = self.passes(*bounds), self.prepayment(share)
        # What np.where would choose, without a branch to guess wrong in each row.
        payable = np.subtract(self.earned, due, out=self.payable)
        payable *= self.accepted | (self.open & passes)
        payable += due
        return int(np.count_nonzero(passes)), np.add.reduceat(payable, self.starts)

    def caps(self, rate):
        return self.income * rate // 100_000

    def point(self, pass_score, accident_drop, training_rate, prepay_share, cap_rate):
        passes, payable = self.settled(prepay_share, accident_drop, training_rate, pass_score)
        # In a region, what is above the limit comes in all to what is payable beyond the cap.
        above = np.maximum(0, payable - self.caps(cap_rate))
        return passes, int(payable.sum()), int(above.sum())


def sweep(projects, name, values):
    began = perf_counter()
    figures = [projects.point(**{**RULES, name: value}) for value in values]
    return {
        "milliseconds": (perf_counter() - began) * 1_000 / len(values),
        "figures": list(zip(values, figures)),
    }


answer = {}
for method, keeping in {"whole": False, "hoisted": True}.items():
    projects = Projects(keeping)
    answer[method] = {name: sweep(projects, name, values) for name, values in SWEEPS.items()}
print(json.dumps(answer))
