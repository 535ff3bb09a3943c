import Diagnostics
import Exact
import Foundation
import PageReading
import Rendering
import Rules
import SeededRandom
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// Every language and every form says the same cells.
@Suite struct FormPropertyTests {
  /// What is derived and shown does not depend on the language; what programs read is the same text.
  @Test(arguments: Seeds.few(1))
  func bothLanguagesComeToTheSame(seed: Int) throws {
    var random = RandomSession(seed: seed &+ 8000)
    let (english, chinese) = (try random.begun(), try random.begun())
    chinese.settings.wording = .chinese
    for _ in 0..<20 {
      let statement = random.edit()
      english.run(statement)
      chinese.run(statement)
    }
    let differences = Snapshot(chinese).differences(from: Snapshot(english))
    #expect(differences == [], "seed \(seed)")
    for form in [Settings.Form.csv, .json] {
      for name in Self.tables(of: english) {
        let texts = [english, chinese].map { session in
          let asked = Session(branching: session)
          asked.settings.form = form
          return Snapshot.shown("show `\(name)`", in: asked)
        }
        let difference = texts[0] == texts[1] ? "" : Snapshot.difference(texts[0], texts[1])
        #expect(difference == "", "seed \(seed): \(name) as \(form)")
      }
    }
  }

  @Test(arguments: Seeds.few(1))
  func everyFormHasTheSameCells(seed: Int) throws {
    var random = RandomSession(seed: seed &+ 9000)
    let session = try random.begun()
    for _ in 0..<15 { session.run(random.edit()) }
    for name in Self.tables(of: session) {
      let files = try Self.exported(name, session, random.surroundings)
      let rows = ShownRows.separated(files["csv"] ?? "", by: ",").dropFirst().map { $0 }
      let named = "seed \(seed): \(name)"
      #expect(
        ShownRows.separated(files["tsv"] ?? "", by: "\t").dropFirst().map { $0 } == rows,
        "\(named) as tsv")
      let json = try ShownRows.json(files["json"] ?? "")
      #expect(json.rows == rows.map { $0.map(Self.unguarded) }, "\(named) as json")
      let lines = try ShownRows.jsonLines(files["jsonl"] ?? "")
      #expect(lines == rows.map { $0.map(Self.unguarded) }, "\(named) as jsonl")
      let page = try ShownRows.page(files["html"] ?? "")
      #expect(ShownRows.markdown(files["md"] ?? "") == page, "\(named) as md")
      Self.compare(page, rows, json.types, named)
      let asked = Session(branching: session)
      asked.settings.rowLimit = nil
      let drawn = Snapshot.shown("show `\(name)`", in: asked).split(separator: "\n").dropFirst(2)
      #expect(drawn.count >= page.count, "\(named) as table")
      for (line, cells) in zip(drawn, page) {
        var rest = line[...]
        for cell in cells where !cell.isEmpty {
          let range = rest.range(of: cell)
          #expect(range != nil, "\(named) as table: \(cell) in \(line)")
          rest = range.map { rest[$0.upperBound...] } ?? rest
        }
      }
    }
  }

  private static func tables(of session: Session) -> [String] {
    session.state.contents.tables.map(\.name) + session.workbook.derivedNames
  }

  private static func exported(
    _ name: String, _ session: Session, _ surroundings: MemorySurroundings
  ) throws -> [String: String] {
    var files: [String: String] = [:]
    for ending in ["csv", "tsv", "json", "jsonl", "md", "html"] {
      let said = Session(branching: session).run("export `\(name)` to t.\(ending) replace")
      #expect(said.allSatisfy { $0.severity != .error }, "\(name) as \(ending): \(said)")
      let text: String = try #require(
        surroundings.text(at: "t.\(ending)"), "\(name) as \(ending)")
      files[ending] = text
    }
    return files
  }

  /// The guard before what a spreadsheet would run stands only where spreadsheets read.
  private static func unguarded(_ text: String) -> String {
    let rest = text.drop { $0 == "'" }
    guard text.hasPrefix("'"), let first = rest.unicodeScalars.first else { return text }
    return "=+-@\t\r".unicodeScalars.contains(first) ? String(text.dropFirst()) : text
  }

  /// Compares what readers are shown with what programs are told.
  private static func compare(
    _ shown: [[String]], _ rows: [[String]], _ types: [String], _ named: String
  ) {
    guard shown.count == rows.count else {
      Issue.record("\(named): \(shown.count) rows, not \(rows.count)")
      return
    }
    for (cells, exact) in zip(shown, rows) {
      guard cells.count == exact.count, types.count == exact.count else {
        Issue.record("\(named): \(cells.count) cells, not \(exact.count)")
        continue
      }
      for (column, type) in types.enumerated() {
        let (cell, value) = (cells[column], exact[column])
        let isNumber = ["money", "number", "count", "mixed"].contains(type)
        let isSame =
          isNumber && says(cell, value) || cell == value || !value.utf8.allSatisfy(isPlain)
        #expect(isSame, "\(named): \(cell) for \(value)")
      }
    }
  }

  /// Bytes that readers are shown as they are.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "'")
  }

  /// Whether a number with commas, or a percentage, is a number to as many decimals as it has.
  private static func says(_ shown: String, _ exact: String) -> Bool {
    if shown == exact { return true }
    let isShare = shown.hasSuffix("%")
    let digits = (isShare ? shown.dropLast() : shown[...]).replacing(",", with: "")
    guard let near = (try? Number(decimal: digits)).flatMap({ $0 }),
      let value = (try? Number(decimal: exact)).flatMap({ $0 }),
      let own = isShare ? try? near.divided(by: Number(100)) : near,
      let distance = try? own.subtracting(value).magnitude()
    else { return false }
    let places = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let half = Number(mantissa: 5, decimals: places + (isShare ? 3 : 1))
    // What is cut off by csv itself lies below its tenth decimal.
    return (places > 0 || isShare) && distance <= half
      || distance <= Number(mantissa: 1, decimals: 10)
  }
}

