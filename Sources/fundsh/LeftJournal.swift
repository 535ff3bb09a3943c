import Diagnostics
import Glibc
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

  /// Those of all such sessions, the last one first. One that holds nothing is taken away.
  static func all() -> [LeftJournal] {
    let folder = SessionJournal.folder
    return Directory.names(in: folder).filter { $0.hasSuffix(".fund") }.reversed()
      .compactMap { LeftJournal(at: folder + "/" + $0) }
  }

  private init?(at path: String) {
    guard let file = JournalFile.left(at: path) else { return nil }
    guard !file.isEmpty else {
      file.remove()
      return nil
    }
    // The prompt waits for no more than the first line.
    guard let start = try? file.bytes(atMost: 1 << 13) else { return nil }
    let head = start.prefix { $0 != UInt8(ascii: "\n") }
    let line = String(decoding: head, as: UTF8.self)
    guard head.count < start.count, let mark = line.firstRange(of: " · ") else { return nil }
    folder = String(line[mark.upperBound...])
    (self.file, headLength, time) = (file, head.count + 1, LeftJournal.time(of: path))
  }

  /// What the session took; what stands behind, of a statement that was being written, is cut off.
  func records() throws(Diagnostic) -> [JournalRecord] {
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
