import Diagnostics
import Glibc

/// How much memory and time the program may take; a thread of its own ends it where that is not enough.
struct Bounds {
  /// In bytes.
  var memory: Int?
  /// In seconds.
  var time: Int?

  /// How often it is looked, in microseconds: at most, and at least, however little memory is left.
  private static let pauses = 200...10_000
  /// How many bytes a machine fills in a microsecond at most: what is left of the bound is not taken
  /// between two looks.
  private static let filling = 16_000
  /// How long it is waited for somebody to read why the program ends, in milliseconds. While memory is
  /// taken there is no time to wait.
  private static let patience: (memory: Int32, time: Int32) = (2, 1000)

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

  /// Begins to watch. `text` gives why the program ends, as it is said just before it does.
  ///
  /// Beside this there is no wall that the system sets: an allocation that is refused would be a trap, and
  /// no error. So the watcher looks the more often, the less is left.
  func watch(_ text: (Phrase) -> String) {
    guard memory != nil || time != nil else { return }
    // To word it takes memory and time that may not be there any more when it is needed.
    let watch = Watch(
      self,
      ofMemory: text(
        Phrase(
          "this takes more than the \((memory ?? 0) >> 20) MB that --memory allows",
          zh: "所需内存超过 --memory 允许的 \((memory ?? 0) >> 20) MB")),
      ofTime: text(
        Phrase(
          "this takes more than the \(time ?? 0) s that --time allows",
          zh: "用时超过 --time 允许的 \(time ?? 0) 秒")))
    guard watch.canLook, DetachedThread.begin({ watch.run() }) else {
      Output.error.write(
        text(Phrase("memory and time cannot be bounded here", zh: "此处无法限制内存和时间")))
      _exit(ExitStatus.failed)
    }
  }

  private final class Watch: Sendable {
    private let bounds: Bounds
    private let ofMemory: String
    private let ofTime: String
    /// What the system says of the program's memory, open from the start: later there may be no
    /// descriptor left.
    private let memory = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)

    init(_ bounds: Bounds, ofMemory: String, ofTime: String) {
      (self.bounds, self.ofMemory, self.ofTime) = (bounds, ofMemory, ofTime)
    }

    deinit { close(memory) }

    /// Whether what is bounded can be measured.
    var canLook: Bool { bounds.memory == nil || memory >= 0 }

    func run() {
      let began = Self.nanoseconds
      while true {
        let left = bounds.memory.map { $0 - taken }
        if let left, left < 0 { end(ofMemory, patience: Bounds.patience.memory) }
        if let most = bounds.time, (Self.nanoseconds - began) / 1_000_000_000 >= most {
          end(ofTime, patience: Bounds.patience.time)
        }
        usleep(Bounds.pause(withLeft: left))
      }
    }

    /// Ends the program, whoever waits for what. Where nobody reads what is said, it is not said, rather
    /// than that a bound is none.
    private func end(_ reason: String, patience: Int32) {
      var reader = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
      if unsafe poll(&reader, 1, patience) > 0 { Output.error.write(reason) }
      _exit(ExitStatus.failed)
    }

    private static var nanoseconds: Int {
      var time = timespec()
      unsafe clock_gettime(CLOCK_MONOTONIC, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// The bytes that are in memory now.
    private var taken: Int {
      var buffer = [UInt8](repeating: 0, count: 128)
      let count = unsafe pread(memory, &buffer, buffer.count, 0)
      let fields = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        .split(separator: " ")
      return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
    }
  }

  /// How long it need not be looked, in microseconds, where so many bytes are left.
  private static func pause(withLeft left: Int?) -> UInt32 {
    guard let left else { return UInt32(pauses.upperBound) }
    return UInt32(min(pauses.upperBound, max(pauses.lowerBound, left / filling)))
  }
}
