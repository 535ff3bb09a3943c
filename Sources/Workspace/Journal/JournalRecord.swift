/// A statement that a session took, as its journal has it.
public struct JournalRecord: Hashable, Sendable {
  /// A file that the statement read.
  public struct File: Hashable, Sendable {
    /// Its path, from the working directory.
    public let path: String
    /// What tells whether it is still the same.
    public let stamp: String

    /// A file by its path.
    public init(path: String, stamp: String) { (self.path, self.stamp) = (path, stamp) }
  }

  /// The statement as it is typed in the working directory.
  public let text: String
  /// Whether it was a step, which `undo` takes back.
  public let isStep: Bool
  /// What it read.
  public let files: [File]

  /// A statement and what it read.
  public init(text: String, isStep: Bool = false, files: [File] = []) {
    (self.text, self.isStep, self.files) = (text, isStep, files)
  }
}
