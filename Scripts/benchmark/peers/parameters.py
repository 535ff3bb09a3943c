"""The parameters that the workloads read or sweep: shares in parts of a hundred thousand, scores in
hundredths, so that every program computes with whole numbers."""

RULES = {
    "pass_score": 8_000,
    "accident_drop": 20_000,
    "training_rate": 95_000,
    "prepay_share": 30_000,
    "cap_rate": 3_000,
}

# A thousand steps each.
SWEEPS = {
    "pass_score": range(6_000, 10_001, 4),
    "accident_drop": range(0, 50_001, 50),
    "training_rate": range(50_000, 100_001, 50),
    "prepay_share": range(10_000, 60_001, 50),
    "cap_rate": range(1_000, 6_001, 5),
}
