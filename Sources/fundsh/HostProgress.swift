import Diagnostics
import Glibc
import Workspace

/// What people learned, in a folder of the user's own files: a file for each person.
struct HostProgress: ProgressStorage {
  private let folder = RelativePath.folder(of: Host.historyPath) + "/progress"
  private static let ending = ".progress"

  /// The name under which the user is logged in.
  var person: String {
    if let name = Host.variable("USER") ?? Host.variable("LOGNAME") { return name }
    guard let entry = unsafe getpwuid(getuid()) else { return "\(getuid())" }
    return unsafe String(cString: entry.pointee.pw_name)
  }

  var time: String {
    var (now, local) = unsafe (Glibc.time(nil), tm())
    unsafe localtime_r(&now, &local)
    return unsafe LocalTime.text(of: local)
  }

  var people: [String] {
    Directory.names(in: folder).filter { $0.hasSuffix(HostProgress.ending) }
      .compactMap { HostProgress.person(ofFile: String($0.dropLast(HostProgress.ending.count))) }
  }

  func bytes(of person: String) throws(Diagnostic) -> [UInt8] {
    let path = path(of: person)
    guard unsafe access(path, F_OK) == 0 else { return [] }
    let file = try HostFile(path)
    return try file.read(at: 0, count: file.byteCount)
  }

  func append(_ line: String, to person: String, beginning head: String) throws(Diagnostic) {
    Directory.make(folder)
    let path = path(of: person)
    let file = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritable(path, errno) }
    // Closing the file gives it free again.
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { throw .unwritable(path, errno) }
    let size = Int(lseek(file, 0, SEEK_END))
    let bytes = Array(((size == 0 ? head : "") + line).utf8)
    let written = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.write(file, $0.baseAddress, $0.count)
    }
    guard written == bytes.count, fsync(file) == 0 else {
      let reason = written < 0 ? errno : ENOSPC
      ftruncate(file, size)
      throw .unwritable(path, reason)
    }
  }

  func write(_ bytes: [UInt8], of person: String) throws(Diagnostic) {
    Directory.make(folder)
    try NewFile(path(of: person), replacing: true).write(bytes)
  }

  func setAside(_ person: String) throws(Diagnostic) -> String {
    let path = path(of: person)
    var number = 1
    while unsafe access("\(path).broken-\(number)", F_OK) == 0 { number += 1 }
    let aside = "\(path).broken-\(number)"
    guard unsafe rename(path, aside) == 0 else { throw .unwritable(aside, errno) }
    return aside
  }

  private func path(of person: String) -> String {
    "\(folder)/\(HostProgress.file(of: person))\(HostProgress.ending)"
  }

  /// A name as that of a file: what a path would read otherwise stands as `%` and its bytes.
  private static func file(of person: String) -> String {
    person.unicodeScalars.map { scalar in
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" {
        return String(scalar)
      }
      return String(scalar).utf8.map { byte in
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
    }.joined()
  }

  /// The name that a file's name stands for; nothing where it stands for none.
  private static func person(ofFile name: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let code = UInt8(digits, radix: 16) else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
