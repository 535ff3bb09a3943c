public import Diagnostics
public import Workspace

extension Session {
  /// Runs statements to their end, whatever fails; all that they say.
  @discardableResult
  public func run(_ statements: String) -> [Diagnostic] {
    var messages: [Diagnostic] = []
    run(SourceText(name: "test", text: statements)) { outcome in
      messages += outcome.messages
      return true
    }
    return messages
  }
}

extension Diagnostic {
  /// The line of the source in which its place begins, from 1.
  public var line: Int? { span.flatMap { source?.position(of: $0.lower).line } }
}
