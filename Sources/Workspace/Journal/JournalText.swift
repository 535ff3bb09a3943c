/// The journal as text: a script that anyone can read, with marks that tell whole records from those
/// that a crash tore.
///
///     #: 34 step
///     load fund.csv
///     #= 812-1700000000.5 fund.csv
///     #.
public enum JournalText {
  private static let start = "#: "
  private static let file = "#= "
  private static let end = "#.\n"
  private static let step = " step"

  /// The bytes of a record.
  public static func bytes(of record: JournalRecord) -> [UInt8] {
    let files = record.files.map { file in
      // A line feed in a name would end the line.
      let path = file.path.map { $0.isNewline ? "\\n" : String($0) }.joined()
      return "\(Self.file)\(file.stamp) \(path)\n"
    }
    let body = record.text + "\n" + files.joined()
    let step = record.isStep ? Self.step : ""
    return Array("\(start)\(body.utf8.count)\(step)\n\(body)\(end)".utf8)
  }

  /// The whole records at the beginning of bytes, and where the last of them ends. What stands behind was
  /// being written when the session ended, and was never acknowledged.
  public static func records(in bytes: [UInt8]) -> (records: [JournalRecord], end: Int) {
    var records: [JournalRecord] = []
    var position = 0
    while let (record, next) = record(in: bytes, at: position) {
      records.append(record)
      position = next
    }
    return (records, position)
  }

  private static func record(in bytes: [UInt8], at start: Int) -> (JournalRecord, end: Int)? {
    let rest = bytes[start...]
    guard rest.starts(with: Array(Self.start.utf8)),
      let newline = rest.firstIndex(of: UInt8(ascii: "\n")),
      let (length, isStep) = head(rest[(start + Self.start.utf8.count)..<newline]),
      length >= 0, length <= bytes.count - newline - 1
    else { return nil }
    let bodyEnd = newline + 1 + length
    guard bytes[bodyEnd...].starts(with: Array(end.utf8)) else { return nil }
    let body = String(decoding: bytes[(newline + 1)..<bodyEnd], as: UTF8.self)
    return (record(of: body, isStep: isStep), bodyEnd + end.utf8.count)
  }

  /// How long a record is, and whether it was a step.
  private static func head(_ bytes: ArraySlice<UInt8>) -> (length: Int, isStep: Bool)? {
    let text = String(decoding: bytes, as: UTF8.self)
    let isStep = text.hasSuffix(step)
    return Int(isStep ? String(text.dropLast(step.count)) : text).map { ($0, isStep) }
  }

  private static func record(of body: String, isStep: Bool) -> JournalRecord {
    let lines = body.lines.dropLast()
    let files = lines.reversed().prefix { $0.hasPrefix(file) }.reversed()
    return JournalRecord(
      text: lines.dropLast(files.count).joined(separator: "\n"), isStep: isStep,
      files: files.map { line in
        let parts = line.dropFirst(file.count)
          .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        return JournalRecord.File(
          path: parts.count > 1 ? String(parts[1]) : "", stamp: String(parts[0]))
      })
  }
}
