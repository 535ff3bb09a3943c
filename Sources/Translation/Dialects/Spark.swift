import Diagnostics
import Exact
import Language

/// Spark from version 4 on: decimals of 38 digits, functions of a session.
struct Spark: Dialect {
  let name = "Spark"
  let wideWhole = "DECIMAL(38, 0)"
  let textType = "STRING"
  let moneyType = "DECIMAL(24, 6)"
  let decimalType = "DECIMAL(24, 10)"
  let hasConstraints = false
  let hasFixedScale = true
  let tableEnding = " USING parquet"
  let textOrder = ""
  let hasRecursiveExcess = false
  let roundHalfEven = "bround"
  let limits: [Phrase] = [
    .sixDecimals, .digits(38), .roundedRatio(beyond: 15), .goneWithSession,
  ]

  func literal(_ text: String) -> SQL {
    SQL(
      "'" + text.map { ["\\", "'"].contains($0) ? "\\\($0)" : String($0) }.joined() + "'")
  }
  func quoted(_ name: String) -> String { quoted(name, by: "`") }
  func view(_ name: String) -> String { "CREATE OR REPLACE TEMPORARY VIEW \(name) AS" }
  func keeping(_ view: String) -> String? { "CACHE LAZY TABLE \(view);" }

  func preparation(of translation: Translation) -> [Preparation] {
    [
      Preparation(
        remark: Phrase(
          "What has more digits than there is room for stops the query, rather than lose some without a word.",
          zh: "位数放不下时中止查询，不得无声舍去。"),
        text: """
          SET spark.sql.ansi.enabled = true;
          SET spark.sql.decimalOperations.allowPrecisionLoss = false;
          SET spark.sql.legacy.decimal.retainFractionDigitsOnTruncate = true;
          """),
      Preparation(
        remark: Phrase(
          "The planner would infer conditions through all these columns, which takes it hours.",
          zh: "否则优化器会在众多列之间推导条件，耗时以小时计。"),
        text: "SET spark.sql.constraintPropagation.enabled = false;"),
    ]
  }

  func definition(of function: AidFunction) -> String? {
    switch function {
    case .result:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_result(applies BOOLEAN, holds BOOLEAN)
        RETURNS STRING
        RETURN \(SQL.indented(SQLText.result).drop { $0 == " " });
      """
    case .verdict:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_verdict(results STRING) RETURNS STRING
        RETURN \(SQL.indented(SQLText.verdict).drop { $0 == " " });
      """
    case .quotient:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_quotient(n DECIMAL(38, 0), d DECIMAL(38, 0))
        RETURNS DECIMAL(38, 15)
        RETURN CASE
          WHEN abs(n) % d * 1000000000000000 % d = 0
          THEN CASE WHEN n < 0 THEN -1 ELSE 1 END * (CAST(abs(n) div d AS DECIMAL(20, 0))
            + CAST(abs(n) % d * 1000000000000000 div d AS DECIMAL(16, 0)) * 0.000000000000001)
          ELSE CASE WHEN n < 0 THEN -1 ELSE 1 END * (CAST(abs(n) div d AS DECIMAL(20, 0))
            + CAST((2 * (abs(n) % d) * 10000000000 + d) div (2 * d) AS DECIMAL(11, 0))
              * 0.000000000100000)
        END;
      """
    case .wholeQuotient:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_whole_quotient(n DECIMAL(38, 0), d DECIMAL(38, 0))
        RETURNS DECIMAL(38, 0)
        RETURN CAST((n - pmod(n, d)) div d AS DECIMAL(38, 0));
      """
    case .nearestQuotient:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_nearest_quotient(n DECIMAL(38, 0), d DECIMAL(38, 0))
        RETURNS DECIMAL(38, 0)
        RETURN \(SQL.indented(SQLText.nearestQuotient).drop { $0 == " " });
      """
    case .evenQuotient:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_even_quotient(n DECIMAL(38, 0), d DECIMAL(38, 0))
        RETURNS DECIMAL(38, 0)
        RETURN \(SQL.indented(SQLText.evenQuotient).drop { $0 == " " });
      """
    case .text:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_text(x DECIMAL(38, 15)) RETURNS STRING
        RETURN rtrim('.', rtrim('0', CAST(x AS STRING)));
      """
    case .moneyText:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_money_text(x DECIMAL(38, 15)) RETURNS STRING
        RETURN CASE
          WHEN x = floor(x, 2) THEN CAST(CAST(x AS DECIMAL(38, 2)) AS STRING)
          ELSE rtrim('0', CAST(x AS STRING))
        END;
      """
    case .weekdays:
      """
      CREATE OR REPLACE TEMPORARY FUNCTION fund_weekdays(a DATE, b DATE) RETURNS INT
        RETURN (datediff(b, DATE '0001-01-01') + 1) div 7 * 5
          + least((datediff(b, DATE '0001-01-01') + 1) % 7, 5)
          - (datediff(a, DATE '0001-01-01') + 1) div 7 * 5
          - least((datediff(a, DATE '0001-01-01') + 1) % 7, 5);
      """
    case .roundHalfEven: nil
    }
  }

