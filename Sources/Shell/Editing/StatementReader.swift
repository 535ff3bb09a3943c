/// Reads a whole statement: as long as one is open, it reads on below with `…> `.
public struct StatementReader {
  /// Reads one line at a prompt.
  private let readLine: (String) -> LineReading
  /// Whether a statement needs more lines.
  private let isIncomplete: (String) -> Bool
  /// The prompt of the lines after the first.
  private static let continuationPrompt = "…> "

  /// A reader on top of something that reads lines.
  public init(
    readLine: @escaping (String) -> LineReading, isIncomplete: @escaping (String) -> Bool
  ) {
    self.readLine = readLine
    self.isIncomplete = isIncomplete
  }

  /// The next statement, its lines joined with newlines. Ctrl-C gives up all of it; Ctrl-D in the
  /// middle gives what is there, so that the statement's own error says what is missing.
  public func read(prompt: String) -> LineReading {
    var statement = ""
    var reading = readLine(prompt)
    while case .line(let line) = reading {
      statement += statement.isEmpty ? line : "\n" + line
      guard isIncomplete(statement) else { return .line(statement) }
      reading = readLine(Self.continuationPrompt)
    }
    return reading == .end && !statement.isEmpty ? .line(statement) : reading
  }
}
