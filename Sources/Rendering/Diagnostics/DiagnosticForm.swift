public import Diagnostics

/// A diagnostic as a picture: the place, the message, the line of source with a caret under the
/// place, and how to go on.
///
///     script.fund:12:8: error: projects has no column 'amout'
///       sum(projects.amout)
///                    ^~~~~
///     did you mean 'amount'?
public struct DiagnosticForm: Sendable {
  /// How severity and caret are set off.
  public var theme: Theme
  /// The columns that the line of source may take.
  public var width: Int

  /// The form for a terminal of so many columns.
  public init(theme: Theme = .plain, width: Int = 120) {
    self.theme = theme
    self.width = width
  }

  /// The picture, each line with its line feed.
  public func text(of diagnostic: Diagnostic) -> String {
    var lines = [headline(of: diagnostic)]
    if let source = diagnostic.source, let span = diagnostic.span {
      let snippet = Snippet(of: source, at: span, width: width - 2)
      lines.append("  " + snippet.line)
      lines.append("  " + snippet.margin + theme.paint(snippet.mark, as: part(of: diagnostic)))
    }
    if let suggestion = diagnostic.suggestion {
      lines.append(advice("did you mean '\(suggestion)'?"))
    }
    lines += diagnostic.advice.map(advice)
    return lines.map { $0 + "\n" }.joined()
  }

  /// `script.fund:12:8: error: projects.csv:17: column amount: '12,34' is no money`
  private func headline(of diagnostic: Diagnostic) -> String {
    let severity = theme.paint("\(diagnostic.severity.rawValue):", as: part(of: diagnostic))
    let message = VisibleText.of(diagnostic.message)
    let column = diagnostic.place?.column.map { "column \(VisibleText.of($0)): " } ?? ""
    let file = diagnostic.place.map(text(of:))
    guard let origin = origin(of: diagnostic) else {
      let place = file.map { theme.paint($0, as: .place) + " " } ?? ""
      return "\(place)\(severity) \(column)\(message)"
    }
    let place = theme.paint(origin, as: .place)
    return "\(place) \(severity) \(file.map { $0 + " " } ?? "")\(column)\(message)"
  }

  /// `script.fund:12:8:`
  private func origin(of diagnostic: Diagnostic) -> String? {
    guard let source = diagnostic.source else { return nil }
    let name = VisibleText.of(source.name)
    guard let span = diagnostic.span else { return "\(name):" }
    let (line, column) = source.position(of: span.lower)
    return "\(name):\(line):\(column):"
  }

  /// `projects.csv:17:`
  private func text(of place: FilePlace) -> String {
    VisibleText.of(place.file) + (place.line.map { ":\($0)" } ?? "") + ":"
  }

  private func advice(_ line: String) -> String {
    theme.paint(VisibleText.of(line), as: .advice)
  }

  private func part(of diagnostic: Diagnostic) -> Theme.Part {
    switch diagnostic.severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
