public import Diagnostics
public import Exact
public import Rendering
import Synchronization
public import Tables
public import Workspace

/// Files that exist only in memory, and nobody to ask: the world around a session under test.
public final class MemorySurroundings: Surroundings {
  private let files: Mutex<[String: [UInt8]]>
  private let rewritten = Mutex(false)
  private let patience = Mutex<Int?>(nil)
  private let clock = Mutex<UInt64>(0)
  private let progress = Mutex<[(done: Int, all: Int)]>([])

  /// Files by their paths.
  public init(_ files: [String: String] = [:]) {
    self.files = Mutex(files.mapValues { Array($0.utf8) })
  }

  /// What a file holds; nothing where there is none.
  public func text(at path: String) -> String? {
    files.withLock { $0[path] }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A clock that goes on by one and a half milliseconds whenever it is looked at.
  public func nanoseconds() -> UInt64 {
    clock.withLock { time in
      time += 1_500_000
      return time
    }
  }

  /// The bytes of a file.
  public func open(_ path: String) throws(Diagnostic) -> any ByteSource {
    guard let bytes = files.withLock({ $0[Self.plain(path)] }) else {
      throw Diagnostic(code: "no-file", Phrase("there is no file '\(path)'", zh: "没有文件“\(path)”"))
    }
    return MemoryBytes(bytes)
  }

  /// A path without steps back: `packs/old/../my.rules` is `packs/my.rules`.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == "..", !parts.isEmpty {
        parts.removeLast()
      } else if part != "." {
        parts.append(part)
      }
    }.joined(separator: "/")
  }

  /// `*` stands for any letters between the beginning and the end of a name.
  public func paths(
    matching pattern: String, in folder: String
  ) throws(Diagnostic) -> [String] {
    let pattern = RelativePath.path(pattern, in: folder)
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    return files.withLock { files in
      files.keys.filter { $0.hasPrefix(parts[0]) && $0.hasSuffix(parts[parts.count - 1]) }.sorted()
    }
  }

  /// The root is the folder of all files.
  public func absolutePath(_ path: String) -> String {
    "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  /// Digests of real files are tested with the program.
  public func digest(of bytes: any ByteSource, at path: String) -> any InputDigest {
    SampleDigest(of: bytes)
  }

  /// Whether something else was written in the place of a file.
  public var hasRewrittenFiles: Bool { rewritten.withLock { $0 } }

  /// Keeps a file.
  public func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Diagnostic) {
    let old = files.withLock { $0.updateValue(bytes, forKey: path) }
    if let old, old != bytes { rewritten.withLock { $0 = true } }
  }

  /// The cells of a workbook as lines of text: `[sheet]`, the headings, the rows, a tab between two
  /// cells, behind a number the format that shows it.
  public func bytes(of workbook: Spreadsheet) throws(Diagnostic) -> [UInt8] {
    var lines: [String] = []
    for sheet in workbook.sheets {
      lines.append("[\(sheet.name)]")
      lines.append(sheet.columns.map(\.heading).joined(separator: "\t"))
      for row in 0..<sheet.rowCount {
        let cells = sheet.columns.indices.map { Self.text(of: sheet.cell(row, $0)) }
        lines.append(cells.joined(separator: "\t"))
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func text(of cell: SheetCell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): text
    case .number(let digits, let format): "\(digits) \(format)"
    }
  }

  /// After how many questions the person breaks off; nothing where never.
  public func interrupt(after count: Int?) { patience.withLock { $0 = count } }

  /// Whether the patience is at its end.
  public func takesInterruption() -> Bool {
    patience.withLock { patience in
      guard let left = patience else { return false }
      patience = left > 0 ? left - 1 : nil
      return left == 0
    }
  }

  /// Keeps what was told.
  public func show(progress done: Int, of all: Int, in wording: Wording) {
    progress.withLock { $0.append((done, all)) }
  }

  /// How far statements had come whenever they told so, and what each was then to come to.
  public var toldProgress: [(done: Int, all: Int)] { progress.withLock { $0 } }

  /// There is nobody.
  public func answer(to question: String, initial: String) throws(Diagnostic) -> String? { nil }
}