  func day(_ day: SQL, addingDays count: SQL) -> SQL {
    .call("date_add", day, count)
  }
  func day(_ day: SQL, addingMonths count: SQL) -> SQL {
    .call("add_months", day, count)
  }
  func days(from first: SQL, to second: SQL) -> SQL { .call("datediff", second, first) }

  func rounded(_ number: SQL, decimals: Int, rule: RoundingRule) -> SQL {
    switch rule {
    case .halfUp: .call("round", number, SQL("\(decimals)"))
    case .halfEven: .call(roundHalfEven, number, SQL("\(decimals)"))
    case .down: .call("floor", number, SQL("\(decimals)"))
    case .up: .call("ceil", number, SQL("\(decimals)"))
    }
  }

  // A function of SQL is not called where rows are made: their cells are computed before.
  func text(of spread: SpreadRows) -> String {
    let rows = spread.rows.map { row in
      let cells = zip(spread.columns, row.cells).map { "'\($0)', \($1.text)" }
      let line = "named_struct(\(cells.joined(separator: ", ")))"
      guard SQL.isLong(line) else { return SQL.remarked(row.remarks, line) }
      let lines = cells.map { SQL.indented($0) }.joined(separator: ",\n")
      return SQL.remarked(row.remarks, "named_struct(\n\(lines)\n)")
    }
    let cells = rows.map { SQL.indented($0) }.joined(separator: ",\n")
    let inner = spread.select
    inner.selected =
      spread.naming + [Select.Selected(sql: SQL("array(\n\(cells))"), name: "spread")]
    let outer = Select(from: "(\n\(SQL.indented(inner.text))\n)", as: "r")
    outer.spread = "LATERAL VIEW inline(r.spread) f AS \(spread.columns.joined(separator: ", "))"
    outer.selected =
      spread.naming.map { Select.Selected(sql: SQL("r.\($0.name)"), name: $0.name) }
      + spread.columns.map { Select.Selected(sql: SQL("f.\($0)"), name: $0) }
    outer.conditions = spread.present.map { [SQL("f.\($0)").isNotNull] } ?? []
    return outer.text
  }

  func amount(scale: Int) -> String { "DECIMAL(38, \(scale))" }

  func holds(_ operation: BinaryOperator, _ text: SQL, _ part: SQL) -> SQL {
    switch operation {
    case .contains: .call("contains", text, part)
    case .startsWith: .call("startswith", text, part)
    default: .call("endswith", text, part)
    }
  }

  func wholeExcess(_ share: WholeShare) -> String {
    let amount = self.amount(scale: share.scale)
    return """
      \(share.result) AS (
        SELECT taken.group_key, rows.pos + 1 AS place, rows.col AS excess
        FROM (
          SELECT group_key,
            aggregate(
              transform(
                array_sort(collect_list(named_struct('place', place, 'claim', CAST(claim AS \(amount))))),
                row -> row.claim),
              named_struct(
                'left_over', CAST(any_value(room) AS \(amount)),
                'excess', CAST(array() AS ARRAY<\(amount)>)),
              (taken, claim) -> named_struct(
                'left_over', CAST(
                  CASE WHEN claim <= taken.left_over THEN taken.left_over - claim ELSE taken.left_over END
                  AS \(amount)),
                'excess', array_append(
                  taken.excess,
                  CAST(CASE WHEN claim <= taken.left_over THEN 0 ELSE claim END AS \(amount)))),
              taken -> taken.excess) AS excess
          FROM \(share.source)
          GROUP BY group_key) AS taken
        LATERAL VIEW posexplode(taken.excess) rows AS pos, col
      )
      """
  }
}
