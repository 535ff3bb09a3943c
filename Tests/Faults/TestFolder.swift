public import Glibc

/// A folder for one test, gone with all that is in it when the test is over.
public final class TestFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Why a folder or a file of it cannot be had.
  public struct Failure: Error {
    /// What could not be done, and the number of the reason.
    public let text: String
  }

  /// Makes it.
  public init() throws(Failure) {
    var template = Array("/tmp/fundsh-fault-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Failure(text: "mkdtemp: \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TestFolder.remove(path) }

  /// Removes a file, or a folder from its leaves down.
  public static func remove(_ path: String) {
    if unsafe unlink(path) == 0 { return }
    for name in names(in: path) { remove(path + "/" + name) }
    _ = unsafe rmdir(path)
  }

  /// The names of what a folder holds.
  public static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// What a file holds; nothing where there is none.
  public static func bytes(of path: String) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(file, &part, part.count)
      guard count > 0 else { return count < 0 ? nil : bytes }
      bytes += part.prefix(count)
    }
  }

  /// Writes a file, and the folders above it that are missing.
  public static func write(_ text: String, to path: String, mode: mode_t = 0o644) throws(Failure) {
    for index in path.indices.dropFirst() where path[index] == "/" {
      _ = unsafe mkdir(String(path[..<index]), 0o755)
    }
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw Failure(text: "\(path): \(errno)") }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard unsafe Glibc.write(file, bytes, bytes.count) == bytes.count, fchmod(file, mode) == 0
    else { throw Failure(text: "\(path): \(errno)") }
  }

  /// Makes a link.
  public static func link(_ path: String, to target: String) throws(Failure) {
    guard unsafe symlink(target, path) == 0 else { throw Failure(text: "\(path): \(errno)") }
  }

  /// All files below a folder by their paths from there: the mode and what they hold, of a link `→` and
  /// where it leads.
  public static func contents(of folder: String) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in names(in: folder) {
      let path = folder + "/" + name
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        for (inner, bytes) in TestFolder.contents(of: path) { contents[name + "/" + inner] = bytes }
      case S_IFLNK:
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink(path, &target, target.count)
        contents[name] =
          Array("→ ".utf8) + target.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
      default:
        let mode = String(status.st_mode & 0o7777, radix: 8)
        contents[name] = Array("\(mode) ".utf8) + (TestFolder.bytes(of: path) ?? [])
      }
    }
    return contents
  }
}
