import Diagnostics
import Glibc
import Workspace

/// The journal of a session that ended without a word: it was killed, or its machine was.
struct LeftJournal {
  let file: JournalFile
  /// Where the session was working.
  let folder: String
  let records: [JournalRecord]
  /// When it was written last, as the local clock tells.
  let time: String

  /// Those of all such sessions, the last one first. A journal without a statement is taken away.
  static func all() -> [LeftJournal] {
    let folder = SessionJournal.folder
    return Directory.names(in: folder).filter { $0.hasSuffix(".fund") }.reversed()
      .compactMap { LeftJournal(at: folder + "/" + $0) }
  }

  private init?(at path: String) {
    guard let file = JournalFile.left(at: path), let bytes = try? file.bytes() else { return nil }
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let line = String(decoding: head, as: UTF8.self)
    let (records, end) = JournalText.records(in: Array(bytes.dropFirst(head.count + 1)))
    guard !records.isEmpty, let mark = line.firstRange(of: " · ") else {
      file.remove()
      return nil
    }
    folder = String(line[mark.upperBound...])
    (self.file, self.records, time) = (file, records, LeftJournal.time(of: path))
    file.cut(at: head.count + 1 + end)
  }

  private static func time(of path: String) -> String {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return "" }
    var seconds = status.st_mtim.tv_sec
    var local = unsafe tm()
    unsafe localtime_r(&seconds, &local)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let (year, month, day) = unsafe (local.tm_year, local.tm_mon, local.tm_mday)
    let (hour, minute) = unsafe (local.tm_hour, local.tm_min)
    return "\(year + 1900)-\(two(month + 1))-\(two(day)) \(two(hour)):\(two(minute))"
  }
}
