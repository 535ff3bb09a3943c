"""What the rules read of each project, as a lazy frame of polars. Money is in fen.

A comparison with a blank is null, and so is & or | where the other side does not settle it.
"""

import polars as pl

MONEY = pl.Decimal(18, 2)
FILES = {
    "fund": {"region": pl.String, "year": pl.Int16, "contribution_income": MONEY},
    "projects": {
        "project_id": pl.String, "name": pl.String, "region": pl.String, "year": pl.Int16,
        "kind": pl.String, "amount": MONEY, "audited_amount": MONEY, "priority": pl.Int16,
        "starts_on": pl.Date, "ends_on": pl.Date, "approved_on": pl.Date,
        "agreement_signed_on": pl.Date, "acceptance": pl.String, "deduction": MONEY,
    },
    "outcomes": {
        "project_id": pl.String, "compliant": pl.String, "employees": pl.Int64,
        "employees_before": pl.Int64, "accidents": pl.Int64, "accidents_before": pl.Int64,
        "young_pneumoconiosis": pl.Int32, "largest_diagnosis": pl.Int32,
        "product_accepted": pl.String, "on_time": pl.String, "target": pl.Int32,
        "reached": pl.Int32,
    },
    "roster": {
        "project_id": pl.String, "person_id": pl.String, "attended": pl.String, "score": pl.Int32,
        "satisfied": pl.String,
    },
}


def scan(kind, file=None):
    return pl.scan_csv(file or f"{kind}.csv", schema=FILES[kind])


def fen(column):
    return (pl.col(column) * 100).cast(pl.Int64)


def yes(column):
    return pl.col(column) == "yes"


def positive(column):
    """A denominator: 0 is as unknown as a blank."""
    return pl.when(pl.col(column) != 0).then(pl.col(column))


def evidence(roster):
    attended = yes("attended")
    return (
        roster.select(
            "project_id", attended=attended, satisfied=yes("satisfied"),
            score=pl.when(attended).then("score"),
        )
        .group_by("project_id")
        .agg(
            trainable=pl.len().cast(pl.Int64),
            trained=pl.col("attended").sum().cast(pl.Int64),
            surveyed=pl.col("satisfied").count(),
            satisfied=pl.col("satisfied").sum(),
            scored=pl.col("score").count(),
            lowest_score=pl.col("score").min(),
        )
        # unknown where one who attended has no score
        .with_columns(pl.when(pl.col("scored") == pl.col("trained")).then("lowest_score"))
    )


def measures(roster_file="roster.csv"):
    """One row a project, in the order of projects."""
    teaches, informs = pl.col("teaches"), pl.col("informs")
    terminated = (pl.col("acceptance") == "terminated").fill_null(False)
    return (
        scan("projects")
        .join(scan("outcomes"), on="project_id", how="left")
        .join(evidence(scan("roster", roster_file)), on="project_id", how="left")
        .with_columns(
            amount=fen("amount"),
            base=pl.min_horizontal(fen("amount"), fen("audited_amount")),
            deduction=pl.coalesce(fen("deduction"), fen("amount")),
            teaches=pl.col("kind").is_in(["training", "combined"]).fill_null(False),
            informs=pl.col("kind").is_in(["publicity", "combined"]).fill_null(False),
        )
        .with_columns(payable=pl.col("agreement_signed_on").is_not_null() & (teaches | informs))
        .select(
            "project_id", "region", "year", "priority", "amount", "base", "teaches",
            "trained", "trainable", "lowest_score",
            # accidents / employees against accidents_before / employees_before, multiplied out
            accidents_now=pl.col("accidents") * positive("employees_before"),
            accidents_then=pl.col("accidents_before") * positive("employees"),
            other_criteria=yes("compliant")
            & (pl.col("young_pneumoconiosis") == 0)
            & (pl.col("largest_diagnosis") < 3)
            & (yes("on_time") | ~(teaches | informs))
            & (~informs | (yes("product_accepted") & (pl.col("reached") >= positive("target"))))
            & (~teaches | (pl.col("satisfied").cast(pl.Int64) * 5 >= positive("surveyed") * 4)),
            # what the report settles whatever the criteria say
            accepted=pl.when(pl.col("acceptance") == "qualified").then(True)
            .when(pl.col("acceptance") == "unqualified").then(False),
            terminated=pl.col("payable") & terminated,
            fixed=pl.when(~pl.col("payable")).then(0)
            .when(terminated).then(pl.col("base") - pl.min_horizontal("deduction", "base")),
        )
    )
