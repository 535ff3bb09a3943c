import Diagnostics
import Exact
import Glibc
import Rendering
import Shell
import Tables
import Workspace

/// The real files and the person at the terminal.
struct HostSurroundings: Surroundings {
  /// Digests that wait for an idle moment.
  let digests = DigestQueue()

  func open(_ path: String) throws(Diagnostic) -> any ByteSource {
    guard path != RelativePath.standardInput else { return MemoryBytes(try Host.standardInput()) }
    return try HostFile(path)
  }

  func paths(matching pattern: String, in folder: String) throws(Diagnostic) -> [String] {
    try paths(matching: pattern, in: folder) { _ in true }
  }

  /// Those that lie in folders that may be read.
  func paths(
    matching pattern: String, in folder: String, where isReadable: @escaping (String) -> Bool
  ) throws(Diagnostic) -> [String] {
    // A folder is called what it is called.
    let path = RelativePath.path(pattern, in: FilePattern.literal(folder))
    let paths = try FilePattern(path, isReadable: isReadable).paths()
    return paths.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  func absolutePath(_ path: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    if unsafe realpath(path, &buffer) != nil {
      return String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    guard !path.hasPrefix("/"), unsafe getcwd(&buffer, buffer.count) != nil else { return path }
    let here = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: here, as: UTF8.self) + "/" + path
  }

  func show(progress done: Int, of all: Int, in wording: Wording) {
    Progress.show(done, of: all, in: wording)
  }

  func nanoseconds() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  func takesInterruption() -> Bool { Interruption.takesWish() }

  func digest(of bytes: any ByteSource, at path: String) -> any InputDigest {
    guard let file = bytes as? HostFile else { return MemoryDigest(of: bytes) }
    let digest = HostDigest(of: file, at: path)
    digests.append(digest)
    return digest
  }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {
    try NewFile(path, replacing: replacing).write(bytes)
  }

  /// Asks on the terminal, where there is one; the end of the input is no answer.
  func answer(to question: String, initial: String) throws(Diagnostic) -> String? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    Output.standard.flush()
    let hasLine = Interruption.awaitsLine {
      Output.error.write("\(VisibleText.of(question)) [\(VisibleText.of(initial))]: ")
    }
    guard hasLine else {
      Output.error.write("\n")
      throw .interrupted
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = SystemCall.repeated {
      unsafe Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    }
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}

extension Diagnostic {
  static func unwritable(_ path: String, _ reason: Int32) -> Diagnostic {
    let failure = SystemFailure.phrase(reason)
    return Diagnostic(
      code: "unwritable-file",
      Phrase(
        "'\(path)' cannot be written: \(failure.english)",
        zh: "“\(path)”不能写入：\(failure.chinese)"))
  }
}
