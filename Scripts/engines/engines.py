"""The engines: each fills the tables from CSV files, takes a script, and answers questions."""

import csv
import io
import re
import subprocess
import tempfile
from pathlib import Path


def headers(file: Path) -> list[str]:
    with file.open(encoding="utf-8", newline="") as lines:
        return next(csv.reader(lines))


def statements(script: str) -> list[str]:
    """The statements of a script; a semicolon at the end of a line ends one, but for text in $$."""
    parts, whole = [], []
    for line in script.splitlines():
        whole.append(line)
        text = "\n".join(whole)
        if line.rstrip().endswith(";") and text.count("$$") % 2 == 0:
            parts.append(text.rstrip().removesuffix(";"))
            whole = []
    return [part for part in parts if re.sub(r"--.*", "", part).strip()]


def columns(schema: str) -> dict[str, dict[str, str]]:
    """The columns of each table with their types, as a schema declares them."""
    tables = {}
    for name, body in re.findall(r"CREATE TABLE (\w+) \(\n(.*?)\n\)", schema, re.S):
        found = re.findall(r'^  ["`]?(\w+)["`]? (DECIMAL\(\d+, \d+\)|\w+)', body, re.M)
        tables[name] = {column: kind for column, kind in found if column != "PRIMARY"}
    return tables


class DuckDB:
    """In this process, a database in memory for each filling."""

    def __init__(self, schema: str, small: bool = True):
        import duckdb

        self.duckdb, self.schema = duckdb, schema

    def fill(self, folder: Path):
        self.connection = self.duckdb.connect()
        self.evaluate(self.schema)
        for table, known in columns(self.schema).items():
            file = folder / f"{table}.csv"
            if not file.exists():
                continue
            there = headers(file)
            names = ", ".join(f'"{name}"' for name in known if name in there)
            self.connection.execute(
                f"INSERT INTO {table} BY NAME SELECT {names} FROM read_csv('{file}',"
                " header = true, all_varchar = true, delim = ',', quote = '\"',"
                " escape = '\"', null_padding = false)")

    def evaluate(self, script: str):
        for statement in statements(script):
            self.connection.execute(statement)

    def ask(self, question: str):
        answer = self.connection.execute(question)
        return [column[0] for column in answer.description], answer.fetchall()

    def close(self):
        self.connection.close()


class PostgreSQL:
    """A server of its own on a socket in a folder, a schema of its own for each filling."""

    def __init__(self, schema: str, small: bool = True):
        import psycopg2

        self.schema = schema
        self.folder = tempfile.TemporaryDirectory(prefix="warehouse-")
        place = Path(self.folder.name)
        self.programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        self.place = place
        subprocess.run(["chown", "postgres:postgres", place], check=True)
        self.run("initdb", "-D", place / "data", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust")
        memory = "" if small else " -c shared_buffers=2GB -c work_mem=1GB -c max_wal_size=8GB"
        self.run(
            "pg_ctl", "-D", place / "data", "-w", "-l", place / "log", "-o",
            f"-k {place} -c listen_addresses= -c fsync=off{memory}", "start")
        self.connection = psycopg2.connect(host=str(place), user="postgres", dbname="postgres")
        self.cursor = self.connection.cursor()

    def run(self, program: str, *arguments):
        subprocess.run(
            [*self.user, self.programs / program, *arguments], check=True,
            stdout=subprocess.DEVNULL)

    def fill(self, folder: Path):
        self.connection.rollback()
        self.cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        self.cursor.execute(self.schema)
        for table, known in columns(self.schema).items():
            file = folder / f"{table}.csv"
            if file.exists():
                self.copy(table, file, known)
        self.cursor.execute("ANALYZE")

    def copy(self, table: str, file: Path, known: dict[str, str]):
        header = headers(file)
        names = ", ".join(f'"{name}"' for name in header if name in known)
        with file.open(encoding="utf-8", newline="") as lines:
            kept = lines
            if any(name not in known for name in header):
                places = [place for place, name in enumerate(header) if name in known]
                rows = csv.reader(lines)
                kept = io.StringIO()
                csv.writer(kept).writerows([row[place] for place in places] for row in rows)
                kept.seek(0)
            copy = f"COPY {table} ({names}) FROM STDIN (FORMAT csv, HEADER)"
            self.cursor.copy_expert(copy, kept)

    def evaluate(self, script: str):
        self.cursor.execute(script)

    def ask(self, question: str):
        self.cursor.execute(question)
        return [column[0] for column in self.cursor.description], self.cursor.fetchall()

    def close(self):
        self.connection.close()
        self.run("pg_ctl", "-D", self.place / "data", "-m", "immediate", "stop")


class Spark:
    """One session, with views in place of tables: over rows in memory, or over files of its own."""

    def __init__(self, schema: str, small: bool = True):
        from pyspark.sql import SparkSession

        self.schema, self.small = schema, small
        self.folder = tempfile.TemporaryDirectory(prefix="warehouse-")
        settings = {
            "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
            "spark.log.level": "ERROR", "spark.driver.memory": "4g" if small else "8g",
        }
        if small:
            # To plan, divide and compile takes far longer than so few rows do.
            settings |= {
                "spark.sql.shuffle.partitions": "1", "spark.sql.adaptive.enabled": "false",
                "spark.sql.codegen.wholeStage": "false",
                "spark.sql.codegen.factoryMode": "NO_CODEGEN",
            }
        builder = SparkSession.builder.master("local[2]").appName("warehouse")
        for name, value in settings.items():
            builder = builder.config(name, value)
        self.session = builder.getOrCreate()

    def fill(self, folder: Path):
        run = self.session.sql
        run("CLEAR CACHE")
        for table, known in columns(self.schema).items():
            file = folder / f"{table}.csv"
            there = headers(file) if file.exists() else []
            if there:
                self.session.read.csv(
                    str(file), header=True, multiLine=self.small, escape='"',
                    ignoreLeadingWhiteSpace=False, ignoreTrailingWhiteSpace=False,
                ).createOrReplaceTempView("file")
            cells = ", ".join(
                f"CAST({f'`{name}`' if name in there else 'NULL'} AS {kind}) AS `{name}`"
                for name, kind in known.items())
            rows = run(f"SELECT {cells} {'FROM file' if there else 'LIMIT 0'}")
            if self.small:
                rows.localCheckpoint().createOrReplaceTempView(table)
                continue
            place = f"{self.folder.name}/{table}"
            rows.write.mode("overwrite").parquet(place)
            self.session.read.parquet(place).createOrReplaceTempView(table)

    def evaluate(self, script: str):
        for statement in statements(script):
            self.session.sql(statement)

    def ask(self, question: str):
        answer = self.session.sql(question)
        return answer.columns, [tuple(row) for row in answer.collect()]

    def close(self):
        self.session.stop()


engines = {"duckdb": DuckDB, "postgres": PostgreSQL, "spark": Spark}
