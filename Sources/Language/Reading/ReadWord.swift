public import Diagnostics

/// A word, a sign or a literal of a text, and what it was taken for.
public struct ReadWord: Hashable, Sendable {
  /// What it was taken for.
  public enum Role: Hashable, Sendable {
    /// The word that a statement begins with.
    case statement
    /// Another word of the language.
    case keyword
    /// A function's name.
    case function
    /// A name, of what the grammar says.
    case name(NameUse)
    /// A name in an expression: of a column, a table, or a word opposite a choice.
    case operand(opposite: Expression?)
    /// What stands behind a point: a column of a table, or a parameter of a group.
    case member(of: String)
    /// A name with its `$`.
    case variable
    /// A part of a key in brackets.
    case key
    /// A number, a date, a span of time.
    case quantity
    /// A text in quotes.
    case text
    /// A file's path or a pack's name.
    case path
    /// A sign.
    case sign
    /// Behind `#`.
    case comment
    /// A quote or a backquote that is not closed, up to where it should have been.
    case unclosed
    /// What was not reached, or is no word of the language.
    case unread
  }

  /// What it was taken for.
  public let role: Role
  /// Where it stands.
  public let span: SourceSpan
}
