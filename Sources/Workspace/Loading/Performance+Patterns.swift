import Diagnostics
import Language

extension Performance {
  /// The files that a path names: in the order of their names those that a pattern names, else the one.
  /// Throws where a pattern names none.
  func files(named path: Path) throws(Diagnostic) -> [String] {
    let text = try self.text(of: path)
    let file = RelativePath.path(text, in: folder)
    guard text.contains(where: { $0 == "*" || $0 == "?" }) else { return [file] }
    let found = try session.surroundings.paths(matching: text, in: folder)
    guard !found.isEmpty else { throw .noFiles(file, at: path.span) }
    return found
  }
}

extension Diagnostic {
  /// `load nothing-*.csv`
  fileprivate static func noFiles(_ pattern: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-files", Phrase("no file is named '\(pattern)'", zh: "没有名称合乎“\(pattern)”的文件"),
      at: span,
      advice: [
        Phrase("`*` stands for any letters, `?` for one", zh: "`*` 代表任意几个字，`?` 代表一个字")
      ])
  }
}
