/// A place in a data file, as a person finds it in an editor.
public struct FilePlace: Hashable, Sendable {
  /// The file's name as the user gave it.
  public let file: String
  /// The line, from 1, where it is known.
  public let line: Int?
  /// The column's name or number, where it is known.
  public let column: String?

  /// A file, or a line or cell in it.
  public init(file: String, line: Int? = nil, column: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}
