public import Diagnostics

/// Where what people learn is kept, in a file for each of them.
public protocol ProgressStorage: Sendable {
  /// Who learns where nobody says otherwise.
  var person: String { get }
  /// The time of the day, as a line of a file has it: `2026-11-26 17:20`.
  var time: String { get }
  /// The people of whom there is a file.
  var people: [String] { get }
  /// What a person's file holds; nothing where there is none. Throws where it cannot be read.
  func bytes(of person: String) throws(Diagnostic) -> [UInt8]
  /// Appends a line to a person's file, which begins with another one where it is new, so that several
  /// prompts can do so at once; throws where it cannot.
  func append(_ line: String, to person: String, beginning head: String) throws(Diagnostic)
  /// Writes a person's file whole or not at all; throws where it cannot.
  func write(_ bytes: [UInt8], of person: String) throws(Diagnostic)
  /// Gives a person's file another name, so that it is not lost, and tells it; throws where it cannot.
  func setAside(_ person: String) throws(Diagnostic) -> String
}

/// Nothing is kept beyond the session.
struct NoProgress: ProgressStorage {
  var person: String { "" }
  var time: String { "" }
  var people: [String] { [] }
  func bytes(of person: String) throws(Diagnostic) -> [UInt8] { [] }
  func append(_ line: String, to person: String, beginning head: String) throws(Diagnostic) {}
  func write(_ bytes: [UInt8], of person: String) throws(Diagnostic) {}
  func setAside(_ person: String) throws(Diagnostic) -> String { "" }
}
