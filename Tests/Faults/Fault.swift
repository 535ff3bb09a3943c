internal import Glibc

/// What goes wrong with one of the calls by which a program touches files, as `Tests/FaultySystem` brings
/// it about.
public struct Fault: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of calls.
  public enum Kind: String, CaseIterable, Sendable {
    case look, open, create, read, write, sync, cut, name, mode, remove, lock, make, close
    /// All of those that change what is on the disk.
    case change
  }

  /// How it goes wrong.
  public enum Failure: Hashable, Sendable {
    /// With the number that `errno` has.
    case error(Int32)
    /// Half of the bytes are moved, and it goes on.
    case short
    /// A file ends where it should not.
    case end
    /// Half of the bytes are written, and there is no room from there on.
    case full
  }

  /// The kind of the call that fails.
  public let kind: Kind
  /// How it fails.
  public let failure: Failure
  /// Whether all later calls of the kind fail, too.
  public let lasts: Bool

  /// A fault of a call.
  public init(_ kind: Kind, _ failure: Failure, lasts: Bool = false) {
    (self.kind, self.failure, self.lasts) = (kind, failure, lasts)
  }

  /// Whether the program has to go on as if nothing had been: it was only broken off, or moved less.
  public var isHarmless: Bool { failure == .short || failure == .error(EINTR) }

  /// Whether it stays, so that nothing can be cleared away any more.
  public var isLasting: Bool { lasts || failure == .full }

  /// Whether it strikes a call of a kind.
  public func strikes(_ other: Kind) -> Bool {
    let changes: [Kind] = [.create, .write, .sync, .cut, .name, .mode, .remove, .make]
    return kind == other || (kind == .change && changes.contains(other))
  }

  /// Name of the fault: `write short`, `sync 5 for ever`.
  public var description: String {
    let failure =
      switch failure {
      case .error(let number): "\(number)"
      case .short: "short"
      case .end: "end"
      case .full: "full"
      }
    return "\(kind.rawValue) \(failure)\(lasts ? " for ever" : "")"
  }

  /// What an everyday disk does: it fails once, it is full, it gives less than it was asked for.
  public static let everyday: [Fault] = [
    Fault(.look, .error(EIO)), Fault(.open, .error(EIO)), Fault(.read, .error(EIO)),
    Fault(.read, .short), Fault(.write, .full), Fault(.change, .error(EIO)),
  ]

  /// Every error that a kind of call has by its manual, once and for ever.
  public static let all: [Fault] = {
    let errors: [(Kind, [Int32])] = [
      (.look, [EIO, EACCES]), (.open, [EIO, EACCES, EINTR, EMFILE]),
      (.create, [EIO, EACCES, EINTR, EMFILE, ENOSPC]), (.read, [EIO, EINTR]),
      (.write, [EIO, EINTR, ENOSPC, EDQUOT]), (.sync, [EIO, EINTR, ENOSPC]),
      (.cut, [EIO, EINTR, ENOSPC]), (.name, [EIO, EACCES, ENOSPC]),
      (.mode, [EIO, EINTR]), (.remove, [EIO, EACCES]), (.lock, [EIO, EINTR, ENOLCK]),
      (.make, [EIO, EACCES, ENOSPC]), (.close, [EIO, EINTR, ENOSPC]),
    ]
    let once = errors.flatMap { kind, numbers in numbers.map { Fault(kind, .error($0)) } }
    let lasting = errors.map { Fault($0.0, .error(EIO), lasts: true) }
    let odd = [
      Fault(.read, .short), Fault(.read, .end), Fault(.write, .short), Fault(.write, .full),
      Fault(.change, .error(EIO), lasts: true), Fault(.change, .error(ENOSPC), lasts: true),
    ]
    return once + lasting + odd
  }()

  /// The faults that are tried: `FAULTS=all` asks for all of them.
  public static var tried: [Fault] { isThorough ? all : everyday }

  /// Whether all are asked for.
  public static var isThorough: Bool {
    unsafe getenv("FAULTS").map { unsafe String(cString: $0) } == "all"
  }

  /// What a program is started with, so that the call of a number fails.
  func environment(at number: Int) -> [String: String] {
    var values = ["FAULT_KIND": kind.rawValue, "FAULT_NUMBER": "\(number)"]
    values["FAULT_ERROR"] =
      switch failure {
      case .error(let reason): "\(reason)"
      case .short: "short"
      case .end: "end"
      case .full: "full"
      }
    if lasts { values["FAULT_LASTS"] = "1" }
    return values
  }
}
