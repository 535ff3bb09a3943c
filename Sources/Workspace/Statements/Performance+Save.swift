import Diagnostics
import Language
import Rules

extension Performance {
  /// `save session.fund`: the statements that are in effect, in order.
  mutating func save(_ path: Path, replacing: Bool) throws(Diagnostic) {
    let file = try resolved(path)
    let folder = RelativePath.folder(of: file)
    var lines = ["# \(Product.name) · rules \(session.state.contents.pack.name)"]
    for step in session.steps.done { lines.append(text(of: step, seenFrom: folder)) }
    let text = lines.joined(separator: "\n") + "\n"
    try session.surroundings.write(Array(text.utf8), to: file, replacing: replacing)
    let count = session.steps.done.count
    note(Phrase("\(file): \(counted(count, "statement"))", zh: "\(file)：\(count) 条语句"))
  }

  /// The statement with its files named as the script in `folder` finds them.
  private func text(of step: Step, seenFrom folder: String) -> String {
    guard step.folder != folder else { return step.text }
    let relative = RelativePath(from: folder, to: step.folder, session.surroundings)
    let moved = step.statement.mappingInputs { path in
      var pieces = path.text.pieces
      // A name in front may hold a path from the root on, which is nobody's to move.
      if let known = try? self.text(of: path), known.hasPrefix("/") { return path }
      if case .text(let first)? = pieces.first {
        pieces[0] = .text(relative.path(first))
      } else {
        pieces.insert(.text(relative.path("")), at: 0)
      }
      return Path(TextLiteral(pieces: pieces), isQuoted: path.isQuoted, at: path.span)
    }
    return SourcePrinter.text(of: moved)
  }
}
