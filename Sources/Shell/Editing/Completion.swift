/// What Tab can put in place of a part of the line.
public struct Completion: Hashable, Sendable {
  /// One way to complete.
  public struct Candidate: Hashable, Sendable {
    /// What replaces the range, in full, with a space after it if one is wanted.
    public var text: String
    /// A word on what it is, for the list; empty for none.
    public var detail: String

    /// A candidate, with a word on what it is.
    public init(_ text: String, detail: String = "") {
      self.text = text
      self.detail = detail
    }
  }

  /// The UTF-8 offsets of the line that a candidate replaces.
  public var range: Range<Int>
  /// The candidates, in the order in which they are listed.
  public var candidates: [Candidate]

  /// A completion of a range of the line.
  public init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// Nothing to complete.
  public static let none = Completion(range: 0..<0, candidates: [])

  /// What all candidates begin with, by Unicode scalars.
  var commonPrefix: String {
    guard let first = candidates.first else { return "" }
    var shared = Array(first.text.unicodeScalars)
    for candidate in candidates.dropFirst() {
      let same = zip(shared, candidate.text.unicodeScalars).prefix { $0 == $1 }
      shared.removeLast(shared.count - same.count)
    }
    return String(String.UnicodeScalarView(shared))
  }
}
