import Diagnostics
import Evaluation
import Exact
import Language
import Rendering

extension Performance {
  /// `report where … to evaluation.html titled "2020" replace`
  mutating func perform(_ report: Report) throws(Diagnostic) {
    let file = try resolved(report.path)
    guard file.lowercased().hasSuffix(".html") || file.lowercased().hasSuffix(".htm") else {
      throw .noPage(file, at: report.path.span)
    }
    try sayConflicts()
    let title = try report.title.map { (title) throws(Diagnostic) in
      evaluator.value(try Binder(environment).bind(title).node).spelling ?? ""
    }
    var evaluation = EvaluationReport(
      session: session, filter: ReportFilter(report.filter, environment), file: file)
    let shown = try evaluation.report(
      titled: title ?? "", marks: marks, whatIf: whatIfMark(of: session.state))
    outcome.messages += evaluation.filter.warnings
    var bytes: [UInt8] = []
    ReportForm(wording: wording).append(shown, to: &bytes)
    try session.surroundings.write(bytes, to: file, replacing: report.replaces)
    say(evaluation, in: file)
  }

  /// `evaluation.html: 69 projects, 30 caps, 8 projects that do not pass`
  private mutating func say(_ evaluation: EvaluationReport, in file: String) {
    let (projects, caps) = (evaluation.projectCount, evaluation.capCount)
    let open = evaluation.openProjectCount
    note(
      Phrase(
        "\(file): \(counted(projects, "project")), \(counted(caps, "cap")), "
          + "\(counted(open, "project")) not passing",
        zh: "\(file)：\(projects) 个项目，\(caps) 项限额，\(open) 个项目不达标或缺数据"))
  }
}

extension Diagnostic {
  /// `report to evaluation.csv`
  fileprivate static func noPage(_ file: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "unknown-ending",
      Phrase("a report is a page, and '\(file)' is none", zh: "报告是网页，而“\(file)”不是"), at: span,
      advice: [Phrase("the endings are .html .htm", zh: "可用的扩展名有：.html .htm")])
  }
}
