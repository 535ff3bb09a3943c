import Diagnostics
import Exact
import HashTreeCollections
import Rendering
import Rules
import Tables

/// What the figures rest on besides the files and the rules: what-ifs, choices, corrections.
extension EvaluationReport {
  private static let anchor = "changes"

  /// What must be said before any figure: of `marks`, which stand under every result, the one that the
  /// figures are no facts is said loudest.
  func notices(_ marks: [Phrase], whatIf: Phrase?) -> [ShownReport.Notice] {
    var notices: [ShownReport.Notice] = []
    if let whatIf {
      let meaning = Phrase(
        "These figures are not what the files and the rules come to.", zh: "以下数字并非按原始文件和规则得出的结果。")
      notices.append(
        ShownReport.Notice(.whatIf, [whatIf, meaning], anchor: EvaluationReport.anchor))
    }
    let others = marks.filter { $0 != whatIf }
    if !others.isEmpty {
      let anchor = hasChanges && whatIf == nil ? EvaluationReport.anchor : nil
      notices.append(ShownReport.Notice(.remark, others, anchor: anchor))
    }
    if let text = filter.text {
      let line = Phrase(
        "only the rows where `\(text)`; totals are of the rows that are shown, no other figure changes",
        zh: "只显示满足 `\(text)` 的行；合计只含所显示的行，其余数字不变")
      notices.append(ShownReport.Notice(.remark, [line]))
    }
    return notices
  }

  private var hasChanges: Bool {
    session.state.isWhatIf || session.state.correctionCount > 0
      || !session.state.contents.choices.isEmpty
  }

  /// Every place that is not as the rules or the files have it, the parameters first.
  func changes() throws(Diagnostic) -> ShownReport.Section? {
    guard hasChanges else { return nil }
    let (state, reasons) = (session.state, CorrectionReasons(session))
    var all = state.contents.parameterWhatIfs.map { change(of: $0, as: .whatIf) }
    all += state.contents.choices.map { change(of: $0, as: .choice) }
    let corrections = state.corrections.sorted { $0.key.sortKey < $1.key.sortKey }
    let whatIfs = state.whatIfs.filter { $0.parameter == nil }
      .sorted { $0.sortKey < $1.sortKey }
    let places = whatIfs.map { ($0, Int?.none) } + corrections.map { ($0.key, $0.value) }
    let room = max(0, EvaluationReport.listed - all.count)
    var contents = state.contents
    contents.outcomes = [:]
    let bare = Workbook(contents, after: session.workbook)
    all += places.prefix(room).map { place, number in
      var change = place.change(
        as: number == nil ? .whatIf : .correction, in: state, withoutOutcomes: bare)
      change.reason = number.flatMap { reasons[$0] }
      return change
    }
    var blocks: [ShownReport.Block] = []
    var rows = ReportTable(
      ShownTable(ChangedPlace.table(of: all)),
      caption: Phrase("What it was, what it is, and why", zh: "原值、现值与理由"))
    rows.rowLimit = EvaluationReport.listed
    rows.signs = ["what_if": .warned, "choice": .aside, "correction": .good]
    blocks.append(.table(rows))
    if places.count > room {
      let more = places.count - room
      blocks.append(
        .remark(
          Phrase(
            "\(more) more places were changed; `history` lists the statements",
            zh: "另有 \(more) 处改动；`历史` 列出各条语句")))
    }
    return ShownReport.Section(
      EvaluationReport.anchor, Phrase("What-if, choices and corrections", zh: "假设、选择与更正"), blocks)
  }

  private func change(of parameter: Parameter, as kind: ChangedPlace.Kind) -> ChangedPlace {
    var change = ChangedPlace(place: parameter.name, kind: kind)
    change.before = pack.value(of: parameter.name, set: [:])
    change.now = pack.value(of: parameter.name, set: session.state.contents.parameters)
    return change
  }
}
