import SeededRandom

/// A file that fits no kind, made by chance of what people and other programs write into cells.
struct RandomTexts {
  let headers: [String]
  let rows: [[String]]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed &* 31 &+ 7)
    let columns = [("id", [String]()), ("note", RandomTexts.notes)] + RandomTexts.typed
    headers = columns.map(\.0)
    rows = (0..<Int.random(in: 1...12, using: &random)).map { row in
      columns.map { name, cells in
        guard name != "id" else { return "k\(row)" }
        return random.happens(15) ? random.chosen(["", "", " ", "\u{3000}"]) : random.chosen(cells)
      }
    }
  }

  /// Text that is hard to keep: quotes, breaks, what looks like something else, what a sheet would run.
  private static let notes = [
    "海曙", "a,b", "say \"so\"", "\"", "two\nlines", "two\r\nlines", " edges ", "0012", "007.50",
    "2019-10-31", "2019年", "12.5万", "1,200", "95%", "yes", "否", "blank", "NULL", "#DIV/0!", "=1+1",
    "'=1", "+8613800000000", "-", "@all", "'quoted'", "；", "\t", "é", "e\u{301}", "👩‍👩‍👧", "１２",
    "91330203MA2AE1234X", "1234567890123456789", "a\\nb", "|", "<b>&amp;", "`x`", "$x", "~*_",
  ]

  /// Columns whose cells are all of one type, in some of its spellings.
  private static let typed = [
    ("plain", ["0", "1", "-3", "12.5", "1,200", "0.000001", "123456789012345", "(a)"]),
    ("number", ["0", "1", "-3", "12.5", "1,200", "0.000001", "123456789012345"]),
    ("share", ["5%", "3‰", "100%", "33.3%"]),
    ("金额（万元）", ["1", "12.5", "0.00001", "3元", "-4"]),
    ("held_on", ["2019-10-31", "2019/1/2", "20200229", "0001-01-01", "9999-12-31"]),
    ("month", ["2019-10", "2019年3月", "0001-01"]), ("year", ["2019", "2020年", "0001", "9999"]),
    ("done", ["是", "否", "yes", "NO", "√"]), ("code", ["0012", "13", "0"]), ("only", ["7"]),
  ]

  /// The file as RFC 4180 has it.
  var csv: String { RandomTexts.text(of: [headers] + rows, between: ",", lineEnd: "\n") }

  /// Rows of fields, in quotes where they need them.
  static func text(of rows: [[String]], between separator: String, lineEnd: String) -> String {
    rows.map { row in
      row.map { field in
        let special: Set<Unicode.Scalar> = ["\"", ",", "\t", ";", "\r", "\n"]
        guard field.unicodeScalars.contains(where: special.contains) else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: separator) + lineEnd
    }.joined()
  }
}
