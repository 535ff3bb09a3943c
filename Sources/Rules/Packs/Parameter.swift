public import Diagnostics
public import Evaluation
public import Exact
public import Language

/// A figure that the law, or a choice where the law is silent, puts into a pack.
///
/// Its unit is that of its type: money in yuan, a share as a part of 1 (`3%` is 0.03), a
/// count in what its meaning names, such as days or months.
public struct Parameter: Sendable {
  /// `cap.rate`
  public let name: String
  /// The pack's value; blank where the pack does not specify one, or several for different days.
  public let value: Value
  /// The values that hold from a day to a day, where there is not one for all days.
  public let dated: DatedValues?
  /// What it is.
  public let type: ValueType
  /// The range that the text leaves to a choice, both ends included.
  public let bounds: Bounds?
  /// The article, such as `22(4)`; nothing for a choice.
  public let article: String?
  /// What the values rest on, each source once.
  public let sources: [SourceSyntax]
  /// How well what they rest on is known: as well as the weakest of it.
  public let confidence: Confidence?
  /// Whether the text is silent and the value is a choice.
  public let isChoice: Bool
  /// Whether the law leaves the value to whoever applies it: there is no default.
  public let isAsked: Bool
  /// What it means.
  public let wording: Wordings

  /// A least and a greatest value.
  public struct Bounds: Hashable, Sendable {
    /// The least value that the text allows.
    public let lower: Value
    /// The greatest.
    public let upper: Value
  }

  /// What stands for the value of a parameter that no one specifies.
  public static let unspecified = Value.text("not specified")
  /// The same in both languages.
  public static let unspecifiedWording = Choice(wordings: [Choice.Word("not specified", "未规定")])

  /// Whether the pack specifies a value.
  public var isSpecified: Bool { value != .blank || dated != nil }

  /// What the value rests on: its article, or a choice; that there is no default where it is asked
  /// for, and nothing where the pack does not specify it.
  var basis: Phrase? {
    if isAsked, !isSpecified { return Phrase("no default", zh: "无默认值") }
    if let article { return Phrase(article, zh: ArticleReference(article).phrase.chinese) }
    return isChoice ? Phrase("choice", zh: "选择") : nil
  }

  /// What the sources are called.
  var sourcePhrase: Phrase { sources.map(\.wording.phrase).joined(by: .semicolon) }

  /// Whether setting it is a choice, named in outputs, and no what-if: where the text is silent,
  /// or leaves the value to the user.
  public var isOpen: Bool { isChoice || !isSpecified }

  /// Whether the text allows a value: it lies between the bounds, where there are some.
  public func allows(_ value: Value) -> Bool {
    guard let bounds else { return true }
    let isReached = Comparison.order(bounds.lower, value).map { $0 <= 0 } ?? false
    return isReached && Comparison.order(value, bounds.upper).map { $0 <= 0 } ?? false
  }

  /// The bounds as they are said: `30% to 70%`.
  public var boundsPhrase: Phrase? {
    bounds.map { bounds in
      let ends = [bounds.lower, bounds.upper].map { TypedValue($0, type).description }
      return Phrase("\(ends[0]) to \(ends[1])", zh: "\(ends[0]) 至 \(ends[1])")
    }
  }
}
