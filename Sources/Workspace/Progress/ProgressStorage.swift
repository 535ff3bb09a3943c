public import Diagnostics

/// Where what people learn is kept, in a file for each of them.
public protocol ProgressStorage: Sendable {
  /// Who learns where nobody says otherwise.
  var person: String { get }
  /// The time of the day, as a line of a file has it: `2026-11-26 17:20`.
  var time: String { get }
  /// The people of whom there is a file; throws where they cannot all be told.
  func people() throws(Diagnostic) -> [String]
  /// What a person's file holds; nothing where there is none. Throws where it cannot be read.
  func bytes(of person: String) throws(Diagnostic) -> [UInt8]
  /// Appends a line to a person's file, which begins with another one where it is new, so that several
  /// prompts can do so at once; throws where it cannot.
  func append(_ line: String, to person: String, beginning head: String) throws(Diagnostic)
  /// Writes a person's file anew from what it holds, whole or not at all, while no other prompt writes to
  /// it. Nothing happens where there is no file, or `change` gives nothing. Where `isKept` is set, the file
  /// as it was stays there under another name, which is told. Throws where it cannot.
  func rewrite(
    _ person: String, isKept: Bool, _ change: ([UInt8]) -> [UInt8]?
  ) throws(Diagnostic) -> String?
}

/// Nothing is kept beyond the session.
struct NoProgress: ProgressStorage {
  var person: String { "" }
  var time: String { "" }
  func people() throws(Diagnostic) -> [String] { [] }
  func bytes(of person: String) throws(Diagnostic) -> [UInt8] { [] }
  func append(_ line: String, to person: String, beginning head: String) throws(Diagnostic) {}
  func rewrite(
    _ person: String, isKept: Bool, _ change: ([UInt8]) -> [UInt8]?
  ) throws(Diagnostic) -> String? { nil }
}
