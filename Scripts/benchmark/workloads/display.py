"""What a user waits for who looks at tables that are loaded and judged."""

from statistics import median

from measure import in_turn
from program import PASS, loads
from report import table, time, title, within

LOOKS = ["show roster", "describe roster", "assess", "settle", "cap"]
TARGETS = ["show roster", "describe roster", "assess"]


def measure(bench):
    folder = bench.places.data(bench.largest)
    title(f"Display, {bench.largest}")
    before = [*loads(), f"show {PASS}, sum(settlement.payable), sum(caps.limit)"]
    blocks = [[look] for look in LOOKS * 2]
    look = lambda: bench.fundsh.timed(before, blocks, folder, format="table")[0]
    rounds = in_turn({"fundsh": look}, bench.runs, warm=False)["fundsh"]
    taken = [median(times) for times in zip(*rounds)]
    first, second = dict(zip(LOOKS, taken)), dict(zip(LOOKS, taken[len(LOOKS):]))
    rows = [[look, time(first[look]), time(second[look])] for look in LOOKS]
    table(["", "the first time", "again"], rows)
    if bench.largest != "L":
        return []
    return [within(f"display L, {look}", max(first[look], second[look]), 100) for look in TARGETS]
