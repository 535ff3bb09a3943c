internal import Glibc

/// Which files of a program are watched, and what is told of the calls that touch them.
public struct FaultWatch: Sendable {
  private let paths: [String]
  private let report: String

  /// Watches paths and what lies below them; what is told goes to a file.
  public init(of paths: [String], report: String) {
    (self.paths, self.report) = (paths, report)
  }

  /// What a program is started with: the library that counts, or fails one of the calls.
  public func environment(_ fault: Fault? = nil, at number: Int = 0) -> [String: String] {
    [
      "LD_PRELOAD": FaultWatch.builtFile("libFaultySystem.so"),
      "FAULT_UNDER": paths.joined(separator: ":"), "FAULT_REPORT": report,
    ].merging(fault?.environment(at: number) ?? [:]) { $1 }
  }

  /// The calls that were told of, in order; they are forgotten.
  public func takeCalls() -> [Call] {
    defer { _ = unsafe unlink(report) }
    return String(decoding: TestFolder.bytes(of: report) ?? [], as: UTF8.self)
      .split(separator: "\n").compactMap { Call(line: $0) }
  }

  /// A call that touched a watched file.
  public struct Call: Sendable {
    /// Its kind.
    public let kind: Fault.Kind
    /// Whether it was failed.
    public let isStruck: Bool

    fileprivate init?(line: Substring) {
      isStruck = line.hasPrefix("!")
      let word = line.drop { $0 == "!" }.prefix { $0 != " " }
      guard let kind = Fault.Kind(rawValue: String(word)) else { return nil }
      self.kind = kind
    }
  }

  /// What was built beside the program that runs the tests.
  public static func builtFile(_ name: String) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
    let own = String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/" + name
  }
}
