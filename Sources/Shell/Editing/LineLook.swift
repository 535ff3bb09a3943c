/// How a line looks while it is typed: what of it is coloured, and what is hinted at behind it.
public struct LineLook: Sendable {
  /// What a part of a line is.
  public enum Part: Hashable, Sendable {
    /// The word of a statement.
    case statement
    /// Another word of the language.
    case keyword
    /// The name of something that is there.
    case known
    /// A name of nothing.
    case unknown
    /// A number, a date, a span of time.
    case quantity
    /// A text, a path, a key.
    case text
    /// A name with its `$`.
    case variable
    /// A comment.
    case comment
    /// A quote or a bracket that lacks the other one.
    case unclosed
    /// The bracket at the cursor and the one that belongs to it; what a search has found.
    case marked
  }

  /// What can follow the line, in grey.
  public struct Hint: Hashable, Sendable {
    /// What is shown.
    public var text: String
    /// Whether Right and End take it into the line.
    public var isTypable: Bool

    /// Something that can follow.
    public init(_ text: String, isTypable: Bool) { (self.text, self.isTypable) = (text, isTypable) }
  }

  /// The parts by their UTF-8 offsets; of parts that overlap the last one counts.
  public var parts: [(range: Range<Int>, part: Part)]
  /// What can follow, if anything.
  public var hint: Hint?

  /// How a line looks.
  public init(parts: [(range: Range<Int>, part: Part)] = [], hint: Hint? = nil) {
    (self.parts, self.hint) = (parts, hint)
  }
}

extension LineLook.Part {
  /// What the terminal is told to draw it with.
  var escape: String {
    switch self {
    case .statement: "\u{1B}[1;34m"
    case .keyword: "\u{1B}[34m"
    case .known: "\u{1B}[36m"
    case .unknown: "\u{1B}[31m"
    case .quantity: "\u{1B}[33m"
    case .text: "\u{1B}[32m"
    case .variable: "\u{1B}[35m"
    case .comment: "\u{1B}[90m"
    case .unclosed: "\u{1B}[1;31m"
    case .marked: "\u{1B}[1;4m"
    }
  }
}
