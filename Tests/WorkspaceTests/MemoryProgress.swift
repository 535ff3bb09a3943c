import Diagnostics
import Synchronization
import Workspace

/// What people learned, kept in memory.
final class MemoryProgress: ProgressStorage {
  private let files = Mutex<[String: [UInt8]]>([:])
  private let aside = Mutex<[String]>([])
  private let failure = Mutex<Diagnostic?>(nil)

  var person: String { "me" }
  var time: String { "2020-01-01 08:00" }
  func people() throws(Diagnostic) -> [String] { files.withLock { $0.keys.sorted() } }
  /// What was set aside.
  var setAsideFiles: [String] { aside.withLock { $0 } }

  func bytes(of person: String) throws(Diagnostic) -> [UInt8] {
    files.withLock { $0[person] } ?? []
  }

  func append(_ line: String, to person: String, beginning head: String) throws(Diagnostic) {
    let old = try bytes(of: person)
    try write((old.isEmpty ? Array(head.utf8) : old) + Array(line.utf8), of: person)
  }

  private func write(_ bytes: [UInt8], of person: String) throws(Diagnostic) {
    if let failure = failure.withLock({ $0 }) { throw failure }
    files.withLock { $0[person] = bytes }
  }

  func rewrite(
    _ person: String, isKept: Bool, _ change: ([UInt8]) -> [UInt8]?
  ) throws(Diagnostic) -> String? {
    let old = try bytes(of: person)
    guard !old.isEmpty, let new = change(old) else { return nil }
    try write(new, of: person)
    guard isKept else { return nil }
    aside.withLock { $0.append(String(decoding: old, as: UTF8.self)) }
    return person + ".broken"
  }

  /// Has all writing fail.
  func fail(with diagnostic: Diagnostic?) { failure.withLock { $0 = diagnostic } }

  /// The lines of a person's file.
  func text(of person: String) -> String {
    String(decoding: files.withLock { $0[person] } ?? [], as: UTF8.self)
  }

  /// Puts a file there.
  func put(_ text: String, of person: String) {
    files.withLock { $0[person] = Array(text.utf8) }
  }
}
