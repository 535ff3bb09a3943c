import Diagnostics
import Glibc
import Workspace

/// The journal of the session at the prompt, from its first statement on.
final class SessionJournal {
  private var file: JournalFile?
  /// Whether a statement could not be written, so that those behind it would mean something else.
  private var isTorn = false

  /// A journal that begins with the first statement.
  init() {}

  /// The journal of a session that was recovered, which goes on in it; where the session works
  /// elsewhere now, in a new one with the first statement, as its paths are spelled from there.
  init(goingOnIn file: JournalFile, isElsewhere: Bool) { (self.file, isTorn) = (file, isElsewhere) }

  /// Keeps a statement. Throws where it is not on the disk: the session has it all the same.
  func keep(_ outcome: Outcome, of session: Session) throws(Diagnostic) {
    guard let record = outcome.journalRecord() else { return }
    do throws(Diagnostic) {
      if let file, !isTorn {
        try file.append(JournalText.bytes(of: record))
      } else {
        try begin(session)
      }
      isTorn = false
    } catch {
      isTorn = true
      throw error
    }
  }

  /// Writes all that led to the session as it is, and only then gives up what was written before.
  private func begin(_ session: Session) throws(Diagnostic) {
    var bytes = Array((SessionJournal.head + "\n").utf8)
    for record in try session.journalRecords() { bytes += JournalText.bytes(of: record) }
    let fresh = try JournalFile.begun(at: SessionJournal.newPath, with: bytes)
    file?.remove()
    file = fresh
  }

  /// The session has ended as it should.
  func end() { file?.remove() }

  static var folder: String { RelativePath.folder(of: Host.historyPath) + "/journals" }

  /// When it began, and by whom: no two have the same.
  private static var newPath: String {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let digits = String(time.tv_nsec)
    let fraction = String(repeating: "0", count: 9 - digits.count) + digits
    return "\(folder)/\(time.tv_sec).\(fraction)-\(getpid()).fund"
  }

  /// The first line, which tells where the session was working.
  private static var head: String { "# \(Product.name) · \(here)" }

  /// The working directory as that line has it: a line feed in a name would begin a record.
  static var here: String {
    HostSurroundings().absolutePath(".").unicodeScalars
      .map { $0 == "\n" ? "\\n" : String($0) }.joined()
  }
}
