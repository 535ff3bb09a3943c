"""The engines: each makes the tables, takes CSV files in, runs a script, and gives rows back."""

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


def columns(schema: str) -> dict[str, list[tuple[str, str]]]:
    """The columns of each table with their types, as a schema declares them."""
    tables = {}
    for name, body in re.findall(r"CREATE TABLE (\w+) \(\n(.*?)\n\)", schema, re.S):
        found = re.findall(
            r'^  ["`]?(\w+)["`]? (DECIMAL\(\d+, \d+\)|\w+)', body, re.M)
        tables[name] = [(column, kind) for column, kind in found if column != "PRIMARY"]
    return tables


class DuckDB:
    """In this process, a database in memory for each workbook."""

    def __init__(self, schema: str):
        import duckdb

        self.duckdb, self.schema = duckdb, schema

    def results(self, folder: Path, tables: list[str]):
        with self.duckdb.connect() as connection:
            for statement in statements(self.schema):
                connection.execute(statement)
            for table, known in columns(self.schema).items():
                file = folder / f"{table}.csv"
                if file.exists():
                    there = headers(file)
                    names = ", ".join(f'"{name}"' for name, _ in known if name in there)
                    connection.execute(
                        f"INSERT INTO {table} BY NAME SELECT {names} FROM read_csv('{file}',"
                        " header = true, all_varchar = true, delim = ',', quote = '\"',"
                        " escape = '\"', null_padding = false)")
            for statement in statements((folder / "evaluate.sql").read_text("utf-8")):
                connection.execute(statement)
            for table in tables:
                answer = connection.execute(f"SELECT * FROM {table}")
                names = [column[0] for column in answer.description]
                yield table, names, answer.fetchall()


class PostgreSQL:
    """A server of its own on a socket in a folder, a database of its own for each workbook."""

    def __init__(self, schema: str):
        import psycopg2

        self.psycopg2, self.schema = psycopg2, schema
        self.folder = tempfile.TemporaryDirectory(prefix="warehouse-")
        place = Path(self.folder.name)
        self.programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        subprocess.run(["chown", "postgres:postgres", place], check=True)
        self.run("initdb", "-D", place / "data", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust")
        self.run(
            "pg_ctl", "-D", place / "data", "-w", "-l", place / "log", "-o",
            f"-k {place} -c listen_addresses= -c fsync=off", "start")
        self.place, self.number = place, 0

    def run(self, program: str, *arguments):
        subprocess.run(
            [*self.user, self.programs / program, *arguments], check=True,
            stdout=subprocess.DEVNULL)

    def close(self):
        self.run("pg_ctl", "-D", self.place / "data", "-m", "immediate", "stop")

    def connect(self, database: str):
        return self.psycopg2.connect(host=str(self.place), user="postgres", dbname=database)

    def results(self, folder: Path, tables: list[str]):
        with self.connect("postgres") as connection:
            with connection.cursor() as cursor:
                cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
                cursor.execute(self.schema)
                for table, known in columns(self.schema).items():
                    file = folder / f"{table}.csv"
                    if file.exists():
                        self.copy(cursor, table, file, {name for name, _ in known})
                cursor.execute((folder / "evaluate.sql").read_text("utf-8"))
                for table in tables:
                    cursor.execute(f"SELECT * FROM {table}")
                    yield table, [column[0] for column in cursor.description], cursor.fetchall()

    def copy(self, cursor, table: str, file: Path, known: set[str]):
        with file.open(encoding="utf-8", newline="") as lines:
            header, *rows = csv.reader(lines)
            places = [place for place, name in enumerate(header) if name in known]
            kept = io.StringIO()
            csv.writer(kept).writerows([row[place] for place in places] for row in rows)
            kept.seek(0)
            names = ", ".join(f'"{header[place]}"' for place in places)
            cursor.copy_expert(f"COPY {table} ({names}) FROM STDIN (FORMAT csv)", kept)


class Spark:
    """One session for all workbooks, with views over the files in place of tables."""

    def __init__(self, schema: str):
        from pyspark.sql import SparkSession

        self.schema = schema
        self.session = (
            SparkSession.builder.master("local[2]").appName("warehouse")
            .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.driver.memory", "4g")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.log.level", "ERROR").getOrCreate())
        self.session.sparkContext.setLogLevel("ERROR")

    def close(self):
        self.session.stop()

    def results(self, folder: Path, tables: list[str]):
        run = self.session.sql
        run("CLEAR CACHE")
        for table, known in columns(self.schema).items():
            file = folder / f"{table}.csv"
            there = headers(file) if file.exists() else []
            if file.exists():
                self.session.read.csv(
                    str(file), header=True, multiLine=True, escape='"', ignoreLeadingWhiteSpace=False,
                    ignoreTrailingWhiteSpace=False,
                ).createOrReplaceTempView("file")
            cells = ", ".join(
                f"CAST({f'`{name}`' if name in there else 'NULL'} AS {kind}) AS `{name}`"
                for name, kind in known)
            source = "FROM file" if there else "LIMIT 0"
            run(f"SELECT {cells} {source}").localCheckpoint().createOrReplaceTempView(table)
        for statement in statements((folder / "evaluate.sql").read_text("utf-8")):
            run(statement)
        for table in tables:
            answer = run(f"SELECT * FROM {table}")
            yield table, answer.columns, [tuple(row) for row in answer.collect()]


engines = {"duckdb": DuckDB, "postgres": PostgreSQL, "spark": Spark}
