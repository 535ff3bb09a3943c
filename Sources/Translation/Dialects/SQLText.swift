/// What several dialects write alike.
enum SQLText {
  /// A text between single quotes, those in it doubled.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// NULL where the criterion does not apply.
  static let result = """
    CASE
      WHEN applies THEN CASE holds WHEN TRUE THEN 'pass' WHEN FALSE THEN 'fail' ELSE 'unknown' END
      WHEN applies IS NULL THEN 'unknown'
    END
    """

  /// The worst that a list of results has.
  static let verdict = """
    CASE
      WHEN results LIKE '%fail%' THEN 'fail'
      WHEN results LIKE '%unknown%' THEN 'incomplete'
      WHEN results LIKE '%pass%' THEN 'pass'
      ELSE 'not_applicable'
    END
    """

  /// A half more, rounded down.
  static let nearestQuotient = """
    CASE
      WHEN n < 0 THEN -fund_whole_quotient(d - 2 * n, 2 * d)
      ELSE fund_whole_quotient(2 * n + d, 2 * d)
    END
    """

  /// The same, and one less where that is odd and nothing was rounded off.
  static let evenQuotient = """
    fund_whole_quotient(2 * n + d, 2 * d) - CASE
      WHEN fund_whole_quotient(2 * n + d, 2 * d) * 2 * d = 2 * n + d
        AND fund_whole_quotient(2 * n + d, 2 * d) % 2 <> 0
      THEN 1
      ELSE 0
    END
    """

  /// A number in the middle is twice as much as its half, which is rounded away from zero.
  static let roundHalfEven = """
    CASE
      WHEN x <> round(x, n) AND x * 2 = round(x * 2, n) THEN round(x * 0.5, n) * 2
      ELSE round(x, n)
    END
    """

  /// `floor(x * 100) * 0.01`: what lies beyond so many decimals cut off.
  static func cut(_ function: String, _ number: SQL, _ decimals: Int) -> SQL {
    guard decimals > 0 else { return .call(function, number) }
    let zeros = String(repeating: "0", count: decimals)
    let raised = SQL.call(function, number.infix("*", SQL("1\(zeros)"), .product))
    return raised.infix("*", SQL("0.\(zeros.dropLast())1"), .product)
  }

  /// Texts behind commas, as many in a line as there is room for.
  static func filled(_ texts: [String]) -> String {
    var lines: [String] = []
    for text in texts {
      guard let last = lines.last, !SQL.isLong("\(last), \(text)") else {
        lines.append(text)
        continue
      }
      lines[lines.count - 1] = "\(last), \(text)"
    }
    return lines.joined(separator: ",\n")
  }

  /// A list of rows that may read the row before it.
  static func lateralValues(_ spread: SpreadRows) -> String {
    let lines = spread.rows.map { row -> String in
      let line = row.cells.map(\.text).joined(separator: ", ")
      let text =
        SQL.isLong(line)
        ? "(\n\(SQL.indented(filled(row.cells.map(\.text))))\n)" : "(\(line))"
      return SQL.indented(SQL.remarked(row.remarks, text))
    }
    let select = spread.select
    select.spread =
      "CROSS JOIN LATERAL (VALUES\n\(lines.joined(separator: ",\n"))\n) AS f (\(spread.columns.joined(separator: ", ")))"
    select.selected =
      spread.naming + spread.columns.map { Select.Selected(sql: SQL("f.\($0)"), name: $0) }
    select.conditions = spread.present.map { [SQL("f.\($0)").isNotNull] } ?? []
    return select.text
  }

  /// Row after row: what is left of the room is handed on, by a row that does not fit as it was.
  static func recursiveExcess(_ share: WholeShare, amount: String) -> String {
    """
    \(share.result) AS (
      SELECT DISTINCT group_key, CAST(0 AS BIGINT) AS place,
        CAST(room AS \(amount)) AS left_over, CAST(0 AS \(amount)) AS excess
      FROM \(share.source)
      UNION ALL
      SELECT claims.group_key, claims.place,
        CAST(
          CASE
            WHEN claims.claim <= taken.left_over THEN taken.left_over - claims.claim
            ELSE taken.left_over
          END AS \(amount)),
        CAST(
          CASE WHEN claims.claim <= taken.left_over THEN 0 ELSE claims.claim END
          AS \(amount))
      FROM \(share.result) AS taken
        JOIN \(share.source) AS claims
          ON claims.group_key = taken.group_key AND claims.place = taken.place + 1
    )
    """
  }
}
