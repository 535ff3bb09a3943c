import Diagnostics
import Exact
import Glibc
import Rendering
import Tables
import Workspace

/// The files of the working directory, to be read and not to be written: for what somebody else wrote.
struct SafeSurroundings: Surroundings {
  private let host: HostSurroundings
  /// The working directory from the root on, with `/` at its end.
  private let root: String

  init(_ host: HostSurroundings) {
    self.host = host
    let here = host.absolutePath(".")
    root = here.hasSuffix("/") ? here : here + "/"
  }

  /// Whether links and steps back leave a path below the working directory. Of what is not there its
  /// folder decides, so that nobody learns what lies outside.
  private func isInside(_ path: String) -> Bool {
    var place = path
    while unsafe access(place, F_OK) != 0 {
      let name = place.split(separator: "/").last
      guard let name, name != "..", name != "." else { return false }
      let folder = RelativePath.folder(of: place)
      place = folder.isEmpty ? "." : folder
    }
    return (host.absolutePath(place) + "/").hasPrefix(root)
  }

  func open(_ path: String) throws(Diagnostic) -> any ByteSource {
    guard path != RelativePath.standardInput else { return try host.open(path) }
    guard isInside(path) else { throw .outside(path) }
    let file = try HostFile(path)
    // A link may have been put in its place since.
    guard file.presentPath.map({ $0.hasPrefix(root) }) ?? false else { throw .outside(path) }
    return file
  }

  /// What lies outside is not even named, nor whether it can be read.
  func paths(matching pattern: String, in folder: String) throws(Diagnostic) -> [String] {
    let start = RelativePath.path(FilePattern.fixedFolder(of: pattern), in: folder)
    guard isInside(start.isEmpty ? "." : start) else {
      throw .outside(RelativePath.path(pattern, in: folder))
    }
    return try host.paths(matching: pattern, in: folder, where: isInside).filter(isInside)
  }

  func absolutePath(_ path: String) -> String { host.absolutePath(path) }

  func digest(of bytes: any ByteSource, at path: String) -> any InputDigest {
    host.digest(of: bytes, at: path)
  }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {
    throw .writesNothing(path)
  }

  /// A workbook is made with temporary files, and could not be written anyway.
  func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8] {
    throw .writesNothing("xlsx")
  }

  func nanoseconds() -> UInt64 { host.nanoseconds() }
  func takesInterruption() -> Bool { host.takesInterruption() }
  func show(progress done: Int, of all: Int, in wording: Wording) {
    host.show(progress: done, of: all, in: wording)
  }

  func answer(to question: String, initial: String) throws(Diagnostic) -> String? {
    try host.answer(to: question, initial: initial)
  }
}

extension Diagnostic {
  fileprivate static func outside(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "outside",
      Phrase(
        "'\(path)' leads out of the working directory, and --safe reads only below it",
        zh: "“\(path)”在工作目录之外，--safe 只读取工作目录之内的文件"),
      advice: [
        Phrase("start fundsh in the folder that holds all of it", zh: "请在包含全部文件的目录中启动 fundsh")
      ])
  }

  fileprivate static func writesNothing(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "writes-nothing",
      Phrase("'\(path)' is not written: --safe writes nothing", zh: "未写入“\(path)”：--safe 不写任何文件"))
  }
}
