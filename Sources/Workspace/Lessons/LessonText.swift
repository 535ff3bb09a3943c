import Diagnostics
import Exact
import Rendering

/// What is said in a lesson, as lines that fit the terminal and stand apart from what statements show.
struct LessonText {
  private let width: Int
  private let wording: Wording
  private(set) var lines: [String] = []

  init(_ settings: Settings) {
    width = max(20, min(settings.width ?? 100, 100) - 2)
    wording = settings.wording
  }

  /// Appends a line that stands out: where one is.
  mutating func append(heading: Phrase) {
    if !lines.isEmpty { lines.append("") }
    let text = VisibleText.of(heading.text(in: wording))
    lines.append("── " + TextWidth.cut(text, to: width - 4) + " ──")
  }

  /// Appends a text: lines that follow each other are one paragraph, a blank line ends it, what stands
  /// four spaces further in stays as it is.
  /// Emphasis, which a page has, is left out.
  mutating func append(_ phrase: Phrase) {
    let text = phrase.text(in: wording).replacing("**", with: "")
    for part in LessonText.parts(of: text, in: wording) {
      switch part {
      case .paragraph(let text):
        lines += TextWidth.wrappedAtWords(VisibleText.of(text), to: width).map { "│ " + $0 }
      case .verbatim(let line): lines += rows(of: VisibleText.of(line)).map { "│ " + $0 }
      case .gap: lines.append("│")
      }
    }
  }

  /// A line as it is; what the terminal has no room for goes on below, as far in as the line begins.
  private func rows(of line: String) -> [String] {
    let margin = line.prefix { $0 == " " }
    let text = String(line.dropFirst(margin.count))
    return TextWidth.wrappedAtWords(text, to: max(1, width - margin.count)).map { margin + $0 }
  }

  /// What a text is made of.
  enum Part: Equatable {
    /// Sentences that flow.
    case paragraph(String)
    /// A line as it is.
    case verbatim(String)
    /// Room between paragraphs.
    case gap
  }

  /// The parts of a text in a language.
  static func parts(of text: String, in wording: Wording) -> [Part] {
    var parts: [Part] = []
    var paragraph = ""
    func ended() -> [Part] { paragraph.isEmpty ? [] : [.paragraph(paragraph)] }
    for line in text.lines {
      let isVerbatim = line.hasPrefix("    ")
      let isItem = line.hasPrefix("- ")
      if line.isEmpty || isVerbatim || isItem {
        parts += ended()
        paragraph = ""
      }
      if line.isEmpty {
        parts.append(.gap)
      } else if isVerbatim {
        parts.append(.verbatim(String(line)))
      } else {
        paragraph = joined(paragraph, String(line), in: wording)
      }
    }
    return parts + ended()
  }

  /// Two lines of a paragraph; in a Chinese text a space stands between Latin words alone.
  private static func joined(_ first: String, _ second: String, in wording: Wording) -> String {
    guard let last = first.last, let next = second.first else { return first + second }
    let isChinese = wording == .chinese && (TextWidth.of(last) == 2 || TextWidth.of(next) == 2)
    return first + (isChinese ? "" : " ") + second
  }
}
