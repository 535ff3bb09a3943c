public import Diagnostics
public import Exact
public import Rendering
public import Tables

/// What a session needs of the world around it: files, and somebody to ask.
///
/// Paths are as the user wrote them, already taken relative to the script's folder.
public protocol Surroundings: Sendable {
  /// The bytes of a file; throws where it cannot be read, saying why and how to go on.
  func open(_ path: String) throws(Diagnostic) -> any ByteSource
  /// The files that a pattern with `*` and `?` names in a folder, in the order of their names.
  func paths(matching pattern: String, in folder: String) throws(Diagnostic) -> [String]
  /// The same path from the root on, links followed, so that two spellings of one file are equal.
  func absolutePath(_ path: String) -> String
  /// The SHA-256 of bytes as they were when they were opened under a path; nobody waits for it.
  func digest(of bytes: any ByteSource, at path: String) -> any InputDigest
  /// Writes a file whole or not at all; throws where it exists and is not to be replaced.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic)
  /// The file that a workbook makes, the same bytes for the same cells; throws where this build of
  /// the program cannot make one.
  func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8]
  /// Nanoseconds since some moment in the past, by a clock that never goes back.
  func nanoseconds() -> UInt64
  /// Whether the person wants what is being carried out to end; asking takes the wish.
  func takesInterruption() -> Bool
  /// Shows how far what is being carried out has come, from any thread; that all is done takes away
  /// what was shown.
  func show(progress done: Int, of all: Int, in wording: Wording)
  /// What a person answers to a question; nothing where there is nobody to ask. Throws where the
  /// person breaks off.
  func answer(to question: String, initial: String) throws(Diagnostic) -> String?
}
