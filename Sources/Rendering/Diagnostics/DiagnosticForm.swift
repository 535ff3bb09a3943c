public import Diagnostics
public import Exact

/// A diagnostic as a picture: the place, the message, the line of source with a caret under the
/// place, and how to go on.
///
///     script.fund:12:8: error: projects has no column 'amout' [F0203]
///       sum(projects.amout)
///                    ^~~~~
///     did you mean 'amount'?
///
/// In Chinese the same reads `script.fund:12:8: 错误：projects 没有名为“amout”的列 [F0203]`.
public struct DiagnosticForm: Sendable {
  /// How severity and caret are set off.
  public var theme: Theme
  /// The columns that the line of source may take.
  public var width: Int
  /// The language in which everything but names and statements is worded.
  public var wording: Wording

  /// The form for a terminal of so many columns.
  public init(theme: Theme = .plain, width: Int = 120, wording: Wording = .english) {
    self.theme = theme
    self.width = width
    self.wording = wording
  }

  /// The picture, each line with its line feed.
  public func text(of diagnostic: Diagnostic) -> String {
    var lines = [headline(of: diagnostic)]
    if let source = diagnostic.source, let span = diagnostic.span {
      let snippet = Snippet(of: source, at: span, width: width - 2)
      lines.append("  " + snippet.line)
      lines.append("  " + snippet.margin + theme.paint(snippet.mark, as: part(of: diagnostic)))
    }
    lines += diagnostic.remedies.map(remedy)
    return lines.map { $0 + "\n" }.joined()
  }

  /// `script.fund:12:8: error: projects.csv:17: column amount: '12,34' is no money`
  private func headline(of diagnostic: Diagnostic) -> String {
    let severity = theme.paint(name(of: diagnostic.severity), as: part(of: diagnostic))
    let message = readable(diagnostic.message.text(in: wording)) + number(of: diagnostic)
    let column = diagnostic.place?.column.map(name(ofColumn:)) ?? ""
    let file = diagnostic.place.map { visible($0.description) }
    guard let origin = diagnostic.origin.map(visible) else {
      let place = file.map { theme.paint($0, as: .place) + " " } ?? ""
      return "\(place)\(severity)\(gap)\(column)\(message)"
    }
    let place = theme.paint(origin, as: .place)
    return "\(place) \(severity)\(gap)\(file.map { $0 + " " } ?? "")\(column)\(message)"
  }

  /// ` [F0203]`, by which help tells what it means; a note says all by itself.
  private func number(of diagnostic: Diagnostic) -> String {
    guard diagnostic.severity != .note,
      let number = DiagnosticCatalogue.number(of: diagnostic.code)
    else { return "" }
    return " " + theme.paint("[\(number)]", as: .number)
  }

  /// `script.fund:12:8:`
  private func visible(_ place: String) -> String { readable(place) + ":" }

  /// A text, safe to show. One that quotes more than anybody reads, a cell of megabytes, is cut in its
  /// middle.
  private func readable(_ text: String) -> String {
    let (beginning, end) = (3000, 500)
    let scalars = text.unicodeScalars
    guard text.utf8.count > beginning + end, scalars.count > beginning + end else {
      return VisibleText.of(text)
    }
    return VisibleText.of(String(scalars.prefix(beginning))) + " … "
      + VisibleText.of(String(scalars.suffix(end)))
  }

  private func remedy(_ line: Phrase) -> String {
    theme.paint(readable(line.text(in: wording)), as: .advice)
  }

  private func part(of diagnostic: Diagnostic) -> Theme.Part {
    switch diagnostic.severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

/// The words that the form itself adds.
extension DiagnosticForm {
  /// What stands between a colon and what follows it; a full-width colon needs nothing.
  private var gap: String {
    switch wording {
    case .english: " "
    case .chinese: ""
    }
  }

  private func name(of severity: Severity) -> String {
    switch (wording, severity) {
    case (.english, _): "\(severity.rawValue):"
    case (.chinese, .error): "错误："
    case (.chinese, .warning): "警告："
    case (.chinese, .note): "提示："
    }
  }

  private func name(ofColumn column: String) -> String {
    let visible = readable(column)
    return Phrase("column \(visible): ", zh: "列 \(visible)：").text(in: wording)
  }
}
