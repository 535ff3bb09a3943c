public import Diagnostics
import Exact

/// Reads a file as a table whose key is not checked yet.
public enum TableReader {
  /// The table and what was found out; `name` is what messages call the file.
  ///
  /// Encoding (UTF-8, UTF-16 with a byte order mark, GB18030), delimiter (comma, tab, semicolon)
  /// and line ending are found out, and so is the kind, from English or Chinese headers, unless
  /// `options` says it. Amounts come out in yuan and counts in single ones: a unit such as `万元` in
  /// a header scales its cells. A cell that cannot be read becomes an error cell and stops nothing;
  /// `Table.warnings` names such cells.
  ///
  /// Throws where the structure is broken, where a required column is missing from a kind that
  /// was said, and where the bytes are no text; file, line and column are named.
  public static func read(
    _ bytes: some ByteSource, name: String, options: ReadingOptions = ReadingOptions()
  ) throws(Diagnostic) -> (table: Table, report: LoadReport) {
    guard bytes.byteCount > 0 else { throw .emptyFile(name) }
    let detector = EncodingDetector(source: bytes, name: name)
    let text = try detector.detect()
    do throws(ReadingFailure) {
      return try FileReader(text: text, bytes: bytes.byteCount, name: name, options: options).read()
    } catch {
      guard case .badByte(let offset) = error else { throw error.diagnostic(name) }
      let text = try detector.detect(afterBadByteAt: offset, of: text)
      let reader = FileReader(text: text, bytes: bytes.byteCount, name: name, options: options)
      do throws(ReadingFailure) {
        return try reader.read()
      } catch {
        guard case .badByte(let offset) = error else { throw error.diagnostic(name) }
        _ = try detector.detect(afterBadByteAt: offset, of: text)
        throw error.diagnostic(name)
      }
    }
  }
}

extension ReadingFailure {
  fileprivate func diagnostic(_ name: String) -> Diagnostic {
    switch self {
    case .source(let diagnostic): diagnostic
    case .fault(let fault, let line): .structure(fault, of: name, line: line, headers: [])
    case .badByte: .notText(name, byte: 0, line: 1, character: 1, isWorkbook: false)
    }
  }
}

/// Reads a text of a known encoding as a table.
struct FileReader {
  let text: DecodedText
  let bytes: Int
  let name: String
  let options: ReadingOptions

  func read() throws(ReadingFailure) -> (table: Table, report: LoadReport) {
    let head = try HeadReader(text: text, name: name, headerLine: options.headerLine).read()
    let headers = head.headers.map { Header($0) }
    let recognition = KindRecognition(headers: headers, options: options)
    let kind = options.kind ?? recognition.recognised()
    let plans = ColumnPlan.plans(headers, kind: kind)
    try check(plans, kind: kind, recognition, head)
    let chunks = try rows(head, plans)
    guard chunks.contains(where: { $0.places.count > 0 }) else {
      throw .source(.noRows(name, head))
    }
    let assembly = TableAssembly(
      text: text, bytes: bytes, name: name, options: options, head: head, kind: kind, plans: plans,
      chunks: chunks)
    let table = assembly.table()
    let nearMisses = kind == nil ? recognition.nearMisses() : []
    return (table, assembly.report(nearMisses: nearMisses, headerHint: kind == nil ? hint : nil))
  }

  /// Refuses columns that stand twice and required columns that do not stand at all.
  private func check(
    _ plans: [ColumnPlan], kind: RecordKind?, _ recognition: KindRecognition, _ head: FileHead
  ) throws(ReadingFailure) {
    var seen: [String: ColumnPlan] = [:]
    for plan in plans {
      if let twin = seen.updateValue(plan, forKey: HeaderText.folded(plan.name)) {
        throw .source(.repeatedColumn(plan, twin, in: name, line: head.headerLine))
      }
    }
    guard let kind = options.kind else { return }
    guard recognition.missing(of: kind).isEmpty else {
      throw .source(
        .missingColumns(recognition.nearMiss(of: kind), in: name, line: head.headerLine))
    }
    guard recognition.fits(kind) else {
      throw .source(.noOutcome(kind, in: name, line: head.headerLine))
    }
  }

  private func rows(
    _ head: FileHead, _ plans: [ColumnPlan]
  ) throws(ReadingFailure) -> [ParsedChunk] {
    let reader = ChunkedReader(
      source: text.source, layout: head.layout, readers: plans.map(\.reader), start: head.rowStart,
      chunkSize: options.chunkSize, windowSize: options.windowSize)
    do throws(ReadingFailure) {
      return try reader.read()
    } catch {
      guard case .fault(let fault, let line) = error else { throw error }
      var diagnostic = Diagnostic.structure(
        fault, of: name, line: line + head.rowLine, headers: plans.map(\.header.text))
      if let hint { diagnostic.advice.insert(hint.advice, at: 0) }
      throw .source(diagnostic)
    }
  }

  /// Headers of a kind below those that were taken.
  private var hint: LoadReport.HeaderHint? {
    HeaderSearch(text: text, name: name, options: options).found()
  }
}
