/// What is known about a file before it is read.
public struct ReadingOptions: Sendable {
  /// The kind that the file must have; nothing where it is recognised from the headers.
  public var kind: RecordKind?
  /// The kinds that may be recognised.
  public var candidates: [RecordKind] = RecordKind.all
  /// Names of columns that are added after reading and count as present, English or Chinese.
  public var provided: Set<String> = []
  /// The line of the headers, from 1; the first line that is not blank where it is not given.
  public var headerLine: Int?
  /// The table's name; that of its kind, else the file's, where it is not given.
  public var tableName: String?
  /// About how many bytes one thread reads at a time.
  var chunkSize = 1 << 21
  /// How many bytes are searched for separators at a time.
  var windowSize = 1 << 15

  /// Nothing known but what is given.
  public init(
    kind: RecordKind? = nil, candidates: [RecordKind] = RecordKind.all,
    provided: Set<String> = [], headerLine: Int? = nil, tableName: String? = nil
  ) {
    (self.kind, self.candidates, self.provided) = (kind, candidates, provided)
    (self.headerLine, self.tableName) = (headerLine, tableName)
  }
}
