import Diagnostics
import Exact
import Language

/// PostgreSQL from version 15 on: decimals of any length.
struct PostgreSQL: Dialect {
  let name = "PostgreSQL"
  let wideWhole = "NUMERIC"
  let textType = "TEXT"
  let moneyType = "NUMERIC"
  let decimalType = "NUMERIC"
  let hasConstraints = true
  let hasFixedScale = false
  let tableEnding = ""
  let textOrder = " COLLATE \"C\""
  let hasRecursiveExcess = true
  let roundHalfEven = AidFunction.roundHalfEven.rawValue
  let limits: [Phrase] = [
    .roundedRatio(beyond: 130)
  ]

  func preparation(of translation: Translation) -> [Preparation] {
    let names = translation.possibleViews.map { literal($0).text }
    return [
      Preparation(
        remark: Phrase(
          "Run it as `psql -1 -v ON_ERROR_STOP=1 -f FILE`: all of it, or nothing.\n"
            + "The views of an earlier script go first, whatever columns they had.",
          zh: "请用 `psql -1 -v ON_ERROR_STOP=1 -f 文件` 运行：全部生效，或全不生效。\n"
            + "先删除以前脚本的视图，不论其列如何。"),
        text: """
          DO $$
          BEGIN
            EXECUTE COALESCE(
              (SELECT 'DROP VIEW ' || string_agg(quote_ident(viewname), ', ')
              FROM pg_views
              WHERE schemaname = current_schema()
                AND regexp_replace(viewname, '^(extended_.+)_[0-9]+$', '\\1') = ANY (ARRAY[
          \(SQL.indented(SQLText.filled(names), by: 8))
                ])),
              'SELECT 1');
          END
          $$;
          """)
    ]
  }

  func definition(of function: AidFunction) -> String? {
    switch function {
    case .result: defined(function, "applies BOOLEAN, holds BOOLEAN", as: "TEXT", SQLText.result)
    case .verdict: defined(function, "results TEXT", as: "TEXT", SQLText.verdict)
    case .quotient:
      """
      CREATE OR REPLACE FUNCTION fund_quotient(n NUMERIC, d NUMERIC) RETURNS NUMERIC
        LANGUAGE sql IMMUTABLE AS $$
          SELECT trim_scale(CASE
            WHEN mod(mod(abs(n), d) * 1e130, d) = 0
            THEN sign(n) * (div(abs(n), d) + div(mod(abs(n), d) * 1e130, d) * 1e-130)
            ELSE sign(n) * (div(abs(n), d) + div(2 * mod(abs(n), d) * 1e10 + d, 2 * d) * 1e-10)
          END)
        $$;
      """
    case .wholeQuotient:
      """
      CREATE OR REPLACE FUNCTION fund_whole_quotient(n NUMERIC, d NUMERIC) RETURNS NUMERIC
        LANGUAGE sql IMMUTABLE AS $$ SELECT div(n - mod(mod(n, d) + d, d), d) $$;
      """
    case .nearestQuotient:
      defined(function, "n NUMERIC, d NUMERIC", as: "NUMERIC", SQLText.nearestQuotient)
    case .evenQuotient:
      defined(function, "n NUMERIC, d NUMERIC", as: "NUMERIC", SQLText.evenQuotient)
    case .text:
      """
      CREATE OR REPLACE FUNCTION fund_text(x NUMERIC) RETURNS TEXT
        LANGUAGE sql IMMUTABLE AS $$ SELECT trim_scale(x)::TEXT $$;
      """
    case .moneyText:
      """
      CREATE OR REPLACE FUNCTION fund_money_text(x NUMERIC) RETURNS TEXT
        LANGUAGE sql IMMUTABLE AS $$ SELECT round(x, greatest(min_scale(x), 2))::TEXT $$;
      """
    case .weekdays:
      """
      CREATE OR REPLACE FUNCTION fund_weekdays(a DATE, b DATE) RETURNS INTEGER
        LANGUAGE sql IMMUTABLE AS $$
          SELECT (b - DATE '0001-01-01' + 1) / 7 * 5 + least((b - DATE '0001-01-01' + 1) % 7, 5)
            - (a - DATE '0001-01-01' + 1) / 7 * 5 - least((a - DATE '0001-01-01' + 1) % 7, 5)
        $$;
      """
    case .roundHalfEven:
      defined(function, "x NUMERIC, n INTEGER", as: "NUMERIC", SQLText.roundHalfEven)
    }
  }

  /// A function whose body engines share.
  private func defined(
    _ function: AidFunction, _ parameters: String, as type: String, _ body: String
  ) -> String {
    """
    CREATE OR REPLACE FUNCTION \(function.rawValue)(\(parameters)) RETURNS \(type)
      LANGUAGE sql IMMUTABLE AS $$
        SELECT \(SQL.indented(body, by: 4).drop { $0 == " " })
      $$;
    """
  }

  func day(_ day: SQL, addingDays count: SQL) -> SQL {
    day.infix("+", count, .sum)
  }
  func day(_ day: SQL, addingMonths count: SQL) -> SQL {
    SQL(
      "CAST(\(day.operand(of: .sum)) + make_interval(months => \(count.text)) AS DATE)")
  }
  func days(from first: SQL, to second: SQL) -> SQL { second.infix("-", first, .sum) }

  func amount(scale: Int) -> String { "NUMERIC" }

  func holds(_ operation: BinaryOperator, _ text: SQL, _ part: SQL) -> SQL {
    switch operation {
    case .contains: SQL.call("strpos", text, part).infix(">", SQL("0"), .comparison)
    case .startsWith: .call("starts_with", text, part)
    default: SQL.call("right", text, .call("length", part)).infix("=", part, .comparison)
    }
  }
}
