import Diagnostics
import Exact
import Rendering
import SessionSupport
import Tables
import Workspace

/// A world without files in which somebody answers every question the same.
struct AskingSurroundings: Surroundings {
  private let world = MemorySurroundings()
  let answer: String

  init(answer: String) { self.answer = answer }

  func open(_ path: String) throws(Diagnostic) -> any ByteSource { try world.open(path) }
  func paths(matching pattern: String, in folder: String) throws(Diagnostic) -> [String] { [] }
  func absolutePath(_ path: String) -> String { world.absolutePath(path) }
  func digest(of bytes: any ByteSource, at path: String) -> any InputDigest {
    world.digest(of: bytes, at: path)
  }
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {}
  func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8] { [] }
  func nanoseconds() -> UInt64 { 0 }
  func takesInterruption() -> Bool { false }
  func show(progress done: Int, of all: Int, in wording: Wording) {}
  func answer(to question: String, initial: String) throws(Diagnostic) -> String? { answer }
}
