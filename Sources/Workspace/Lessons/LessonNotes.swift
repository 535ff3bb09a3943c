import Diagnostics
import Exact
import Language
import Rendering

/// What was learned in a lesson, as a page to keep: what was said, what was typed, what it came to.
struct LessonNotes {
  private let run: LessonRun
  private let wording: Wording

  init(_ run: LessonRun, _ wording: Wording) { (self.run, self.wording) = (run, wording) }

  /// The page, in Markdown.
  var text: String {
    var parts = ["# " + run.lesson.title.phrase.text(in: wording)]
    for (position, step) in run.lesson.steps.enumerated() {
      guard let done = run.done[position] else { continue }
      parts.append("## \(position + 1)")
      parts.append(step.prose.phrase.text(in: wording))
      parts.append(block(of: done, step))
      if let closing = step.closing { parts.append(closing.phrase.text(in: wording)) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What was typed, with what it showed; of a step that was skipped the answer.
  private func block(of done: StepDone, _ step: StepSyntax) -> String {
    var lines = done.statements.map { "fundsh> " + $0 }
    if lines.isEmpty, let way = step.way(in: wording) {
      lines = run.course.source[way.span].lines.map { "fundsh> " + $0.drop { $0 == " " } }
    }
    var settings = run.session.settings
    (settings.form, settings.width, settings.isColoured) = (.table, 100, false)
    for result in done.passing?.shown ?? [] {
      let shown = String(decoding: result.bytes(settings), as: UTF8.self)
      lines += shown.lines.dropLast().map { String($0) }
    }
    // A fence is longer than any that stands in what it holds.
    let longest = lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence] + lines + [fence]).joined(separator: "\n")
  }
}
