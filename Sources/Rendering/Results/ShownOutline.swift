public import Diagnostics
public import Exact

/// An outline as it is to be shown: a figure, what must be said of it, and below it, further in,
/// what it was made from.
public struct ShownOutline: Sendable {
  /// One entry, with those below it.
  public struct Entry: Sendable {
    /// What it is called.
    public var name: Phrase
    /// Its value; nothing where it has none.
    public var value: Value?
    /// What the value is.
    public var type: ValueType
    /// The lines under it, in order.
    public var details: [Detail]
    /// The entries below it.
    public var entries: [Entry]
    /// How many of the entries a reader is shown, and what is said in place of the others; all of
    /// them where nothing.
    public var digest: (count: Int, rest: Phrase)?

    /// An entry.
    public init(
      _ name: Phrase, value: Value?, type: ValueType, details: [Detail], entries: [Entry],
      digest: (count: Int, rest: Phrase)? = nil
    ) {
      (self.name, self.value, self.type) = (name, value, type)
      (self.details, self.entries, self.digest) = (details, entries, digest)
    }
  }

  /// A line under an entry.
  public struct Detail: Sendable {
    /// What the line says, as programs call it: `formula`, `article`, `place`.
    public let label: String
    /// The word before the text for a reader; nothing where the text speaks for itself.
    public let heading: Phrase?
    /// The text.
    public let text: Phrase
    /// The text for a reader, where it may be too long for one.
    public let brief: Phrase
    /// What a program reads in place of a text; a reader is told nothing of it.
    public let fields: [Field]

    /// A line.
    public init(_ label: String, heading: Phrase? = nil, _ text: Phrase, brief: Phrase? = nil) {
      (self.label, self.heading, self.text, self.brief) = (label, heading, text, brief ?? text)
      fields = []
    }

    /// What only programs read.
    public init(_ label: String, fields: [Field]) {
      (self.label, heading, text, brief) = (label, nil, Phrase(same: ""), Phrase(same: ""))
      self.fields = fields
    }
  }

  /// A value that a program finds under a name.
  public struct Field: Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: Value
    /// What it is.
    public let type: ValueType

    /// A value under a name.
    public init(_ name: String, _ value: Value, _ type: ValueType) {
      (self.name, self.value, self.type) = (name, value, type)
    }
  }

  /// The entry at the top.
  public var root: Entry
  /// The same as rows, for forms that have nothing but rows.
  public var rows: ShownTable

  /// Whether programs are given the rows, because the outline only sets them out for a reader.
  public var isRowsForPrograms = false

  /// An outline, and the same as rows with what must be said under it.
  public init(_ root: Entry, rows: ShownTable) { (self.root, self.rows) = (root, rows) }
}
