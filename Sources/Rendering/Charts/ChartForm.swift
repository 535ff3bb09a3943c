import Diagnostics
public import Exact

/// A picture to read in a terminal, without colours and never wider than it.
///
/// What is unknown has no bar and no shade. Whatever the width, there is a picture: where it is
/// small, bars are shorter, numbers are compact (`1.2M`), labels are cut and columns left out.
public struct ChartForm: Sendable {
  /// The columns of the terminal; 80 where nothing is known of it.
  public var width: Int?
  /// The language of what is said.
  public var wording: Wording
  /// How the title is set off.
  public var theme: Theme

  /// The form for a terminal of so many columns.
  public init(width: Int? = nil, wording: Wording = .english, theme: Theme = .plain) {
    (self.width, self.wording, self.theme) = (width, wording, theme)
  }

  /// Writes a picture at the end of `bytes`: its title, its lines, what must be said of it.
  public func append(_ chart: ShownChart, to bytes: inout [UInt8]) {
    for line in lines(of: chart.title) { bytes.appendLine(theme.paint(line, as: .heading)) }
    for line in lines(of: chart) {
      bytes.appendLine(TextWidth.trimmed(TextWidth.cut(line, to: columns)))
    }
  }

  /// Writes pictures that stand in the place of a table, then what must be said of it.
  public func append(_ charts: [ShownChart], of table: ShownTable, to bytes: inout [UInt8]) {
    for chart in charts { append(chart, to: &bytes) }
    for note in table.notes { bytes.appendLine(VisibleText.of(note)) }
  }

  /// A picture as text.
  public func text(of chart: ShownChart) -> String {
    var bytes: [UInt8] = []
    append(chart, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func lines(of chart: ShownChart) -> [String] {
    switch chart {
    case .bars(let chart): lines(of: chart)
    case .heat(let map): lines(of: map)
    case .tornado(let chart): lines(of: chart)
    case .histogram(let histogram): lines(of: histogram)
    }
  }
}

extension ChartForm {
  /// How wide lines may be.
  var columns: Int { max(1, width ?? 80) }

  /// What stands between the parts of a line.
  var gap: Int { columns < 40 ? 1 : 2 }

  /// A sentence in as many lines as it takes.
  func lines(of phrase: Phrase) -> [String] {
    let text = label(phrase)
    return text.isEmpty ? [] : TextWidth.wrappedAtWords(text, to: columns)
  }

  /// A name, safe to show.
  func label(_ phrase: Phrase) -> String { VisibleText.of(phrase.text(in: wording)) }

  /// A value in full; `?` where it is unknown.
  func text(_ value: Value, as type: ValueType) -> String {
    if case .blank = value { "?" } else { ValueText.shown(value, as: type, in: wording) }
  }

  /// A value in full, or compact where there are compact numbers for it.
  func text(_ value: Value, as type: ValueType, _ compact: CompactNumbers?) -> String {
    guard let compact, let number = value.number else { return text(value, as: type) }
    return compact.text(number)
  }

  /// A number behind its name: in full where a line holds that, else compact.
  func figure(_ number: Number, as type: ValueType, named name: String) -> String {
    let full = name + " " + text(.number(number), as: type)
    guard TextWidth.of(full) > columns else { return full }
    return name + " " + CompactNumbers([number], as: type, in: wording).text(number)
  }

  /// Parts of a legend in as few lines as hold them, none of them torn where it fits into one.
  func packed(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, TextWidth.of(last) + 2 + TextWidth.of(part) <= columns {
        lines[lines.count - 1] = last + "  " + part
      } else {
        lines += TextWidth.wrappedAtWords(part, to: columns)
      }
    }
    return lines
  }
}
