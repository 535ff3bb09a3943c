internal import Glibc

/// Files and folders as a test reads them.
enum FileText {
  /// The root of the project.
  static var house: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  /// The text of a file; nothing where there is none.
  static func read(_ path: String) throws -> String? {
    guard let file = unsafe fopen(path, "r") else {
      guard errno == ENOENT else { throw TerminalFailure.system(path, errno) }
      return nil
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe part.withUnsafeMutableBytes {
        unsafe fread($0.baseAddress, 1, $0.count, file)
      }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += part.prefix(count)
    }
  }

  /// The names of what a folder holds, in the order of the alphabet.
  static func names(in folder: String) throws -> [String] {
    guard let directory = unsafe opendir(folder) else {
      throw TerminalFailure.system(folder, errno)
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      names.append(
        unsafe withUnsafeBytes(of: entry.pointee.d_name) {
          unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.sorted()
  }
}
