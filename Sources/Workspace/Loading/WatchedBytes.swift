import Diagnostics
import Exact
import Synchronization
import Tables

/// A large file whose reading somebody watches: how far it has come is shown, and it may be ended.
final class WatchedBytes: ByteSource {
  private let bytes: any ByteSource
  private let surroundings: any Surroundings
  private let wording: Wording
  private let taken = Atomic<Int>(0)
  /// Whether the person wanted it to end: what is read on other threads ends, too.
  private let isEnded = Atomic<Bool>(false)

  /// Below so many bytes nobody has time to look.
  private static let leastSize = 1 << 24
  private static let unit = 1_000_000

  private init(_ bytes: any ByteSource, _ session: Session) {
    (self.bytes, surroundings) = (bytes, session.surroundings)
    wording = session.settings.wording
  }

  /// The bytes, watched where they are many.
  static func watching(_ bytes: any ByteSource, for session: Session) -> any ByteSource {
    bytes.byteCount < leastSize ? bytes : WatchedBytes(bytes, session)
  }

  var byteCount: Int { bytes.byteCount }

  func read(at offset: Int, count: Int) throws(Diagnostic) -> [UInt8] {
    if surroundings.takesInterruption() { isEnded.store(true, ordering: .relaxed) }
    guard !isEnded.load(ordering: .relaxed) else { throw .interrupted }
    // Parts are read twice where they meet, so the sum may come to more than there is.
    let done = taken.add(count, ordering: .relaxed).oldValue / WatchedBytes.unit
    let all = byteCount / WatchedBytes.unit
    surroundings.show(progress: min(done, all - 1), of: all, in: wording)
    return try bytes.read(at: offset, count: count)
  }

  func checkUnchanged() throws(Diagnostic) { try bytes.checkUnchanged() }
}
