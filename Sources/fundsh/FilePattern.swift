import Diagnostics
import Glibc
import Shell
import Workspace

/// Files by a pattern of their paths: `*` stands for any letters of a name, `?` for one, a letter behind
/// `\` for itself.
///
/// The C library's `glob` tries each way of dividing a name between the stars of a pattern, which are more
/// than anybody waits for; here a name is read once for each letter of the pattern.
struct FilePattern {
  private let pattern: String
  private let isReadable: (String) -> Bool

  /// More files than this are not looked at: links in a circle lead to any number.
  private static let most = 100_000

  /// A pattern for what lies in those folders that may be read.
  init(_ pattern: String, isReadable: @escaping (String) -> Bool) {
    (self.pattern, self.isReadable) = (pattern, isReadable)
  }

  private static let signs = "*?\\".unicodeScalars

  /// A name as a pattern of itself alone.
  static func literal(_ name: String) -> String {
    name.unicodeScalars.map { signs.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// The folder below which everything lies that a pattern may mean; empty for the one that it is named from.
  static func fixedFolder(of pattern: String) -> String {
    RelativePath.folder(of: String(pattern.unicodeScalars.prefix { !signs.contains($0) }))
  }

  /// What is there of such a name, in no order. Throws where that is more than anybody means.
  func paths() throws(Diagnostic) -> [String] {
    let parts = pattern.unicodeScalars.split(separator: "/").map { NamePattern(Array($0)) }
    var found = [pattern.hasPrefix("/") ? "/" : ""]
    for part in parts { found = try extended(found, by: part) }
    let isFolder = pattern.unicodeScalars.last == "/"
    return found.map { isFolder ? $0 : FilePattern.withoutSlash($0) }
      .filter { FilePattern.exists($0, isFolder: isFolder) }
  }

  /// What lies in folders under such a name, each with `/` at its end.
  private func extended(
    _ folders: [String], by part: NamePattern
  ) throws(Diagnostic) -> [String] {
    if let name = part.name { return folders.map { "\($0)\(name)/" } }
    var found: [String] = []
    for folder in folders {
      let place = folder.isEmpty ? "." : folder
      guard isReadable(place) else { continue }
      let (names, failure) = Directory.names(in: place)
      // A folder that cannot be read would be a file less, and a smaller sum. A link that leads in a circle
      // is none.
      guard failure == 0 || failure == ELOOP else { throw .unreadable(place, failure) }
      for name in names where part.matches(name) {
        try FilePattern.checkSpelling(of: name, in: folder)
        found.append("\(folder)\(name)/")
      }
      guard found.count <= FilePattern.most else { throw tooMany }
    }
    return found
  }

  /// A name of bytes that are no UTF-8 cannot be asked for by the text that it was read as: it, too, would
  /// be a file less.
  private static func checkSpelling(of name: String, in folder: String) throws(Diagnostic) {
    guard name.unicodeScalars.contains("\u{FFFD}") else { return }
    var status = stat()
    let isThere = SystemCall.repeated { unsafe lstat(folder + name, &status) } == 0
    if !isThere, errno == ENOENT { throw .unreadable(folder + name, EILSEQ) }
  }

  private static func withoutSlash(_ path: String) -> String {
    String(path.unicodeScalars.dropLast())
  }

  /// Of what cannot be looked at, whoever opens it says why: left out, it would be a file less, and a smaller
  /// sum.
  private static func exists(_ path: String, isFolder: Bool) -> Bool {
    var status = stat()
    let isThere = SystemCall.repeated {
      unsafe isFolder ? stat(path, &status) : lstat(path, &status)
    }
    guard isThere == 0 else { return ![ENOENT, ENOTDIR, ELOOP].contains(errno) }
    return !isFolder || status.st_mode & S_IFMT == S_IFDIR
  }

  private var tooMany: Diagnostic {
    Diagnostic(
      code: "too-many-files",
      Phrase(
        "'\(pattern)' names more than \(FilePattern.most) files",
        zh: "合乎“\(pattern)”的文件超过 \(FilePattern.most) 个"),
      advice: [Phrase("a longer pattern names fewer", zh: "请用更具体的模式")])
  }
}

/// A name in a pattern.
private struct NamePattern {
  private enum Part: Equatable {
    case any, one
    case letter(Unicode.Scalar)
  }

  private let parts: [Part]

  init(_ scalars: [Unicode.Scalar]) {
    var (parts, isPlain): ([Part], Bool) = ([], false)
    for scalar in scalars {
      switch scalar {
      case _ where isPlain:
        parts.append(.letter(scalar))
        isPlain = false
      case "\\": isPlain = true
      // Several stars stand for no more than one.
      case "*": if parts.last != .any { parts.append(.any) }
      case "?": parts.append(.one)
      default: parts.append(.letter(scalar))
      }
    }
    self.parts = isPlain ? parts + [.letter("\\")] : parts
  }

  /// The name, where it is just one.
  var name: String? {
    var name = String.UnicodeScalarView()
    for part in parts {
      guard case .letter(let letter) = part else { return nil }
      name.append(letter)
    }
    return String(name)
  }

  /// Whether a name is meant. One that begins with a point is hidden from signs that stand for others.
  func matches(_ name: String) -> Bool {
    let letters = Array(name.unicodeScalars)
    guard letters.first != "." || parts.first == .letter(".") else { return false }
    var (part, letter) = (0, 0)
    // Where to go on after the last star, should what it stands for be too short.
    var retry: (part: Int, letter: Int)?
    while letter < letters.count {
      switch part < parts.count ? parts[part] : nil {
      case .any?:
        part += 1
        retry = (part, letter)
      case .one?, .letter(letters[letter])?:
        (part, letter) = (part + 1, letter + 1)
      default:
        guard let last = retry else { return false }
        retry = (last.part, last.letter + 1)
        (part, letter) = (last.part, last.letter + 1)
      }
    }
    return parts[part...].allSatisfy { $0 == .any }
  }
}
