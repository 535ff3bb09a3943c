/// `save session.fund with results, failures as comments replace`
public struct Save: Hashable, Sendable {
  /// The script.
  public let path: Path
  /// `with results`: what each statement comes to stands below it.
  public let hasResults: Bool
  /// `with failures as comments`: what failed stands there as a comment, with the reason.
  public let hasFailures: Bool
  /// `replace`
  public let replaces: Bool

  /// The session to a script.
  public init(_ path: Path, hasResults: Bool, hasFailures: Bool, replaces: Bool) {
    (self.path, self.hasResults, self.hasFailures) = (path, hasResults, hasFailures)
    self.replaces = replaces
  }
}
