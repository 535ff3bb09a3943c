internal import Glibc

/// A directory for one test, gone with all that is in it when the test is over.
final class PrivateDirectory {
  /// Where it is.
  let path: String

  /// Makes it.
  init() throws {
    var template = Array("/tmp/fundsh-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw TerminalFailure.system("mkdtemp", errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.remove(path)
  }

  /// Removes a file, or a directory from its leaves down.
  private static func remove(_ path: String) {
    if unsafe unlink(path) == 0 { return }
    if let directory = unsafe opendir(path) {
      while let entry = unsafe readdir(directory) {
        let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
          unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      unsafe closedir(directory)
    }
    _ = unsafe rmdir(path)
  }

  /// Writes a file into it.
  func write(_ name: String, _ text: String) throws {
    let file = unsafe fopen(path + "/" + name, "w")
    guard let file = unsafe file else { throw TerminalFailure.system("fopen", errno) }
    let isWritten = unsafe fputs(text, file) >= 0
    guard unsafe fclose(file) == 0, isWritten else { throw TerminalFailure.system("fputs", errno) }
  }

  /// What a file in it holds; nothing where there is none.
  func text(of name: String) throws -> String? { try FileText.read(path + "/" + name) }

  /// The permission bits of a file or directory in it.
  func permissions(of name: String) -> UInt32? {
    var status = stat()
    return unsafe stat(path + "/" + name, &status) == 0 ? status.st_mode & 0o777 : nil
  }
}
