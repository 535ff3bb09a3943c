public import Diagnostics
public import Exact

/// A report as it is to be drawn as a page: what it is of, what must be known of it first, and its
/// sections.
public struct ShownReport: Sendable {
  /// Something that a reader must know before any figure.
  public struct Notice: Sendable {
    /// What it is about, which settles how loud it is.
    public enum Kind: String, Sendable {
      /// The figures depart from the files or the law.
      case whatIf = "what-if"
      /// The figures rest on something that was chosen, corrected or left out.
      case remark
    }

    /// How loud it is.
    public let kind: Kind
    /// What is said, the first line the loudest.
    public let lines: [Phrase]
    /// The section that tells more of it.
    public let anchor: String?

    /// A notice, with the section that tells more.
    public init(_ kind: Kind, _ lines: [Phrase], anchor: String? = nil) {
      (self.kind, self.lines, self.anchor) = (kind, lines, anchor)
    }
  }

  /// A part of the page under its heading.
  public struct Section: Sendable {
    /// The address within the page, in letters and hyphens.
    public let anchor: String
    /// The heading.
    public let heading: Phrase
    /// What stands in it, from top to bottom.
    public var blocks: [Block]

    /// A section.
    public init(_ anchor: String, _ heading: Phrase, _ blocks: [Block] = []) {
      (self.anchor, self.heading, self.blocks) = (anchor, heading, blocks)
    }
  }

  /// A piece of a section.
  public enum Block: Sendable {
    /// A heading below that of the section.
    case heading(Phrase)
    /// A paragraph.
    case text(Phrase)
    /// A paragraph in small letters: what was left out, how to read what is above.
    case remark(Phrase)
    /// Figures that stand by themselves.
    case facts([Fact])
    /// Rows.
    case table(ReportTable)
    /// Counts as bars.
    case chart(StackedChart)
  }

  /// A figure under its name.
  public struct Fact: Sendable {
    /// What it is.
    public let name: Phrase
    /// The figure.
    public let value: Value
    /// What the figure is: money, a count.
    public let type: ValueType

    /// A figure.
    public init(_ name: Phrase, _ value: Value, _ type: ValueType) {
      (self.name, self.value, self.type) = (name, value, type)
    }
  }

  /// The title, as somebody gave it.
  public var title: Phrase
  /// What it is a report of, a line each.
  public var lead: [Phrase]
  /// What must be known first.
  public var notices: [Notice] = []
  /// The sections, from top to bottom.
  public var sections: [Section] = []
  /// What made it.
  public var signature: Phrase

  /// A report without sections yet.
  public init(_ title: Phrase, lead: [Phrase], signature: Phrase) {
    (self.title, self.lead, self.signature) = (title, lead, signature)
  }
}
