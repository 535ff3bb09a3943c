extension Diagnostic: CustomStringConvertible {
  /// The diagnostic in English, for a program that draws it in no form of its own: where, how
  /// grave and what in the first line, then a line for each way to go on.
  ///
  ///     mine.rules:12:8: error: 'mony' is no type of a value
  ///     did you mean 'money'?
  ///
  /// Names and texts of files stand in it as they are, control characters too.
  public var description: String {
    let file = place.map { "\($0): " } ?? ""
    let head =
      origin.map { "\($0): \(severity.rawValue): \(file)" } ?? "\(file)\(severity.rawValue): "
    let column = place?.column.map { "column \($0): " } ?? ""
    let first = head + column + message.english
    return ([first] + remedies.map(\.english)).joined(separator: "\n")
  }

  /// Where in a text it lies, `script.fund:12:8`, or only the text's name; nothing where no text
  /// is known.
  public var origin: String? {
    guard let source else { return nil }
    guard let span else { return source.name }
    let (line, column) = source.position(of: span.lower)
    return "\(source.name(at: span.lower)):\(line):\(column)"
  }

  /// How to go on, each in one line: what was probably meant, then the advice.
  public var remedies: [Phrase] {
    let question = suggestion.map {
      Phrase("did you mean '\($0.english)'?", zh: "是否指“\($0.chinese)”？")
    }
    return (question.map { [$0] } ?? []) + advice
  }
}

extension FilePlace: CustomStringConvertible {
  /// The file, and the line where it is known: `projects.csv:17`.
  public var description: String { file + (line.map { ":\($0)" } ?? "") }
}
