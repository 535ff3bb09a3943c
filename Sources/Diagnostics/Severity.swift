/// How much a diagnostic weighs.
public enum Severity: String, Comparable, Sendable {
  /// Something worth knowing.
  case note
  /// The statement was carried out, but its user should look; an error under `--strict`.
  case warning
  /// The statement was not carried out.
  case error

  /// A note weighs least, an error most.
  public static func < (first: Severity, second: Severity) -> Bool {
    first.weight < second.weight
  }

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
