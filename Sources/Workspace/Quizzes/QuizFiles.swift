import Diagnostics
import Exact
import Rendering
import Tables

/// The world of a question: its files, and nothing besides.
struct QuizFiles: Surroundings {
  private let files: [QuizQuestion.File]

  init(_ files: [QuizQuestion.File]) { self.files = files }

  func open(_ path: String) throws(Diagnostic) -> any ByteSource {
    guard let file = files.first(where: { $0.name == path }) else {
      throw Diagnostic(code: "no-file", Phrase("there is no file '\(path)'", zh: "没有文件“\(path)”"))
    }
    return MemoryBytes(file.text)
  }

  func paths(matching pattern: String, in folder: String) throws(Diagnostic) -> [String] {
    files.map(\.name).filter { $0 == pattern }
  }

  func absolutePath(_ path: String) -> String { "/" + path }
  func digest(of bytes: any ByteSource, at path: String) -> any InputDigest { KnownDigest("") }
  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {}
  func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8] { [] }
  func nanoseconds() -> UInt64 { 0 }
  func takesInterruption() -> Bool { false }
  func show(progress done: Int, of all: Int, in wording: Wording) {}
  func answer(to question: String, initial: String) throws(Diagnostic) -> String? { nil }
}
