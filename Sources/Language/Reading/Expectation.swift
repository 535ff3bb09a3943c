/// Something that may stand at the end of a text that is being typed.
public struct Expectation: Hashable, Sendable {
  /// What may stand there.
  public enum Form: Hashable, Sendable {
    /// The word of a statement.
    case statement
    /// A word of the language, in English as it is printed, and in Chinese.
    case keyword(String, chinese: String?)
    /// A name.
    case name(NameUse)
    /// What stands behind the point of a table's or a parameter group's name.
    case member(of: String)
    /// A part of a key in brackets, behind those that are there.
    case key(table: String, behind: [String])
    /// An operand of an expression, opposite another one or by itself.
    case operand(opposite: Expression?)
    /// A file, or a pack of rules, that is read.
    case path(PathUse)
    /// A text in quotes.
    case text
  }

  /// What a path is of.
  public enum PathUse: Hashable, Sendable {
    /// Tables.
    case tables
    /// A script.
    case script
    /// A pack that comes with the product, or one in a file.
    case rules
    /// A lesson or a course by name, or a file of lessons.
    case lesson
    /// A file of lessons.
    case course
    /// Something that is written.
    case output
  }

  /// Whether it is a word of the language.
  public var isKeyword: Bool { if case .keyword = form { true } else { false } }

  /// What may stand there.
  public let form: Form
  /// The offset where it begins: what is typed of it stands from there to the end of the text.
  public let start: Int
}
