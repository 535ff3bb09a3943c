import Diagnostics
import Exact
import Language

/// DuckDB: decimals of 38 digits, macros, whole numbers of 128 bits.
struct DuckDB: Dialect {
  let name = "DuckDB"
  let wideWhole = "DECIMAL(38, 0)"
  let textType = "VARCHAR"
  let moneyType = "DECIMAL(24, 6)"
  let decimalType = "DECIMAL(24, 10)"
  let hasConstraints = true
  let hasFixedScale = true
  let tableEnding = ""
  let textOrder = ""
  let hasRecursiveExcess = true
  let roundHalfEven = AidFunction.roundHalfEven.rawValue
  let limits: [Phrase] = [
    .sixDecimals, .digits(38), .roundedRatio(beyond: 15),
  ]

  func definition(of function: AidFunction) -> String? {
    switch function {
    case .result:
      "CREATE OR REPLACE MACRO fund_result(applies, holds) AS\n\(SQL.indented(SQLText.result));"
    case .verdict:
      "CREATE OR REPLACE MACRO fund_verdict(results) AS\n\(SQL.indented(SQLText.verdict));"
    case .quotient:
      """
      CREATE OR REPLACE MACRO fund_quotient(n, d) AS
        CASE
          WHEN n IS NULL OR d IS NULL THEN NULL
          WHEN (abs(n::HUGEINT) % d::HUGEINT) * 1000000000000000 % d::HUGEINT = 0
          THEN sign(n)::INTEGER * (
            (abs(n::HUGEINT) // d::HUGEINT)::DECIMAL(38, 0)
            + ((abs(n::HUGEINT) % d::HUGEINT) * 1000000000000000 // d::HUGEINT)::DECIMAL(16, 0)
              * 0.000000000000001)
          ELSE sign(n)::INTEGER * (
            (abs(n::HUGEINT) // d::HUGEINT)::DECIMAL(38, 0)
            + ((2 * (abs(n::HUGEINT) % d::HUGEINT) * 10000000000 + d::HUGEINT) // (2 * d::HUGEINT))::DECIMAL(11, 0)
              * 0.000000000100000)
        END;
      """
    case .wholeQuotient:
      """
      CREATE OR REPLACE MACRO fund_whole_quotient(n, d) AS
        ((n::HUGEINT - ((n::HUGEINT % d::HUGEINT) + d::HUGEINT) % d::HUGEINT) // d::HUGEINT)::DECIMAL(38, 0);
      """
    case .nearestQuotient:
      """
      CREATE OR REPLACE MACRO fund_nearest_quotient(n, d) AS
        \(SQL.indented(SQLText.nearestQuotient).drop { $0 == " " });
      """
    case .evenQuotient:
      """
      CREATE OR REPLACE MACRO fund_even_quotient(n, d) AS
        \(SQL.indented(SQLText.evenQuotient).drop { $0 == " " });
      """
    case .text:
      """
      CREATE OR REPLACE MACRO fund_text(x) AS
        CASE WHEN x::VARCHAR LIKE '%.%' THEN rtrim(rtrim(x::VARCHAR, '0'), '.') ELSE x::VARCHAR END;
      """
    case .moneyText:
      """
      CREATE OR REPLACE MACRO fund_money_text(x) AS
        CASE
          WHEN x * 100 = floor(x * 100) THEN CAST(CAST(x AS DECIMAL(38, 2)) AS VARCHAR)
          ELSE rtrim(x::VARCHAR, '0')
        END;
      """
    case .weekdays:
      """
      CREATE OR REPLACE MACRO fund_weekdays(a, b) AS
        (b - DATE '0001-01-01' + 1) // 7 * 5 + least((b - DATE '0001-01-01' + 1) % 7, 5)
        - (a - DATE '0001-01-01' + 1) // 7 * 5 - least((a - DATE '0001-01-01' + 1) % 7, 5);
      """
    case .roundHalfEven:
      """
      CREATE OR REPLACE MACRO fund_round_half_even(x, n) AS
        \(SQL.indented(SQLText.roundHalfEven).drop { $0 == " " });
      """
    }
  }

  func day(_ day: SQL, addingDays count: SQL) -> SQL {
    day.infix("+", count, .sum).cast("DATE")
  }
  func day(_ day: SQL, addingMonths count: SQL) -> SQL {
    SQL("CAST(\(day.operand(of: .sum)) + to_months(\(count.text)) AS DATE)")
  }
  func days(from first: SQL, to second: SQL) -> SQL {
    .call("date_diff", SQL("'day'"), first, second)
  }

  func amount(scale: Int) -> String { "DECIMAL(38, \(scale))" }

  func holds(_ operation: BinaryOperator, _ text: SQL, _ part: SQL) -> SQL {
    switch operation {
    case .contains: .call("contains", text, part)
    case .startsWith: .call("starts_with", text, part)
    default: .call("ends_with", text, part)
    }
  }
}
