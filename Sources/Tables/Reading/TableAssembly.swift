import Diagnostics
import Exact

/// Makes a table and a report of what was read.
struct TableAssembly {
  let text: DecodedText
  let bytes: Int
  let name: String
  let options: ReadingOptions
  let head: FileHead
  let kind: RecordKind?
  let plans: [ColumnPlan]
  let chunks: [ParsedChunk]

  func table() -> Table {
    var columns: [Column] = []
    let names = Set(plans.map { HeaderText.folded($0.name) })
    var given = names
    for (position, plan) in plans.enumerated() {
      let segments = chunks.compactMap { $0.segments.isEmpty ? nil : $0.segments[position] }
      guard let reader = plan.reader else {
        if let column = ownColumn(plan, segments, &given) { columns.append(column) }
        continue
      }
      columns.append(
        Column(
          name: plan.name, header: plan.header.text, chinese: plan.chinese, type: reader.type,
          isScore: reader.isScore, store: ColumnStore(segments)))
    }
    return Table(
      name: options.tableName ?? kind?.name ?? TableAssembly.stem(of: name), kind: kind,
      columns: columns, rowCount: rowCount, keyColumns: [], files: [file], places: places)
  }

  /// A column that no kind knows, with the type that its cells show; nothing for cells that are
  /// all blank below a header that is.
  private func ownColumn(
    _ plan: ColumnPlan, _ segments: [Segment], _ given: inout Set<String>
  ) -> Column? {
    let reader = TypeInference(header: plan.header).reader(for: segments)
    if plan.header.text.isEmpty, segments.allSatisfy(\.isBlank) { return nil }
    var name = plan.name
    if reader?.unit != nil, kind?.column(named: plan.header.base) == nil,
      given.insert(plan.header.foldedBase).inserted
    {
      name = plan.header.base
    }
    return Column(
      name: name, header: plan.header.text, chinese: [], type: reader?.type ?? .text,
      store: ColumnStore(retyped(segments, reader)))
  }

  private func retyped(_ segments: [Segment], _ reader: CellReader?) -> [Segment] {
    segments.concurrentMap { $0.retyped(reader) }
  }

  private var rowCount: Int { chunks.reduce(0) { $0 + $1.places.count } }

  private var file: LoadedFile {
    LoadedFile(
      path: name, encoding: text.encoding, delimiter: head.delimiter, lineEnding: head.lineEnding,
      byteCount: bytes, rowCount: rowCount)
  }

  private var places: RowPlaces {
    var places = RowPlaces()
    var line = head.rowLine
    for chunk in chunks {
      places.append(contentsOf: chunk.places.shifted(by: line), fileOffset: 0)
      line += chunk.lines
    }
    return places
  }

  /// The file's name without its folder and ending.
  private static func stem(of name: String) -> String {
    // What comes from standard input has no name of its own.
    guard name != "-" else { return "input" }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }

  func report(
    nearMisses: [LoadReport.NearMiss], headerHint: LoadReport.HeaderHint?
  ) -> LoadReport {
    LoadReport(file: file, kind: kind, nearMisses: nearMisses, headerHint: headerHint)
  }
}

extension Segment {
  fileprivate var isBlank: Bool { (0..<count).allSatisfy { value(at: $0) == .blank } }
}
