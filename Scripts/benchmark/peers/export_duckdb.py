"""The roster, loaded into DuckDB, written to a file: export_duckdb.py FILE. Prints milliseconds."""

import sys
from time import perf_counter

import duckdb
import statements

connection = duckdb.connect()
connection.execute(statements.tables("TABLE"))
began = perf_counter()
connection.execute(f"COPY roster TO '{sys.argv[1]}' (HEADER)")
print((perf_counter() - began) * 1_000)
