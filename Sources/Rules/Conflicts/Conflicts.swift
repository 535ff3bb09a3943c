import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The table `conflicts`: where two sources say different things, or a row leads nowhere.
struct Conflicts {
  private let workbook: Workbook
  private let environment: RulesEnvironment

  init(_ workbook: Workbook) {
    self.workbook = workbook
    environment = RulesEnvironment(workbook: workbook)
  }

  /// One thing that does not fit.
  private struct Entry {
    let name: String
    let kind: String
    let key: String
    let english: String
    let chinese: String
  }

  func table() throws(Diagnostic) -> Table {
    var entries = try contradictedOutcomes()
    for conflict in workbook.contents.pack.syntax.conflicts {
      entries += try self.entries(of: conflict)
    }
    // What is said of a region or a year is said once, not for every project of it.
    var said: Set<String> = []
    entries = entries.filter { said.insert($0.english).inserted }
    let messages = Choice(wordings: entries.map { Choice.Word($0.english, $0.chinese) })
    return Table(
      name: "conflicts",
      columns: [
        text("conflict", "冲突", entries.map(\.name)),
        Column(
          name: "record", chinese: ["记录"], type: .choice(JudgedRecords.kindChoice),
          values: entries.map { .text($0.kind) }),
        text("key", "编号", entries.map(\.key)),
        Column(
          name: "message", chinese: ["说明"], type: .choice(messages),
          values: entries.map { .text($0.english) }),
      ])
  }

  private func text(_ name: String, _ chinese: String, _ values: [String]) -> Column {
    Column(name: name, chinese: [chinese], type: .text, values: values.map { .text($0) })
  }

  private func entries(of conflict: ConflictSyntax) throws(Diagnostic) -> [Entry] {
    guard let condition = conflict.condition else { return [] }
    let kind = try RecordKind.declared(conflict.kind)
    let table = try workbook.rows(ofKind: kind)
    let binder = Binder(environment, scope: Scope(table))
    let rows = workbook.evaluator.rows(
      .range(0..<table.rowCount), where: try binder.bind(condition).node)
    var entries: [Entry] = []
    for row in rows {
      let frame = Frame(row: row)
      var english = try message(conflict.english, in: .english, binder, frame)
      var chinese = try message(conflict.chinese, in: .chinese, binder, frame)
      if let near = try suggestion(conflict.suggestion, binder, frame) {
        english += "; did you mean '\(near)'?"
        chinese += "；是否为“\(near)”？"
      }
      entries.append(
        Entry(
          name: conflict.name.text, kind: kind.name, key: table.keyText(at: row),
          english: english, chinese: chinese))
    }
    return entries
  }

  /// The text with the row's columns in the place of `$column`.
  private func message(
    _ text: TextLiteral?, in wording: Wording, _ binder: Binder, _ frame: Frame
  ) throws(Diagnostic) -> String {
    var message = ""
    for piece in text?.pieces ?? [] {
      switch piece {
      case .text(let letters): message += letters
      case .variable(let name):
        let bound = try binder.bind(Expression(.name(name), at: name.span))
        let value = workbook.evaluator.value(bound.node, frame)
        message += value.spelling(as: bound.type, in: wording)
      }
    }
    return message
  }

  private func suggestion(
    _ suggestion: ConflictSyntax.Suggestion?, _ binder: Binder, _ frame: Frame
  ) throws(Diagnostic) -> String? {
    guard let suggestion, let table = try environment.table(named: suggestion.table.folded),
      let column = table[suggestion.column.text]
    else { return nil }
    let value = workbook.evaluator.value(try binder.bind(suggestion.value).node, frame)
    let names = (0..<table.rowCount).lazy.compactMap { column.value(at: $0).text }
    return value.text.flatMap { Similarity.nearest(to: $0, among: names) }
  }

  /// Outcomes that are given and differ from what roster or incidents show.
  private func contradictedOutcomes() throws(Diagnostic) -> [Entry] {
    guard let projects = try workbook.table(ofKind: "projects") else { return [] }
    let outcomes = Outcomes(workbook)
    var entries: [Entry] = []
    for outcome in Outcomes.columns {
      var given = try outcomes.given(outcome, of: projects)
      for (row, value) in outcomes.edits(outcome, of: projects) { given[row] = value }
      guard given.contains(where: \.isKnown),
        let evidence = try outcomes.evidence(for: outcome, of: projects)
      else { continue }
      for row in given.indices where given[row].isKnown {
        let shown = evidence.value(at: row)
        guard shown.isKnown, shown != given[row] else { continue }
        let key = projects.keyText(at: row)
        let words = [Wording.english, .chinese].map { wording in
          [given[row], shown].map { $0.spelling(as: outcome.type, in: wording) }
        }
        entries.append(
          Entry(
            name: "contradicted_outcome", kind: "projects", key: key,
            english: "project \(key): \(outcome.name) is given as \(words[0][0]), "
              + "the evidence shows \(words[0][1]); the given figure counts",
            chinese: "项目 \(key)：\(outcome.chinese.first ?? outcome.name)填报为 \(words[1][0])，"
              + "证据为 \(words[1][1])，以填报为准"))
      }
    }
    return entries
  }
}

extension Value {
  /// The spelling in a language: words and yes or no have one in each.
  fileprivate func spelling(as type: ValueType, in wording: Wording) -> String {
    switch (self, type, wording) {
    case (.truth(let truth), _, .chinese): truth ? "是" : "否"
    case (.text(let word), .choice(let choice), .chinese): choice.chinese(for: word) ?? word
    default: spelling ?? ""
    }
  }
}
