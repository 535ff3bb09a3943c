import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `load a.csv, b.csv as p2020 kind projects header 3 where … with …`
  mutating func perform(_ load: Load) throws(Diagnostic) {
    try checkClauses(of: load)
    let kind = try declaredKind(load)
    var loaded: Table?
    var parts: [LoadedPart] = []
    for file in try files(of: load) {
      do throws(Diagnostic) {
        let part = try read(file, load, kind: kind ?? loaded?.kind)
        loaded = try loaded?.appending(sameKind: part.table, from: file.path) ?? part.table
        parts.append(part)
      } catch {
        throw error.located(at: file.span)
      }
    }
    guard let table = loaded else { return }
    try place(table, load, parts)
  }

  /// Clauses that contradict each other.
  private func checkClauses(of load: Load) throws(Diagnostic) {
    guard let target = load.target else { return }
    if let name = load.name {
      throw Diagnostic(
        code: "as-and-into",
        Phrase("'as' names a new table and 'into' an old one", zh: "“命名”用于新表，“并入”用于已有的表"),
        at: name.span,
        advice: [
          Phrase(
            "`into \(target.text)` alone appends to it", zh: "只写 `并入 \(target.text)` 即可追加")
        ])
    }
    guard !load.replaces else {
      throw Diagnostic(
        code: "into-and-replace",
        Phrase(
          "'into' keeps the rows that are there, 'replace' does not", zh: "“并入”保留已有的行，“覆盖”不保留"),
        at: target.span, advice: [Phrase("leave one of the two out", zh: "请去掉其中一个")])
    }
  }

  /// The kind that the statement says, or that the table has into which the rows go.
  private func declaredKind(_ load: Load) throws(Diagnostic) -> RecordKind? {
    guard let name = load.kind else {
      let contents = session.state.contents
      return load.target.flatMap { contents.tableIndex(named: $0.text) }
        .flatMap { contents.tables[$0].kind }
    }
    return try RecordKind.declared(name)
  }

  /// A file to be read: its path, where the statement names it, and the digest it must have.
  private struct NamedFile {
    /// Which of the statement's paths names it.
    let position: Int
    let path: String
    let span: SourceSpan
    let digest: String?
  }

  /// The files, patterns taken apart; a path that is a file's name as it stands is no pattern.
  private func files(of load: Load) throws(Diagnostic) -> [NamedFile] {
    var files: [NamedFile] = []
    for (index, path) in load.paths.enumerated() {
      let digest = load.digests.indices.contains(index) ? load.digests[index] : nil
      files += try self.files(named: path).map {
        NamedFile(position: index, path: $0, span: path.span, digest: digest)
      }
    }
    var seen: Set<String> = []
    for file in files where !seen.insert(session.surroundings.absolutePath(file.path)).inserted {
      throw Diagnostic(
        code: "file-twice", Phrase("'\(file.path)' is named twice", zh: "“\(file.path)”写了两次"),
        at: file.span,
        advice: [Phrase("its rows would count twice", zh: "其中的行会重复计算")])
    }
    return files
  }

  /// One file, its rows chosen and its columns added, its key checked.
  private mutating func read(
    _ file: NamedFile, _ load: Load, kind: RecordKind?
  ) throws(Diagnostic) -> LoadedPart {
    var options = ReadingOptions(kind: kind)
    options.provided = Set(load.additions.map(\.name.text))
    options.headerLine = load.headerLine
    options.tableName = load.name?.text
    let bytes = try session.surroundings.open(file.path)
    let read = try self.table(of: bytes, file, options)
    try bytes.checkUnchanged()
    var table = read.table
    if let filter = load.filter {
      var view = TableView(environment)
      table = try view.filtered(table, filter).inferringTypes()
      for text in view.notes { note(text) }
      outcome.messages += view.warnings
    }
    table = try adding(load.additions, to: table)
    let key = load.key.isEmpty ? nil : load.key.map(\.text)
    return LoadedPart(report: read.report, table: try table.keyed(by: key))
  }

  /// Reads a file, and meanwhile takes its digest where it must have one.
  private mutating func table(
    of bytes: any ByteSource, _ file: NamedFile, _ options: ReadingOptions
  ) throws(Diagnostic) -> (table: Table, report: LoadReport) {
    let path = file.path
    let digest = session.surroundings.digest(of: bytes, at: path)
    let watched = WatchedBytes.watching(bytes, for: session)
    guard let expected = file.digest else {
      inputs.append(Input(position: file.position, path: path, digest: digest))
      return try watched.table(named: path, options)
    }
    let (found, read) = bothAtOnce(
      { Result { () throws(Diagnostic) in try digest.text() } },
      { Result { () throws(Diagnostic) in try watched.table(named: path, options) } })
    let known = KnownDigest(try found.get(), stamp: digest.stamp)
    try check(known, of: path, against: expected)
    inputs.append(Input(position: file.position, path: path, digest: known))
    return try read.get()
  }
}

extension Table {
  /// The rows of another file of the same load behind the own ones.
  fileprivate func appending(
    sameKind other: Table, from path: String
  ) throws(Diagnostic) -> Table {
    guard kind == other.kind else {
      let free = Phrase("a free table", zh: "自由表")
      let first = kind.map { Phrase(same: $0.name) } ?? free
      let second = other.kind.map { Phrase(same: $0.name) } ?? free
      throw Diagnostic(
        code: "different-kinds",
        Phrase(
          "the files of one load make one table, and these are of different kinds: "
            + "\(first.english) and \(second.english)",
          zh: "一次载入的文件合成一张表，而这些文件的类型不同：\(first.chinese)、\(second.chinese)"),
        place: FilePlace(file: path), advice: [Phrase("load them one by one", zh: "请分别载入")])
    }
    return try appending(other)
  }
}

extension ByteSource {
  /// Opens the existential, so that reading is generic over the kind of source.
  fileprivate func table(
    named name: String, _ options: ReadingOptions
  ) throws(Diagnostic) -> (table: Table, report: LoadReport) {
    try TableReader.read(self, name: name, options: options)
  }
}
