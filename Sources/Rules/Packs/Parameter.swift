public import Exact
public import Language

/// A figure that the law, or a choice where the law is silent, puts into a pack.
///
/// Its unit is that of its type: money in yuan, a share as a part of 1 (`3%` is 0.03), a
/// count in what its meaning names, such as days or months.
public struct Parameter: Sendable {
  /// `cap.rate`
  public let name: String
  /// The pack's value; blank where the pack does not specify one.
  public let value: Value
  /// What it is.
  public let type: ValueType
  /// The article, such as `22(4)`; nothing for a choice.
  public let article: String?
  /// Whether the text is silent and the value is a choice.
  public let isChoice: Bool
  /// Whether the law leaves the value to whoever applies it: there is no default.
  public let isAsked: Bool
  /// What it means.
  public let wording: Wordings

  /// What stands for the value of a parameter that no one specifies.
  public static let unspecified = Value.text("not specified")
  /// The same in both languages.
  public static let unspecifiedWording = Choice(wordings: [Choice.Word("not specified", "未规定")])

  /// Whether the pack specifies a value.
  public var isSpecified: Bool { value != .blank }

  /// What the value rests on: its article, or a choice; that there is no default where it is asked
  /// for, and nothing where the pack does not specify it.
  var basis: String {
    if isAsked { return "no default" }
    return article ?? (isChoice ? "choice" : "")
  }

  /// Whether setting it is a choice, named in outputs, and no what-if: where the text is silent,
  /// or leaves the value to the user.
  public var isOpen: Bool { isChoice || !isSpecified }
}