/// The rows of a table, read back from its forms.
private enum ShownRows {
  /// Fields as RFC 4180 has them.
  static func separated(_ text: String, by separator: Unicode.Scalar) -> [[String]] {
    var rows: [[String]] = [[]]
    var (field, isQuoted, rest) = (String.UnicodeScalarView(), false, text.unicodeScalars[...])
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        field.append(scalar)
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case separator where !isQuoted, "\n" where !isQuoted:
        rows[rows.count - 1].append(String(field))
        field = String.UnicodeScalarView()
        if scalar == "\n" { rows.append([]) }
      default: field.append(scalar)
      }
    }
    return rows.dropLast()
  }

  static func json(_ text: String) throws -> (types: [String], rows: [[String]]) {
    let tree = try #require(JSONTree(String(text.dropLast())))
    let types = tree["columns"]?.elements?.map { $0["type"]?.text ?? "" } ?? []
    let rows = try (tree["rows"]?.elements ?? []).map { row in
      try (row.elements ?? []).map(cell)
    }
    return (types, rows)
  }

  static func jsonLines(_ text: String) throws -> [[String]] {
    try text.unicodeScalars.split(separator: "\n").map { line in
      guard case .object(let members)? = JSONTree(String(line)) else { return [] }
      return try members.map { try cell($0.value) }
    }
  }

  private static func cell(_ tree: JSONTree) throws -> String {
    guard case .word(let word) = tree else { return "…" }
    guard word.hasPrefix("\"") else { return word == "null" ? "" : word }
    return try #require(try JSONDecoder().decode([String].self, from: Data("[\(word)]".utf8)).first)
  }

  static func page(_ text: String) throws -> [[String]] {
    let body = try MarkupReader.page(text).all("tbody").first
    return body?.all("tr").map { row in row.all("td").map(\.text) } ?? []
  }

  /// The rows below the line that aligns the columns, without the totals, which are bold.
  static func markdown(_ text: String) -> [[String]] {
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
    return lines.map { line in
      var cells = [""]
      var rest = line.dropFirst()
      while let character = rest.popFirst() {
        switch character {
        case "\\": cells[cells.count - 1].append(rest.popFirst() ?? "\\")
        case "|": cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells.dropLast().map { cell in
        var cell = cell[...]
        if cell.hasPrefix(" ") { cell.removeFirst() }
        if cell.hasSuffix(" ") { cell.removeLast() }
        return String(cell)
      }
    }
  }
}
