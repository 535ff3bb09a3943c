"""The evaluation with the streaming engine of polars: evaluate_polars.py ROSTER"""

import sys
from decimal import Decimal

import polars as pl
from measures import fen, measures, scan
from parameters import RULES

col = pl.col
place = ["region", "year"]
still_allowed = 100_000 - RULES["accident_drop"]

# Collected once, as two questions follow; what is left is a row a project.
measured = measures(sys.argv[1]).collect(engine="streaming")
settled = measured.with_columns(
    passes=col("other_criteria")
    & (col("accidents_now") * 100_000 <= col("accidents_then") * still_allowed)
    & (
        ~col("teaches")
        | (col("trained") * 100_000 >= col("trainable") * RULES["training_rate"])
        & (col("lowest_score") * 100 >= RULES["pass_score"])
    ),
    prepayment=(col("amount") * RULES["prepay_share"] + 50_000) // 100_000,
).with_columns(
    entitled=pl.when(col("fixed").is_not_null()).then("fixed")
    .when(pl.coalesce("accepted", "passes")).then("base")
    .otherwise(pl.min_horizontal("prepayment", "base"))
)

income = scan("fund").select("region", year=col("year") + 1, income=fen("contribution_income"))
caps = (
    settled.group_by(place).agg(committed=col("amount").sum())
    .join(income.collect(), on=place, how="full", coalesce=True)
    .with_columns(cap=col("income") * RULES["cap_rate"] // 100_000)
    .with_columns(room=col("cap") - col("committed"))
)
limits = caps.select(col("cap", "committed", "room").sum())

# Nothing is paid yet, so what is entitled is payable, and the whole cap is room.
zero = pl.lit(0, pl.Int64)
in_turn = (
    settled.with_columns(due=pl.max_horizontal(zero, "entitled"))
    .join(caps, on=place)
    .sort(*place, "priority", "project_id", nulls_last=True)
    .with_columns(beyond=col("due").cum_sum().over(place) - col("cap"))
)
counts = in_turn.select(
    col("passes").sum().alias("pass"),
    (~col("passes")).sum().alias("fail"),
    col("passes").null_count().alias("incomplete"),
)
sums = in_turn.select(
    col("entitled").sum(),
    col("due").sum(),
    pl.when("terminated").then(0).otherwise(col("base") - col("entitled")).sum().alias("withheld"),
    pl.max_horizontal(zero, -col("entitled")).sum().alias("recoverable"),
    pl.min_horizontal("due", pl.max_horizontal(zero, "beyond")).sum().alias("above_limit"),
)
yuan = (Decimal(fen).scaleb(-2) for fen in limits.row(0) + sums.row(0))
print(*counts.row(0), *yuan, sep=",")
