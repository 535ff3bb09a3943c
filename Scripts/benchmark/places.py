"""Where things are: the program, the peers in an environment of their own, the invented data."""

import hashlib
import os
import shutil
import subprocess
import sys
from functools import cached_property
from pathlib import Path

from measure import Failed, run
from program import Fundsh

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parent.parent
PACKAGES = ["duckdb-cli", "duckdb", "polars", "numpy"]
PROJECTS = {"S": 1_000, "M": 10_000, "L": 100_000}


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def quietly(*command):
    """A command whose output is shown only where it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))}\n{done.stdout}")
    return done.stdout


def fundsh():
    """The program that FUNDSH names, else the one of this house, built where it is not current."""
    if "FUNDSH" in os.environ:
        return Fundsh(Path(os.environ["FUNDSH"]).resolve())
    if subprocess.run([HOUSE / "Scripts/fundsh", "--version"], stdout=subprocess.DEVNULL).returncode:
        raise Failed("there is no fundsh to measure")
    return Fundsh(HOUSE / ".build/release/fundsh")


class Places:
    def __init__(self, scratch, peers, seed):
        self.scratch, self.seed = Path(scratch).resolve(), seed
        self.scratch.mkdir(parents=True, exist_ok=True)
        self.environment = Path(peers).resolve() if peers else self.scratch / "peers"

    @cached_property
    def python(self):
        """The Python of the peers, which are installed where they are missing."""
        python = self.environment / "bin/python"
        if not python.exists():
            say(f"making {self.environment}")
            quietly(sys.executable, "-m", "venv", self.environment)
        look = [python, "-c", "import duckdb_cli, duckdb, polars, numpy"]
        if subprocess.run(look, stderr=subprocess.DEVNULL).returncode:
            say(f"installing {', '.join(PACKAGES)}")
            quietly(python, "-m", "pip", "install", "--quiet", *PACKAGES)
        return python

    @cached_property
    def duckdb(self):
        """DuckDB's own executable, not the script of Python that would start it."""
        package = quietly(self.python, "-c", "import duckdb_cli; print(duckdb_cli.__path__[0])")
        return Path(package.strip()) / "duckdb"

    def peer(self, script, *arguments, folder):
        """A peer's script, run in a folder of data."""
        return run([str(self.python), "-B", str(HERE / "peers" / script), *arguments], folder)

    def warehouse(self, script, *arguments, folder):
        """The same with the engines of warehouses, which `Scripts/warehouse --install` brings."""
        python = HOUSE / ".build/warehouse/bin/python"
        if not python.exists():
            raise Failed("no engines are here: Scripts/warehouse --install")
        return run([str(python), "-B", str(HERE / "peers" / script), *arguments], folder)

    def data(self, size):
        """The folder of a year of that size, invented once for each seed and generator."""
        generator = HERE / "generate.py"
        made_by = f"{hashlib.sha256(generator.read_bytes()).hexdigest()} {self.seed}"
        folder = self.scratch / "data" / size
        stamp = folder / "made-by"
        if not stamp.exists() or stamp.read_text() != made_by:
            say(f"inventing {PROJECTS[size]:,} projects")
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            also = ["shuffled"] if size != "S" else []
            quietly(self.python, generator, folder, str(PROJECTS[size]), str(self.seed), *also)
            stamp.write_text(made_by)
        return folder

    def versions(self):
        """The peers with their versions."""
        ask = f"from importlib.metadata import version; print(*map(version, {PACKAGES}))"
        return dict(zip(PACKAGES, quietly(self.python, "-c", ask).split()))
