import Diagnostics
import Language
import Rendering
import Tables

extension Performance {
  /// `learn --record class/*.progress to class.csv`: what a class did, of whom there are files here or in the
  /// files named.
  mutating func record(_ paths: [Path], to file: Path?, replaces: Bool) throws(Diagnostic) {
    if let warning = try session.learner.read() { outcome.messages.append(warning) }
    let people = paths.isEmpty ? try session.learner.everybody() : try people(in: paths)
    let table = ProgressTable.of(people)
    guard let file else { return show(table, as: "learn") }
    let path = try resolved(file)
    let export = Export(.lesson, to: file, isForExcel: false, replaces: replaces)
    var bytes: [UInt8] = []
    guard let form = try form(export, path) else { throw .unknownEnding(path, at: file.span) }
    form.append(ShownTable(table), to: &bytes)
    try write(bytes, as: export, to: path)
    note(
      Phrase(
        "\(path): \(counted(people.count, "person")), \(counted(table.rowCount, "step"))",
        zh: "\(path)：\(people.count) 人，\(table.rowCount) 步"))
  }

  /// What stands in files that people handed in.
  private mutating func people(
    in paths: [Path]
  ) throws(Diagnostic) -> [(person: String, entries: [ProgressEntry])] {
    var people: [(person: String, entries: [ProgressEntry])] = []
    for path in paths {
      for file in try files(named: path) {
        let bytes: [UInt8]
        do throws(Diagnostic) {
          let source = try session.surroundings.open(file)
          bytes = try source.read(at: 0, count: source.byteCount)
        } catch {
          throw error.located(at: path.span)
        }
        let text = ProgressText(bytes)
        if text.isBroken { warn(.unreadableLines(of: file), code: "broken-progress") }
        people.append((text.person ?? RelativePath.stem(of: file), text.entries))
      }
    }
    return people
  }
}

extension Phrase {
  /// A file of somebody's progress, some lines of which cannot be read.
  fileprivate static func unreadableLines(of file: String) -> Phrase {
    Phrase(
      "'\(file)' has lines that are no progress; they are left out",
      zh: "“\(file)”中有些行不是学习进度，已略去")
  }
}
