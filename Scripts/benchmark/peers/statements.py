"""The statements of the DuckDB peers, put together from the files beside this one."""

from pathlib import Path

from parameters import RULES

YUAN = "CREATE TEMP MACRO yuan(fen) AS fen::DECIMAL(18, 0) * 0.01;\n"
# Each parameter as a bound one, and as a column of the points of a sweep.
BOUND = {name: f"${name}::BIGINT" for name in RULES}
COLUMNS = {name: f"points.{name}" for name in RULES}


def text(name, values={}):
    sql = (Path(__file__).parent / f"{name}.sql").read_text()
    return sql.format(**values) if values else sql


def tables(kind, roster="roster.csv"):
    """Views of the files, or tables that hold them."""
    return text("tables").replace("KIND", kind).replace("ROSTER", roster)


def over_projects(question, measures=text("measures")):
    """A question asked of fund, projects, outcomes and roster, or of measures that were kept."""
    return f"""WITH measures AS ({measures}),
settled AS ({text("settled", RULES)} FROM measures),
caps AS ({text("caps", RULES)})
{text(question)};
"""


def measured(chosen=""):
    """A row a project with all that the rules read, and the place whose cap it uses."""
    return f"FROM ({text('measures')}) JOIN places USING (region, year) {chosen}"


# What a user keeps who asks again and again.
MEASURED = f"""CREATE TABLE places AS
SELECT
  row_number() OVER (ORDER BY region, year)::TINYINT AS place, region, (year + 1)::SMALLINT AS year,
  (contribution_income * 100)::BIGINT AS income
FROM fund;
CREATE TABLE measured AS {measured()};
"""


def point():
    """One point of a sweep, its parameters bound."""
    return text("point", {
        "settled": f'{text("settled", BOUND)} FROM measured',
        "point": "0",
        "parameters": "(SELECT 0 AS point)",
        "cap_rate": BOUND["cap_rate"],
    })


def all_points():
    """Every point of the table `points` at once."""
    return text("point", {
        "settled": f'{text("settled", COLUMNS)} FROM measured, points',
        "point": "point",
        "parameters": "points",
        "cap_rate": COLUMNS["cap_rate"],
    })
