import Diagnostics
import Language
import Rendering
import Tables

extension Performance {
  /// `learn --record class/*.progress to class.csv`: what a class did, of whom there are files here or in the
  /// files named.
  mutating func record(_ paths: [Path], to file: Path?, replaces: Bool) throws(Diagnostic) {
    if let warning = try session.learner.read() { outcome.messages.append(warning) }
    let people = paths.isEmpty ? try everybody() : try people(in: paths)
    let table = ProgressTable.of(people)
    guard let file else { return show(table, as: "learn") }
    let path = try resolved(file)
    let export = Export(.lesson, to: file, isForExcel: false, replaces: replaces)
    var bytes: [UInt8] = []
    if let form = try form(export, path) {
      form.append(ShownTable(table), to: &bytes)
    } else {
      bytes = try workbook([table], notes: [], as: export)
    }
    try write(bytes, as: export, to: path)
    let count = Set(people.filter { !$0.entries.isEmpty }.map(\.person)).count
    note(
      Phrase(
        "\(path): \(count == 1 ? "1 person" : "\(count) people"), \(counted(table.rowCount, "row"))",
        zh: "\(path)：\(count) 人，\(table.rowCount) 行"))
  }

  /// What everybody did of whom there is a file; of whom it cannot be read is told.
  private mutating func everybody() throws(Diagnostic) -> [(
    person: String, entries: [ProgressEntry]
  )] {
    let (people, warnings) = try session.learner.everybody()
    outcome.messages += warnings
    return people
  }

  /// What stands in files that people handed in.
  private mutating func people(
    in paths: [Path]
  ) throws(Diagnostic) -> [(person: String, entries: [ProgressEntry])] {
    var people: [(person: String, entries: [ProgressEntry])] = []
    for path in paths {
      let files = try files(named: path)
      for file in files {
        do throws(Diagnostic) {
          take(ProgressText(try session.surroundings.textBytes(of: file)), of: file, &people)
        } catch {
          // Of many files one that cannot be read does not cost the others.
          guard files.count > 1 else { throw error.located(at: path.span) }
          var warning = error
          warning.severity = .warning
          outcome.messages.append(warning)
        }
      }
    }
    return people
  }

  /// Takes in what stands in a file; what stood in an earlier one of the person counts once.
  private mutating func take(
    _ text: ProgressText, of file: String,
    _ people: inout [(person: String, entries: [ProgressEntry])]
  ) {
    if text.isBroken { warn(.unreadableLines(of: file), code: "broken-progress") }
    guard !text.entries.isEmpty else {
      if !text.isBroken { note(Phrase("\(file): no progress", zh: "\(file)：没有学习记录")) }
      return
    }
    let person = text.person ?? RelativePath.stem(of: file)
    guard let known = people.firstIndex(where: { $0.person == person }) else {
      return people.append((person, text.entries))
    }
    let before = Set(people[known].entries)
    people[known].entries += text.entries.filter { !before.contains($0) }
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
