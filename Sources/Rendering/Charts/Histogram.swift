public import Diagnostics
public import Exact

/// How many results fall between which numbers.
///
///     0.00 – 10.00  ███           12   12.0%
///     10.00 – 20.00 ████████████  61   61.0%  ◂ mean
public struct Histogram: Sendable {
  /// The numbers from one up to another, this last left out, but for the last bin.
  public struct Bin: Hashable, Sendable {
    /// Where it begins.
    public let from: Number
    /// Where it ends.
    public let to: Number
    /// How many results fall into it.
    public let count: Int

    /// A bin.
    public init(from: Number, to: Number, count: Int) {
      (self.from, self.to, self.count) = (from, to, count)
    }
  }

  /// A number that is pointed out: the mean, a limit.
  public struct Mark: Hashable, Sendable {
    /// What it is called.
    public let label: Phrase
    /// The number.
    public let number: Number

    /// A number with a name.
    public init(_ label: Phrase, at number: Number) { (self.label, self.number) = (label, number) }
  }

  /// What the picture is of.
  public var title: Phrase
  /// The bins, from the least number to the greatest.
  public var bins: [Bin]
  /// What the numbers are.
  public var type: ValueType
  /// The numbers that are pointed out.
  public var marks: [Mark]

  /// A picture of bins.
  public init(_ title: Phrase, bins: [Bin], type: ValueType, marks: [Mark] = []) {
    (self.title, self.bins, self.type, self.marks) = (title, bins, type, marks)
  }
}
