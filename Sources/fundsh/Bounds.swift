import Diagnostics
import Glibc

/// How much memory and time the program may take; a thread of its own ends it where that is not enough.
struct Bounds {
  /// In bytes.
  var memory: Int?
  /// In seconds.
  var time: Int?

  /// How often it is looked, in microseconds: a hundred megabytes are not taken faster.
  private static let interval: UInt32 = 10_000

  /// `2G`, `512M`, `100000K` or a number of bytes; nothing where it is none of these.
  static func bytes(_ text: String) -> Int? {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
    let unit = text.last.flatMap { units[Character($0.uppercased())] }
    guard let number = Int(unit == nil ? text : String(text.dropLast())), number > 0 else {
      return nil
    }
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: unit ?? 1)
    return isTooLarge ? nil : product
  }

  /// Begins to watch. `say` is given why the program ends, just before it does.
  func watch(_ say: @escaping @Sendable (Phrase) -> Void) {
    guard memory != nil || time != nil else { return }
    let watch = Watch(self, say)
    guard DetachedThread.begin({ watch.run() }) else {
      say(Phrase("memory and time cannot be bounded here", zh: "此处无法限制内存和时间"))
      _exit(ExitStatus.failed)
    }
  }

  private final class Watch: Sendable {
    private let bounds: Bounds
    private let say: @Sendable (Phrase) -> Void

    init(_ bounds: Bounds, _ say: @escaping @Sendable (Phrase) -> Void) {
      (self.bounds, self.say) = (bounds, say)
    }

    func run() {
      let began = Self.nanoseconds
      while true {
        if let most = bounds.memory, Self.memory > most {
          end(
            Phrase(
              "this takes more than the \(most >> 20) MB that --memory allows",
              zh: "所需内存超过 --memory 允许的 \(most >> 20) MB"))
        }
        if let most = bounds.time, (Self.nanoseconds - began) / 1_000_000_000 >= most {
          end(
            Phrase(
              "this takes more than the \(most) s that --time allows",
              zh: "用时超过 --time 允许的 \(most) 秒"))
        }
        usleep(Bounds.interval)
      }
    }

    private func end(_ reason: Phrase) {
      say(reason)
      _exit(ExitStatus.failed)
    }

    private static var nanoseconds: Int {
      var time = timespec()
      unsafe clock_gettime(CLOCK_MONOTONIC, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// The bytes that are in memory now.
    private static var memory: Int {
      let descriptor = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return 0 }
      defer { close(descriptor) }
      var buffer = [UInt8](repeating: 0, count: 128)
      let count = unsafe read(descriptor, &buffer, buffer.count)
      let fields = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        .split(separator: " ")
      return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
    }
  }
}
