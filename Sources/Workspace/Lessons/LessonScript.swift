import Diagnostics
import Exact
import Language
import Rendering

/// What was typed in a lesson, as a script that plays it again.
struct LessonScript {
  private let run: LessonRun
  private let folder: String
  private let session: Session

  init(_ run: LessonRun, in folder: String, _ session: Session) {
    (self.run, self.folder, self.session) = (run, folder, session)
  }

  /// The script; of a step that was not done nothing.
  var text: String {
    let wording = run.session.settings.wording
    var lines = ["# \(Product.name) · \(run.lesson.title.phrase.text(in: wording))"]
    lines.append("option language \(wording.rawValue)")
    lines.append("learn \(name)")
    for position in run.lesson.steps.indices {
      guard let done = run.done[position] else { break }
      lines.append("# \(position + 1)")
      lines += done.statements.isEmpty ? ["skip"] : done.statements
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the script names the lesson: that of a file is taken in before.
  private var name: String {
    let own = run.lesson.name.name
    guard session.courses.contains(where: { $0.source == run.course.source }) else {
      return Spelling.name(own.text)
    }
    let path = RelativePath.shortest(run.course.source.name, seenFrom: folder, session.surroundings)
    let file = SourcePrinter.text(
      of: Path(TextLiteral(path), isQuoted: false, at: SourceSpan(0, 0)))
    return file + "\nlearn " + Spelling.name(own.text)
  }
}
