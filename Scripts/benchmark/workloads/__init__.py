"""The workloads, in the order in which they are measured. Each is a file with a function
`measure(bench)` that prints its tables and returns its targets."""

NAMES = ["evaluate", "sweep", "edit", "display", "export", "startup", "warehouse"]
