public import Diagnostics
public import Exact

/// A picture of one row of a report.
public enum ReportBar: Sendable {
  /// What of a limit is used; nothing is drawn of what is not known.
  case usage(Usage)
  /// Counts one behind the other.
  case stack([StackedChart.Part])

  /// What of a limit is used, in two measures.
  public struct Usage: Sendable {
    /// The limit.
    public let limit: Number?
    /// What is promised out of it.
    public let committed: Number?
    /// What has left it.
    public let paid: Number?
    /// What the row is of.
    public let name: Phrase

    /// What of a limit is used.
    public init(of name: Phrase, limit: Number?, committed: Number?, paid: Number?) {
      (self.name, self.limit, self.committed, self.paid) = (name, limit, committed, paid)
    }
  }
}

/// Counts of verdicts as bars that are as long as there are records, a bar a row.
public struct StackedChart: Sendable {
  /// A part of a bar.
  public struct Part: Sendable {
    /// How it is drawn.
    public let sign: Tone
    /// What is counted.
    public let name: Phrase
    /// How many there are.
    public let count: Int

    /// A part of a bar.
    public init(_ sign: Tone, _ name: Phrase, _ count: Int) {
      (self.sign, self.name, self.count) = (sign, name, count)
    }
  }

  /// What the picture is of.
  public var title: Phrase
  /// The bars from top to bottom, the parts of each in the same order.
  public var rows: [(name: Phrase, parts: [Part])]

  /// A picture of counts.
  public init(_ title: Phrase, rows: [(name: Phrase, parts: [Part])]) {
    (self.title, self.rows) = (title, rows)
  }
}
