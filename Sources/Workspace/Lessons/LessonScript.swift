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

  /// The script. Of a step that was done another time the first right way, of one that is still to be done
  /// nothing.
  var text: String {
    let wording = run.session.settings.wording
    var lines = ["# \(Product.name) · \(run.lesson.title.phrase.text(in: wording))"]
    lines.append("option language \(wording.rawValue)")
    lines += beginning
    for (position, step) in run.lesson.steps.enumerated() {
      guard run.done[position] != nil || position < run.position else { break }
      lines.append("# \(position + 1)")
      lines += statements(at: position, step, wording)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func statements(
    at position: Int, _ step: StepSyntax, _ wording: Wording
  ) -> [String] {
    guard let done = run.done[position] else { return run.course.lines(of: step.way(in: wording)) }
    return done.result == .skipped ? ["skip"] : done.statements
  }

  /// What begins the lesson: that of a file is taken in by its file, and named where it is not the first there.
  private var beginning: [String] {
    let own = "learn " + Spelling.name(run.lesson.name.name.text)
    guard session.courses.contains(where: { $0.source == run.course.source }) else { return [own] }
    let path = RelativePath.shortest(run.course.source.name, seenFrom: folder, session.surroundings)
    let file = SourcePrinter.text(
      of: Path(TextLiteral(path), isQuoted: false, at: SourceSpan(0, 0)))
    let isFirst = run.course.lessons.first?.name == run.lesson.name
    return ["learn " + file] + (isFirst ? [] : [own])
  }
}

extension CourseSyntax {
  /// The lines of a way, as they are typed.
  func lines(of way: WaySyntax?) -> [String] {
    guard let way else { return [] }
    return source[way.span].lines.map { String($0.withoutReturn.drop { $0 == " " }) }
  }
}
