import Diagnostics
import Exact
import Language
import Rendering
import Tables

/// What help tells of errors and warnings.
extension Performance {
  /// `help diagnostics`: every number with its name and title.
  mutating func helpOnDiagnostics() {
    let entries = DiagnosticCatalogue.entries
    let columns = Table.headColumns(of: entries)
    show(help: Table(name: "diagnostics", columns: columns))
  }

  /// `help F0203`, `help unknown-column`: to read as an outline, for programs as a row.
  mutating func help(on entry: CatalogueEntry) {
    let texts: [(name: String, chinese: String, phrase: Phrase?)] = [
      ("explanation", "说明", entry.explanation),
      ("example", "例", Phrase(same: entry.example.joined(separator: "\n")).nonEmpty),
      ("files", "文件", Phrase(same: entry.files.map(\.listing).joined(separator: "\n")).nonEmpty),
    ]
    let columns = texts.map { Column(name: $0.name, chinese: $0.chinese, phrases: [$0.phrase]) }
    let rows = Table(name: "diagnostic", columns: Table.headColumns(of: [entry]) + columns)
    show(help: ShownOutline.Entry(entry), rows)
  }

  /// How to go on where there is no help on what looks like a number: `F0999`.
  func adviceOnNumbers(near word: String) -> Phrase? {
    let digits = word.dropFirst()
    guard let first = DiagnosticCatalogue.entries.first?.number,
      let last = DiagnosticCatalogue.entries.last?.number,
      word.lowercased().hasPrefix("f"), !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return Phrase(
      "the numbers go from \(first) to \(last); `help diagnostics` lists them",
      zh: "编号从 \(first) 到 \(last)；`帮助 诊断` 列出全部")
  }
}

extension Table {
  /// Number, name and title of diagnostics.
  fileprivate static func headColumns(of entries: [CatalogueEntry]) -> [Column] {
    [
      Column(name: "number", chinese: "编号", texts: entries.map(\.number)),
      Column(name: "name", chinese: "名称", texts: entries.map(\.name)),
      Column(name: "title", chinese: "标题", phrases: entries.map(\.title)),
    ]
  }
}

extension CatalogueEntry.File {
  /// The name with what the file holds below it.
  fileprivate var listing: String { "\(name):\n\(text)" }
}

extension ShownOutline.Entry {
  /// The title, then what it means, then the example with the files that it reads.
  fileprivate init(_ entry: CatalogueEntry) {
    let title = Phrase(
      "\(entry.number) \(entry.name): \(entry.title.english)",
      zh: "\(entry.number) \(entry.name)：\(entry.title.chinese)")
    self.init(
      title, value: nil, type: .text,
      details: [ShownOutline.Detail("explanation", entry.explanation)], entries: [])
    if !entry.example.isEmpty {
      entries.append(ShownOutline.Entry(Phrase("example", zh: "例"), lines: entry.example))
    }
    entries += entry.files.map { file in
      ShownOutline.Entry(
        Phrase("file \(file.name)", zh: "文件 \(file.name)"), lines: file.lines)
    }
    if let reason = entry.reasonForNone {
      let none = Phrase(
        "no example: \(reason.english)", zh: "没有例子：\(reason.chinese)")
      details.append(ShownOutline.Detail("example", none))
    }
  }

  /// A heading with lines of text below it.
  init(_ name: Phrase, lines: [String]) {
    self.init(
      name, value: nil, type: .text,
      details: lines.filter { !$0.isEmpty }.map { ShownOutline.Detail("line", Phrase(same: $0)) },
      entries: [])
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
