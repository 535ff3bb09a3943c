public import Diagnostics

extension Reason {
  /// How many of many inputs that are alike an outline tells to a reader.
  public struct Digest: Sendable {
    /// How many, from the first.
    public let count: Int
    /// What is said in place of the others.
    public let rest: Phrase

    /// How many rows a reader is told one by one, and how many a program.
    fileprivate static let (told, kept) = (8, 10_000)
  }

  /// Adds an input for each of many rows that are alike: a reader is told the first few of them.
  mutating func add<Row>(
    alike rows: [Row], untold: (_ count: Int) -> Phrase, _ input: (Row) -> Reason
  ) {
    let before = inputs.count
    inputs += rows.prefix(Digest.kept).map(input)
    if rows.count > Digest.kept {
      remarks.append(Remark(.place, untold(rows.count - Digest.kept)))
    }
    let more = inputs.count - before - Digest.told
    if more > 0 { digest = Digest(count: before + Digest.told, rest: untold(more)) }
  }
}
