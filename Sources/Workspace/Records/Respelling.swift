import Diagnostics
import Language
import Rules

/// A statement that names files, spelled for a script in another folder: everything else stays as
/// it was typed.
struct Respelling {
  private let recorded: RecordedStatement
  private let start: Int
  private let paths: [Path]
  /// Whether each path is followed by the digest of what was read there.
  private let hasDigests: Bool
  private let withDigests: Bool
  private let namesPack: Bool

  /// Nothing where the statement names no file.
  init?(_ recorded: RecordedStatement, _ statement: Statement, withDigests: Bool) {
    self.withDigests = withDigests
    (self.recorded, start) = (recorded, statement.span.lower)
    if case .useRules = statement.form { namesPack = true } else { namesPack = false }
    switch statement.form {
    case .load(let load): (paths, hasDigests) = (load.paths, true)
    case .useRules(let path, _): (paths, hasDigests) = ([path], true)
    case .compareRules(let packs):
      (paths, hasDigests) = (packs.filter { Session.isFile($0.literalText) }, false)
    case .verify(let path): (paths, hasDigests) = ([path], false)
    case .export(let export): (paths, hasDigests) = ([export.path], false)
    case .report(let report): (paths, hasDigests) = ([report.path], false)
    case .sql(let translate): (paths, hasDigests) = (translate.path.map { [$0] } ?? [], false)
    default: return nil
    }
  }

  /// The statement. `moved` leads to its own folder, `shortest` spells what is named from the working
  /// directory, `digest` tells what was read.
  func text(
    moved: RelativePath, shortest: (String) -> String,
    digest: (Input) throws(Diagnostic) -> String
  ) throws(Diagnostic) -> String {
    let typed = Array(recorded.typed.utf8)
    var (text, end): ([UInt8], Int) = ([], 0)
    for (position, path) in paths.enumerated() {
      let lower = min(max(end, path.span.lower - start), typed.count)
      let upper = min(max(lower, path.span.upper - start), typed.count)
      text += typed[end..<lower]
      text += Array(try spelled(path, at: position, moved: moved, shortest: shortest, digest).utf8)
      end = hasDigests ? Respelling.endOfDigest(in: typed, behind: upper) : upper
    }
    text += typed[end...]
    return String(decoding: text, as: UTF8.self)
  }

  private func spelled(
    _ path: Path, at position: Int, moved: RelativePath,
    shortest: (String) -> String, _ digest: (Input) throws(Diagnostic) -> String
  ) throws(Diagnostic) -> String {
    let inputs = hasDigests ? recorded.inputs.filter { $0.position == position } : []
    guard let first = inputs.first else {
      return SourcePrinter.text(of: relocated(path, moved, shortest))
    }
    let isShipped = isShippedPack(path, first)
    // A pattern would name other files tomorrow, and what a name stands for may be seen from any folder.
    let isNamedAnew =
      !isShipped && (inputs.count > 1 || path.hasPattern || isOfUnknownFolder(path))
    var spelled: [String] = []
    for input in inputs {
      let exact =
        isNamedAnew
        ? Path(TextLiteral(shortest(input.path)), isQuoted: input.path.hasPattern, at: path.span)
        : isShipped || isFromTheRoot(path, first)
          ? path : relocated(path, moved, shortest)
      let text = SourcePrinter.text(of: exact)
      spelled.append(withDigests ? "\(text) sha256 \(try digest(input))" : text)
    }
    return spelled.joined(separator: ", ")
  }

  /// Whether it names a pack that comes with the product, not a file.
  private func isShippedPack(_ path: Path, _ input: Input) -> Bool {
    namesPack && !Session.isFile(path.text.plain ?? input.path)
  }

  /// Whether it begins with a name that stands for a path from the root on, or for standard input.
  private func isFromTheRoot(_ path: Path, _ input: Input) -> Bool {
    path.beginsWithName && (input.path.hasPrefix("/") || input.path == RelativePath.standardInput)
  }

  /// Whether it begins with a name that stands for a path from the root on or from a folder that is named
  /// from there: of what was read nobody can tell which.
  private func isOfUnknownFolder(_ path: Path) -> Bool {
    path.beginsWithName && recorded.folder.hasPrefix("/")
  }

  /// The path as it is seen from the other folder; one from the root on is nobody's to move.
  private func relocated(
    _ path: Path, _ moved: RelativePath, _ shortest: (String) -> String
  ) -> Path {
    if let plain = path.text.plain {
      let seen = shortest(RelativePath.path(plain, in: recorded.folder))
      return Path(TextLiteral(seen), isQuoted: path.isQuoted, at: path.span)
    }
    // Where names are filled in nobody knows where they lead tomorrow.
    var pieces = path.text.pieces
    if case .text(let first)? = pieces.first {
      pieces[0] = .text(moved.path(first))
    } else {
      pieces.insert(.text(moved.path("")), at: 0)
    }
    return Path(TextLiteral(pieces: pieces), isQuoted: path.isQuoted, at: path.span)
  }

  /// Where `sha256 9f2c…` ends behind a path, if that is what stands there.
  private static func endOfDigest(in text: [UInt8], behind upper: Int) -> Int {
    var rest = text[upper...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let word = Array("sha256".utf8)
    guard rest.prefix(word.count).map({ $0 | 0x20 }) == word.map({ $0 | 0x20 }) else {
      return upper
    }
    rest = rest.dropFirst(word.count).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return rest.count < 64 ? upper : rest.startIndex + 64
  }
}

extension Path {
  /// The path without what is filled in.
  fileprivate var literalText: String {
    text.pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// Whether a name is filled in before anything else.
  fileprivate var beginsWithName: Bool {
    if case .text? = text.pieces.first { false } else { !text.pieces.isEmpty }
  }

  /// Whether it names files by a pattern.
  fileprivate var hasPattern: Bool {
    text.pieces.contains { if case .text(let text) = $0 { text.hasPattern } else { false } }
  }
}

extension String {
  /// Whether a path with these letters would be taken for a pattern.
  fileprivate var hasPattern: Bool { contains { $0 == "*" || $0 == "?" } }
}
