public import Diagnostics

/// A session that is opened when it is first needed: the prompt stands there before the rules are read,
/// which takes longer than everything else at the start.
public final class SessionOpening {
  private let open: (Settings) throws(Diagnostic) -> Session
  private let wanted: Settings
  /// The session, once it is open.
  public private(set) var opened: Session?

  /// A session that `open` opens with the settings.
  public init(
    _ settings: Settings, _ open: @escaping (Settings) throws(Diagnostic) -> Session
  ) {
    (wanted, self.open) = (settings, open)
  }

  /// How results are shown.
  public var settings: Settings { opened?.foreground.settings ?? wanted }

  /// The session; throws where its rules cannot be read.
  public func session() throws(Diagnostic) -> Session {
    if let opened { return opened }
    let session = try open(wanted)
    opened = session
    return session
  }
}
