import Glibc
import Synchronization

/// A descriptor that bytes are written to, with a buffer of its own for standard output.
final class Output: Sendable {
  static let standard = Output(descriptor: 1, isBuffered: true)
  static let error = Output(descriptor: 2, isBuffered: false)

  private let descriptor: Int32
  private let isBuffered: Bool
  private let buffer = Mutex<[UInt8]>([])
  private let failed = Atomic<Bool>(false)

  /// Whether something could not be written: the disk is full, or nobody reads any more.
  var hasFailed: Bool { failed.load(ordering: .relaxed) }

  private init(descriptor: Int32, isBuffered: Bool) {
    self.descriptor = descriptor
    self.isBuffered = isBuffered
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    let isFull = buffer.withLock { buffer in
      buffer += bytes
      return !isBuffered || buffer.count > 1 << 16
    }
    if isFull { flush() }
  }

  /// Hands everything over. The first failure is said, unless it is only that nobody reads.
  func flush() {
    let bytes = buffer.withLock { buffer in
      defer { buffer.removeAll(keepingCapacity: true) }
      return buffer
    }
    var written = 0
    while written < bytes.count {
      let rest = Array(bytes[written...])
      let count = unsafe Glibc.write(descriptor, rest, rest.count)
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        let reason = count == 0 ? EIO : errno
        guard !failed.exchange(true, ordering: .relaxed), reason != EPIPE, descriptor != 2 else {
          return
        }
        Output.error.write(
          "fundsh: error: the output cannot be written: \(unsafe String(cString: strerror(reason)))\n"
        )
        return
      }
    }
  }
}
