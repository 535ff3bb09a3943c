import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// A session as a script in a folder says it: what it began with, then what is in effect, in order.
struct SessionScript {
  private let session: Session
  private let folder: String
  private let hasFailures: Bool

  init(_ session: Session, in folder: String, hasFailures: Bool) {
    (self.session, self.folder, self.hasFailures) = (session, folder, hasFailures)
  }

  /// What each path held when it was read last: a script can read nothing else.
  private var present: [String: any InputDigest] {
    var present: [String: any InputDigest] = [:]
    for input in session.record.inputs where input.table != nil {
      present[session.surroundings.absolutePath(input.path)] = input.digest
    }
    return present
  }

  /// The files that held something else when they were read before they were read last. What was read
  /// then is not there any more, so the script loads what is.
  func supersededPaths() throws(Diagnostic) -> [String] {
    let present = present
    var paths: [String] = []
    for input in session.record.inputs where input.table != nil {
      guard let last = present[session.surroundings.absolutePath(input.path)] else { continue }
      let text = try last.text()
      let own = try? input.digest.text()
      if own != text { paths.append(input.path) }
    }
    return paths.uniqued
  }

  /// The files that hold something else by now than when they were read last, or are not there: over them the
  /// script does not run. Of the tables only those are read again that were written to.
  func changedPaths() -> [String] {
    var present: [String: Input] = [:]
    let paths = session.record.inputs.map(\.path).uniqued
    for input in session.record.inputs {
      present[session.surroundings.absolutePath(input.path)] = input
    }
    return paths.filter { path in
      let input = present[session.surroundings.absolutePath(path)]
      return input.map { isChanged($0, at: path) } ?? false
    }
  }

  private func isChanged(_ input: Input, at path: String) -> Bool {
    let (surroundings, known) = (session.surroundings, input.digest)
    guard path != RelativePath.standardInput else { return false }
    guard input.table != nil else {
      guard Session.isFile(path) else { return false }
      // A pack's text has that of the one that it extends in it.
      guard let pack = try? Session.pack(named: path, at: path, surroundings) else { return true }
      let now = surroundings.digest(of: MemoryBytes(pack.syntax.source.text), at: path)
      return (try? now.text()) != (try? known.text())
    }
    guard let bytes = try? surroundings.open(path) else { return true }
    let now = surroundings.digest(of: bytes, at: path)
    guard now.stamp != known.stamp || known.stamp.isEmpty else { return false }
    return (try? now.text()) != (try? known.text())
  }

  /// The statements that are in effect.
  var statements: [RecordedStatement] {
    session.record.statements.filter { if case .failure = $0.effect { false } else { true } }
  }

  /// The script. Throws where a file was changed since it was read.
  func text() throws(Diagnostic) -> String {
    var lines = ["# \(Product.name) · rules \(session.state.contents.pack.name)"]
    lines += try head()
    for statement in session.record.statements { lines += try self.lines(of: statement) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the session began with, unless its first statements settle that anew.
  func head() throws(Diagnostic) -> [String] {
    var lines: [String] = []
    let first = session.firstSettings
    if !isSettledAnew({ if case .useRules = $0 { true } else { false } }) {
      lines.append(try firstRules())
    }
    if !isSettledAnew({ $0.sets("language") }) {
      lines.append("option language \(first.wording.rawValue)")
    }
    if first.form != Settings().form, !isSettledAnew({ $0.sets("format") }) {
      lines.append("option format \(first.form.rawValue)")
    }
    return lines
  }

  /// Whether a statement of a kind stands before all that changes or shows anything else.
  private func isSettledAnew(_ isMeant: (Statement.Form) -> Bool) -> Bool {
    for statement in statements {
      guard !statement.isLost, let form = statement.statement?.form else { continue }
      if isMeant(form) { return true }
      if case .useRules = form { continue }
      guard statement.isSetting else { return false }
    }
    return false
  }

  private func firstRules() throws(Diagnostic) -> String {
    let (name, pack) = session.firstRules
    let path =
      Session.isFile(name)
      ? RelativePath.shortest(name, seenFrom: folder, session.surroundings) : name
    let span = SourceSpan(0, 0)
    let text = SourcePrinter.text(of: Path(TextLiteral(path), isQuoted: false, at: span))
    let digest = session.surroundings.digest(of: MemoryBytes(pack.syntax.source.text), at: name)
    return "use rules \(text) sha256 \(try digest.text())"
  }

  private func lines(of statement: RecordedStatement) throws(Diagnostic) -> [String] {
    switch statement.effect {
    // What a recovery could not do again is no part of what there is.
    case .change(let change) where change.isLost:
      return commented(try text(of: statement))
        + commented("  " + change.effect.text(in: session.settings.wording))
    case .change, .view, .setting: return [try text(of: statement)]
    // The file is there already; whoever wants it written again takes the mark away.
    case .writing: return commented(try text(of: statement))
    case .failure(let reason):
      guard hasFailures else { return [] }
      return commented(statement.typed)
        + commented("  " + reason.text(in: session.settings.wording))
    }
  }

  private func commented(_ text: String) -> [String] {
    text.lines.map { "# " + $0.withoutReturn }
  }

  /// The statement as it was typed, its files named as the script finds them and by what they hold.
  func text(
    of statement: RecordedStatement, withDigests: Bool = true
  ) throws(Diagnostic) -> String {
    guard let form = statement.statement,
      let respelled = Respelling(statement, form, withDigests: withDigests)
    else {
      return statement.typed
    }
    let moved = RelativePath(from: folder, to: statement.folder, session.surroundings)
    let shortest = { RelativePath.shortest($0, seenFrom: folder, session.surroundings) }
    let present = withDigests ? present : [:]
    return try respelled.text(moved: moved, shortest: shortest) { (input) throws(Diagnostic) in
      let path = session.surroundings.absolutePath(input.path)
      return try (present[path] ?? input.digest).text()
    }
  }
}

extension Statement.Form {
  /// Whether it settles an option.
  fileprivate func sets(_ option: String) -> Bool {
    if case .option(let name, .some) = self { name.folded == option } else { false }
  }
}
