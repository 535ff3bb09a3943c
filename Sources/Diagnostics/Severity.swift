/// How much a diagnostic weighs.
public enum Severity: String, Sendable {
  /// Something worth knowing.
  case note
  /// The statement was carried out, but its user should look; an error under `--strict`.
  case warning
  /// The statement was not carried out.
  case error
}
