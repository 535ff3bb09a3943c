import Diagnostics
import Exact
import Rendering
import Synchronization
import Tables

/// The world of a lesson: a folder in memory with the lesson's files. Nothing else can be read, and what is
/// written stays here.
final class LessonFolder: Surroundings {
  private let world: any Surroundings
  private let files: Mutex<Files>

  private struct Files {
    var contents: [String: [UInt8]]
    /// What was written since somebody asked.
    var written: [String] = []
  }

  /// A folder with files, by their names; time passes and people are asked as in the world around it.
  init(_ contents: [String: [UInt8]], in world: any Surroundings) {
    self.world = world
    let named = contents.map { (LessonFolder.name($0.key), $0.value) }
    files = Mutex(Files(contents: Dictionary(named) { first, _ in first }))
  }

  /// A folder with the files that another one has now.
  init(copying other: LessonFolder) {
    world = other.world
    files = Mutex(Files(contents: other.files.withLock { $0.contents }))
  }

  /// The names of the files that were written since this was asked last.
  func takeWritten() -> [String] {
    files.withLock { files in
      defer { files.written = [] }
      return files.written
    }
  }

  func open(_ path: String) throws(Diagnostic) -> any ByteSource {
    let name = LessonFolder.name(path)
    let (bytes, names) = files.withLock { ($0.contents[name], $0.contents.keys.sorted()) }
    guard let bytes else { throw .notInLesson(path, among: names) }
    return MemoryBytes(bytes)
  }

  func paths(matching pattern: String, in folder: String) throws(Diagnostic) -> [String] {
    let wanted = Array(LessonFolder.name(RelativePath.path(pattern, in: folder)).unicodeScalars)
    let names = files.withLock { Array($0.contents.keys) }
    return names.filter { LessonFolder.matches(wanted, Array($0.unicodeScalars)) }
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Whether a name is one that a pattern with `*` and `?` names. Behind a `*` the rest is looked for again one
  /// letter further on, and only behind the last one: what an earlier one takes need not be more.
  private static func matches(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var (place, letter) = (0, 0)
    var star: (place: Int, letter: Int)?
    while letter < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, letter)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[letter] {
        (place, letter) = (place + 1, letter + 1)
      } else if let last = star {
        star = (last.place, last.letter + 1)
        (place, letter) = (last.place + 1, last.letter + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }

  func absolutePath(_ path: String) -> String { "/" + LessonFolder.name(path) }

  /// A path without the steps that lead nowhere.
  private static func name(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  func digest(of bytes: any ByteSource, at path: String) -> any InputDigest {
    world.digest(of: bytes, at: path)
  }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {
    let name = LessonFolder.name(path)
    let isThere = files.withLock { $0.contents[name] != nil }
    guard replacing || !isThere else { throw .exists(path) }
    files.withLock { files in
      files.contents[name] = bytes
      files.written.append(name)
    }
  }

  func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8] {
    try world.bytes(of: workbook)
  }

  func nanoseconds() -> UInt64 { world.nanoseconds() }

  func takesInterruption() -> Bool { world.takesInterruption() }

  func show(progress done: Int, of all: Int, in wording: Wording) {
    world.show(progress: done, of: all, in: wording)
  }

  func answer(to question: String, initial: String) throws(Diagnostic) -> String? {
    try world.answer(to: question, initial: initial)
  }
}

extension Diagnostic {
  /// `load my.csv` in a lesson that has no such file.
  fileprivate static func notInLesson(_ path: String, among names: [String]) -> Diagnostic {
    let list = Phrase.list(names)
    return Diagnostic(
      code: "not-in-lesson-folder",
      Phrase("the lesson has no file '\(path)'", zh: "课程中没有文件“\(path)”"),
      suggestion: Similarity.nearest(to: path, among: names),
      advice: [
        names.isEmpty
          ? Phrase("the lesson has no files", zh: "本课没有文件")
          : Phrase(
            "its files are \(list.english); your own are there again after `quit lesson`",
            zh: "课程的文件有：\(list.chinese)；`退出 课程` 之后可读自己的文件")
      ])
  }
}
