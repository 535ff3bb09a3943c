import Diagnostics
import Glibc
import Shell
import Workspace

/// The journal of a session that ended without a word: it was killed, or its machine was.
struct LeftJournal {
  let file: JournalFile
  /// Where the session was working.
  let folder: String
  /// When it was written last, as the local clock tells.
  let time: String
  /// How long its first line is, with the line feed.
  private let headLength: Int

  /// Those of all such sessions, the last one first, and why others cannot be told of. One that holds
  /// nothing is taken away.
  static func all() -> (journals: [LeftJournal], failures: [Diagnostic]) {
    let folder = SessionJournal.folder
    let (names, failure) = Directory.names(in: folder)
    var journals: [LeftJournal] = []
    var failures: [Diagnostic] = failure == 0 ? [] : [.unreadable(folder, failure)]
    for name in names.reversed() where name.hasSuffix(".fund") {
      do throws(Diagnostic) {
        if let journal = try LeftJournal(at: folder + "/" + name) { journals.append(journal) }
      } catch {
        failures.append(error)
      }
    }
    for index in failures.indices { failures[index].severity = .warning }
    return (journals, failures)
  }

  private init?(at path: String) throws(Diagnostic) {
    guard let file = try JournalFile.left(at: path) else { return nil }
    guard !file.isEmpty else {
      file.remove()
      return nil
    }
    // The prompt waits for no more than the first line.
    let start = try file.bytes(atMost: 1 << 13)
    let head = start.prefix { $0 != UInt8(ascii: "\n") }
    let line = String(decoding: head, as: UTF8.self)
    guard head.count < start.count, let mark = line.firstRange(of: " · ") else { return nil }
    folder = String(line[mark.upperBound...])
    (self.file, headLength, time) = (file, head.count + 1, LeftJournal.time(of: path))
  }

  /// What the session took; what stands behind, of a statement that was being written, is cut off.
  func records() throws(Diagnostic) -> [JournalRecord] {
    try SourceText.check(file.byteCount, of: file.path)
    let (records, end) = JournalText.records(
      in: Array(try file.bytes().dropFirst(headLength)))
    file.cut(at: headLength + end)
    return records
  }

  private static func time(of path: String) -> String {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return "" }
    var seconds = status.st_mtim.tv_sec
    var local = unsafe tm()
    unsafe localtime_r(&seconds, &local)
    return unsafe LocalTime.text(of: local)
  }
}
