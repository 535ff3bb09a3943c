/// What is told of all diagnostics of one name: their number, what they mean, how they come about.
public struct CatalogueEntry: Hashable, Sendable {
  /// `F0203`: never taken away, never given to another name.
  public let number: String
  /// `unknown-column`
  public let name: String
  /// What is the matter, in a line.
  public internal(set) var title = Phrase(same: "")
  /// What it means and how to go on, in one to three sentences.
  public internal(set) var explanation = Phrase(same: "")
  /// Statements that bring it about, where projects.csv and fund.csv are loaded.
  public internal(set) var example: [String] = []
  /// The files that the example reads besides.
  public internal(set) var files: [File] = []
  /// Why there is no example, where there is none.
  public internal(set) var reasonForNone: Phrase?

  /// A file that an example reads.
  public struct File: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The lines that it holds.
    public let lines: [String]

    /// All that it holds.
    public var text: String { lines.map { $0 + "\n" }.joined() }
  }

  init(number: String, name: String) { (self.number, self.name) = (number, name) }
}
