import Diagnostics
import Exact
import Language
import Rendering

/// What was learned in a lesson, as a page to keep: what was said, what was typed, what it came to.
struct LessonNotes {
  private let run: LessonRun
  private let wording: Wording

  init(_ run: LessonRun, _ wording: Wording) { (self.run, self.wording) = (run, wording) }

  /// The page, in Markdown. Of a step that was done another time, or skipped, it has the first right way.
  var text: String {
    var parts = ["# " + run.lesson.title.phrase.text(in: wording)]
    for (position, step) in run.lesson.steps.enumerated() {
      let done = run.done[position]
      guard done != nil || position < run.position else { break }
      let isSkipped = done?.result == .skipped
      let mark = isSkipped ? Phrase(" (skipped)", zh: "（跳过）").text(in: wording) : ""
      parts.append("## \(position + 1)" + mark)
      parts.append(flowing(step.prose.phrase))
      parts.append(block(of: isSkipped ? nil : done, step))
      if let closing = step.closing { parts.append(flowing(closing.phrase)) }
    }
    // A lesson may be anybody's, and a page is looked at in a terminal, too.
    return VisibleText.lines(of: parts.joined(separator: "\n\n") + "\n")
  }

  /// A text with each paragraph on one line: Chinese has no spaces where a line ends.
  private func flowing(_ phrase: Phrase) -> String {
    LessonText.parts(of: phrase.text(in: wording), in: wording).map { part in
      switch part {
      case .paragraph(let text), .verbatim(let text): text
      case .gap: ""
      }
    }.joined(separator: "\n")
  }

  /// What was typed, with what it showed.
  private func block(of done: StepDone?, _ step: StepSyntax) -> String {
    let statements = done?.statements ?? run.course.lines(of: step.way(in: wording))
    var lines = statements.map { "fundsh> " + $0 }
    var settings = run.session.settings
    (settings.form, settings.width, settings.isColoured) = (.table, 100, false)
    for result in done?.passing?.shown ?? [] {
      let shown = String(decoding: result.bytes(settings), as: UTF8.self)
      lines += shown.lines.dropLast().map { String($0) }
    }
    // A fence is longer than any that stands in what it holds.
    let longest = lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence] + lines + [fence]).joined(separator: "\n")
  }
}
