import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// Shows a table, marked as what-if or corrected where it is.
  mutating func show(
    _ table: Table, as word: String, notes: [String] = [], totals: [Value?]? = nil,
    isUpright: Bool = false, isWhole: Bool = false
  ) {
    var shown = ShownTable(table)
    shown.notes = notes + marks
    shown.whatIf = session.state.isWhatIf
    shown.corrections = session.state.correctionCount
    shown.totals = totals
    shown.isUpright = isUpright
    session.last = .table(shown)
    session.lastTable = table.named("last")
    var result = SessionResult(statement: word, line: line, .table(shown))
    result.isWhole = isWhole
    outcome.results.append(result)
    sayAside(shown.notes)
  }

  /// A form that has no room for remarks must not lose them.
  private mutating func sayAside(_ notes: [String]) {
    guard session.settings.form == .csv || session.settings.form == .json else { return }
    for text in notes { note(text, zh: text) }
  }

  /// Shows one value.
  mutating func show(_ value: TypedValue, notes: [String] = []) {
    var shown = ShownScalar(value.value, as: value.type)
    shown.notes = notes + marks
    shown.whatIf = session.state.isWhatIf
    shown.corrections = session.state.correctionCount
    session.last = .scalar(shown)
    outcome.results.append(SessionResult(statement: "show", line: line, .scalar(shown)))
    sayAside(shown.notes)
  }

  /// What must be said under every result: what-if, choices, corrections.
  var marks: [String] {
    let state = session.state
    let isChinese = wording == .chinese
    var marks: [String] = []
    if state.isWhatIf {
      let count = state.whatIfs.count
      let parameters = state.parameterWhatIfs.map { described($0) }
      let cells = count == 0 ? [] : [isChinese ? "\(count) 处改动" : counted(count, "edited place")]
      let list = (parameters + cells).joined(separator: ", ")
      marks.append(isChinese ? "假设情形：\(list)" : "what-if: \(list)")
    }
    if !state.choices.isEmpty {
      let list = state.choices.map { described($0) }.joined(separator: ", ")
      marks.append(isChinese ? "选择：\(list)" : "choice: \(list)")
    }
    if state.correctionCount > 0 {
      let count = state.correctionCount
      marks.append(isChinese ? "更正：\(count)" : "corrections: \(count)")
    }
    return marks
  }

  private func described(_ parameter: Parameter) -> String {
    let value = session.state.contents.parameters[parameter.name] ?? parameter.value
    return "\(parameter.name) = \(ValueText.shown(value, as: parameter.type, in: wording))"
  }
}

extension ShownTable {
  /// A table of the workbook as it is to be shown.
  init(_ table: Table) {
    let columns = table.columns
    self.init(
      table.name,
      columns: columns.map { Column($0.name, chinese: $0.chinese.first, type: $0.type) },
      rowCount: table.rowCount, cellType: { columns[$1].type(at: $0) },
      cell: { columns[$1].value(at: $0) })
  }
}
