public import Exact

/// A value that is written out.
public enum Literal: Hashable, Sendable {
  /// `12`, `95%`, `1.2亿`, `5元`: the value and how it was written.
  case number(NumberLiteral)
  /// `"海曙"`, `'raw'`.
  case text(TextLiteral)
  /// `2019-10-31`, `2019年10月31日`.
  case date(CalendarDay)
  /// `2020-03`, `2020年3月`.
  case month(CalendarMonth)
  /// `2019年`.
  case year(Int)
  /// `15 days`, `24个月`, `2年`.
  case period(Period)
  /// `yes`, `no`, `是`, `否`.
  case truth(Bool)
  /// `blank`, `空`.
  case blank
}

/// A number as it was written.
public struct NumberLiteral: Hashable, Sendable {
  /// What was written behind the digits.
  public enum Mark: Hashable, Sendable {
    /// `12`
    case none
    /// `95%`
    case percent
    /// `3‰`
    case permille
    /// `120万`, `1.2亿`: a power of ten without a currency.
    case scale
    /// `5元`, `12万元`.
    case yuan
  }

  /// The exact value, the mark included: `95%` is 0.95, `120万` is 1,200,000.
  public let value: Number
  /// The spelling in ASCII digits, `0012` included, without `_`.
  public let spelling: String
  /// What was written behind the digits.
  public let mark: Mark

  /// A number with its spelling.
  public init(_ value: Number, spelling: String, mark: Mark = .none) {
    self.value = value
    self.spelling = spelling
    self.mark = mark
  }
}

/// A quoted text; in double quotes `$name` and `${name}` are filled in when it is evaluated.
public struct TextLiteral: Hashable, Sendable {
  /// A piece of the text.
  public enum Piece: Hashable, Sendable {
    /// Letters as they are.
    case text(String)
    /// `$name` or `${name}`.
    case variable(Name)
  }

  /// The pieces in order; one piece of text where nothing is filled in.
  public let pieces: [Piece]

  /// A text of several pieces.
  public init(pieces: [Piece]) { self.pieces = pieces }

  /// A text in which nothing is filled in.
  public init(_ text: String) { pieces = [.text(text)] }

  /// The text, where nothing is to be filled in.
  public var plain: String? {
    var whole = ""
    for piece in pieces {
      guard case .text(let text) = piece else { return nil }
      whole += text
    }
    return whole
  }
}
