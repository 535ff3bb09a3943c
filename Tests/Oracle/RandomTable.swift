/// Rows that were made column by column, put together as a file could have them.
extension WorkbookDraft {
  /// Leaves some optional columns out, shuffles the columns, and adds at times one nobody knows.
  ///
  /// - Parameter rows: cells by header; a header with a unit is its own header.
  mutating func table(
    required: [String], optional: [String], rows: [[String: String]]
  ) -> OracleTable {
    let dropChance = random.pick(0, 0, 10, 40)
    var columns = required
    for column in optional where !random.chance(dropChance) { columns.append(column) }
    if random.chance(40) { columns.shuffle(using: &random) }
    var result = OracleTable(
      columns: columns, rows: rows.map { row in columns.map { column in row[column] ?? "" } })
    if random.chance(15) {
      result.columns.append("备注")
      for index in result.rows.indices { result.rows[index].append(random.pick("", "见附件,\"二\"")) }
    }
    return result
  }

  /// Renames a money column to say its unit, as `amount(万元)`; the cells must be written for it.
  mutating func moneyHeader(_ column: String) -> MoneyHeader {
    let unit = random.pick(nil, nil, nil, "元", "万元")
    guard let unit else { return MoneyHeader(text: column, decimalsMoved: 0) }
    let text = random.pick("\(column)(\(unit))", "\(column)（\(unit)）")
    return MoneyHeader(text: text, decimalsMoved: unit == "万元" ? 4 : 0)
  }
}

/// The header of a money column and the scale that its cells are written in.
struct MoneyHeader {
  let text: String
  let decimalsMoved: Int
}
