"""fundsh: statements given to it, and the time that they take by its own clock."""

import re

from measure import Failed, run

PASS = "count(assessment where aspect = performance and verdict = pass)"


def loads(roster="roster.csv"):
    return [f"load {file}" for file in ("fund.csv", "projects.csv", "outcomes.csv", roster)]


class Fundsh:
    def __init__(self, path):
        self.path = str(path)
        self.version = self.run("--version").output.strip()
        try:
            self.do(["option timing on"])
            self.has_clock = True
        except Failed:
            self.has_clock = False

    def run(self, *arguments, folder=None):
        return run([self.path, "--no-init", *arguments], folder)

    def do(self, statements, folder=None, format="csv"):
        """Statements carried out by a process of their own."""
        return self.run("--format", format, "-c", "\n".join(statements), folder=folder)

    def timed(self, before, blocks, folder, format="csv"):
        """The milliseconds of each block of statements, and what all of them print."""
        if not self.has_clock:
            return self.timed_from_outside(before, blocks, folder, format)
        statements = [statement for block in blocks for statement in block]
        done = self.do([*before, "option timing on", *statements], folder, format)
        each = [float(time) for time in re.findall(r"^note: took ([\d.]+) ms", done.errors, re.M)]
        # The first may be that of the option itself.
        each = each[max(0, len(each) - len(statements)) :]
        if len(each) != len(statements):
            raise Failed(f"fundsh timed {len(each)} of {len(statements)} statements")
        left = iter(each)
        return [sum(next(left) for _ in block) for block in blocks], done.output

    def timed_from_outside(self, before, blocks, folder, format):
        """For a fundsh without a clock: what each block adds to the time of the whole process."""
        statements, walls = list(before), [self.do(before, folder, format).wall]
        for block in blocks:
            statements += block
            done = self.do(statements, folder, format)
            walls.append(done.wall)
        return [after - until for until, after in zip(walls, walls[1:])], done.output
