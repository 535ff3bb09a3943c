import Diagnostics
import Glibc
import Shell
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

  func people() throws(Diagnostic) -> [String] {
    let (names, failure) = Directory.names(in: folder)
    guard failure == 0 else { throw .unreadable(folder, failure) }
    return names.filter { $0.hasSuffix(HostProgress.ending) }
      .compactMap { HostProgress.person(ofFile: String($0.dropLast(HostProgress.ending.count))) }
  }

  func bytes(of person: String) throws(Diagnostic) -> [UInt8] {
    let path = path(of: person)
    guard unsafe access(path, F_OK) == 0 else {
      // Who cannot be asked must not be taken for somebody who begins.
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .unreadable(path, errno)
    }
    let file = try HostFile(path)
    try SourceText.check(file.byteCount, of: path)
    return try file.read(at: 0, count: file.byteCount)
  }

  func append(_ line: String, to person: String, beginning head: String) throws(Diagnostic) {
    let path = path(of: person)
    let failure = LineFile(path).append(
      Array(line.utf8), beginning: Array(head.utf8), isSynced: true)
    guard failure == 0 else { throw .unwritable(path, failure) }
  }

  func rewrite(
    _ person: String, isKept: Bool, _ change: ([UInt8]) -> [UInt8]?
  ) throws(Diagnostic) -> String? {
    let path = path(of: person)
    let (aside, failure) = try LineFile(path).whileHeld { () throws(Diagnostic) in
      try rewriteHeld(person, at: path, isKept: isKept, change)
    }
    guard failure == 0 else { throw .unwritable(path, failure) }
    return aside.flatMap(\.self)
  }

  /// The name under which the old file is kept, where it is.
  private func rewriteHeld(
    _ person: String, at path: String, isKept: Bool, _ change: ([UInt8]) -> [UInt8]?
  ) throws(Diagnostic) -> String? {
    let old = try bytes(of: person)
    guard !old.isEmpty, let new = change(old) else { return nil }
    let aside = isKept ? try keep(old, beside: path) : nil
    do throws(Diagnostic) {
      try NewFile(path, replacing: true).write(new)
    } catch {
      // Where the new file is in its place, there is no other copy of the old one.
      if let aside, error.code != "unconfirmed-file" { unsafe unlink(aside) }
      throw error
    }
    return aside
  }

  /// Keeps what a file holds under a name that nothing else has.
  private func keep(_ bytes: [UInt8], beside path: String) throws(Diagnostic) -> String {
    for number in 1...10_000 {
      let aside = "\(path).broken-\(number)"
      do throws(Diagnostic) {
        try NewFile(aside, replacing: false).write(bytes)
        return aside
      } catch {
        guard error.code == "file-exists" else { throw error }
      }
    }
    throw .unwritable(path, EEXIST)
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
