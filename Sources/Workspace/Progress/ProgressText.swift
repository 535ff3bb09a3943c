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
    for (index, line) in text.lines.map({ String($0.withoutReturn) }).enumerated()
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

  /// The bytes of a file with entries of a person.
  static func bytes(of entries: [ProgressEntry], by person: String) -> [UInt8] {
    Array(([head + person] + entries.map(\.line)).map { $0 + "\n" }.joined().utf8)
  }
}
