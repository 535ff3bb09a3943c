import Diagnostics

/// The file of what somebody has learned: who, then a line for each step.
struct ProgressText {
  /// Who it is of; nothing where the file does not say.
  private(set) var person: String?
  /// What can be read.
  private(set) var entries: [ProgressEntry] = []
  /// Whether there is a line that cannot be read.
  private(set) var isBroken = false

  private static let head = "fundsh progress\t"

  /// Reads the bytes of a file.
  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      isBroken = true
      return
    }
    let mark: Unicode.Scalar = "\u{FEFF}"
    let unmarked = text.unicodeScalars.first == mark ? String(text.dropFirst()) : text
    for (index, line) in unmarked.lines.map({ String($0.withoutReturn) }).enumerated()
    where !line.isEmpty {
      if index == 0, line.hasPrefix(ProgressText.head) {
        person = String(line.dropFirst(ProgressText.head.count))
      } else if let entry = ProgressEntry(line: line) {
        entries.append(entry)
      } else {
        isBroken = true
      }
    }
    if person == nil { isBroken = true }
  }

  /// The line with which a file begins.
  static func head(of person: String) -> String {
    // The machine may call them anything; a line holds no line break.
    head + person.map { $0.isNewline ? " " : String($0) }.joined() + "\n"
  }

  /// The bytes of a file with entries of a person.
  static func bytes(of entries: [ProgressEntry], by person: String) -> [UInt8] {
    Array((head(of: person) + entries.map { $0.line + "\n" }.joined()).utf8)
  }
}
