public import Exact

/// Reads the text of a cell as a value of its column's type.
///
/// This is the careful way, which knows every form; `CellSink` has a fast way for the usual ones
/// with the same results.
public struct CellReader: Hashable, Sendable {
  /// What the cells hold.
  public let type: ValueType
  /// The unit in the header.
  public let unit: CellUnit?
  /// Whether the cells hold points, which `%` and `分` name and do not scale.
  public let isScore: Bool

  /// A reader for cells of a type, with the header's unit where it has one.
  public init(_ type: ValueType, unit: CellUnit? = nil, isScore: Bool = false) {
    (self.type, self.unit, self.isScore) = (type, unit, isScore)
  }

  /// A reader for what is put into a column's cells after loading.
  public init(for column: Column) {
    self.init(column.type, isScore: column.isScore)
  }

  /// The value; blank for white space alone, `unreadable` with the text as it is where it is
  /// not of the type.
  public func value(of text: String) -> Value {
    guard !text.isBlank else { return .blank }
    return typedValue(of: text) ?? .error(.unreadable(text))
  }

  private func typedValue(of text: String) -> Value? {
    switch type {
    case .text, .mixed: return .text(text.composed)
    case .money, .number, .ratio, .count:
      return NumberForm(type, unit: unit, isScore: isScore).number(in: text.cellScalars)
        .map { .number($0) }
    case .truth: return TruthForm.truth(in: text.cellScalars).map { .truth($0) }
    case .date: return DateForm(text.cellScalars)?.day.map { .day($0) }
    case .month: return DateForm(text.cellScalars)?.month.map { .month($0) }
    case .year: return DateForm(text.cellScalars)?.year.map { .count($0) }
    case .choice(let choice): return word(of: text, in: choice)
    case .period: return nil
    }
  }

  private func word(of text: String, in choice: Choice) -> Value? {
    let spelling = String(scalars: text.cellScalars).composed
    if let word = choice.word(for: spelling) { return .text(word) }
    guard choice.isOpen else { return nil }
    let kept = text.unicodeScalars.trimmed { $0.properties.isWhitespace }
    return .text(String(kept).composed)
  }
}

extension String {
  /// Whether there is nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// The scalars of a typed cell: full-width forms as ASCII, without the spaces around.
  var cellScalars: ArraySlice<Unicode.Scalar> {
    unicodeScalars.map(\.foldedWidth).trimmed { $0.properties.isWhitespace }
  }
}
