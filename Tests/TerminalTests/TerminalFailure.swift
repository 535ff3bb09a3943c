/// Why a test could not go on.
enum TerminalFailure: Error, CustomStringConvertible {
  /// A call of the system failed.
  case system(String, Int32)
  /// A text did not appear in time.
  case missing(String, output: String)
  /// The screen did not become as wanted in time.
  case otherScreen(wanted: String, picture: String)
  /// The program did not end in time.
  case stillRunning(output: String)

  var description: String {
    switch self {
    case .system(let call, let code): "\(call) failed with error \(code)"
    case .missing(let text, let output):
      "\(text.debugDescription) did not appear; the terminal got \(output.debugDescription)"
    case .otherScreen(let wanted, let picture):
      "the screen should show\n\(wanted)\nit shows\n\(picture)"
    case .stillRunning(let output):
      "the program goes on; the terminal got \(output.debugDescription)"
    }
  }
}
