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
    _ table: Table, as word: String, notes: [Phrase] = [], totals: [Value?]? = nil,
    isUpright: Bool = false, isWhole: Bool = false, brief: [String] = []
  ) {
    var shown = marked(table, notes: notes)
    if !brief.isEmpty { shown.brief = brief.compactMap { table.column(named: $0) } }
    shown.totals = totals
    shown.isUpright = isUpright
    session.memory.last = .table(shown)
    keep(table)
    var result = SessionResult(statement: word, line: line, .table(shown))
    result.isWhole = isWhole
    outcome.results.append(result)
    sayAside(notes + marks)
  }

  /// Keeps a result, so that expressions can name it.
  func keep(_ table: Table) {
    let isPart =
      switch statement.form {
      case .show, .chart, .view: true
      default: false
      }
    session.memory.keep(
      SessionMemory.Answer(table: table, states: markedStates, supposed: supposed), isPart: isPart)
  }

  /// What was computed under other states, or supposes something, is marked so wherever it shows.
  mutating func takeMarks(of table: Table) throws(Diagnostic) {
    guard let answer = session.memory.answer(named: table.name),
      try session.workbook.table(named: table.name) == nil
    else { return }
    (compared, supposed) = (answer.states, answer.supposed)
  }

  /// A table as it is to be written or shown, with what must be said of it.
  func marked(_ table: Table, notes: [Phrase]) -> ShownTable {
    var shown = ShownTable(table)
    shown.notes = (notes + marks).map { $0.text(in: wording) }
    shown.whatIf = supposed != nil || markedStates.contains(where: \.isWhatIf)
    shown.corrections = markedStates.map(\.correctionCount).max() ?? 0
    shown.brief = brief(of: table)
    return shown
  }

  /// The columns that matter most, as the rules say, unless a view has chosen among the columns.
  private func brief(of table: Table) -> [Int] {
    let tables = session.state.contents.pack.syntax.tables
    guard let derived = tables.first(where: { $0.name.folded == table.name }) else { return [] }
    let brief = derived.brief.compactMap { table.column(named: $0.text) }
    return brief.count == derived.brief.count ? brief : []
  }

  /// A form that has no room for remarks must not lose them.
  mutating func sayAside(_ notes: [Phrase]) {
    guard session.settings.form == .csv || session.settings.form == .json else { return }
    // Of several results of one statement it is said once.
    for text in notes where !outcome.messages.contains(where: { $0.message == text }) {
      note(text)
    }
  }

  /// Shows one value.
  mutating func show(_ value: TypedValue, notes: [Phrase] = []) {
    var shown = ShownScalar(value.value, as: value.type)
    shown.tone = Tone.of(value.value, as: value.type)
    let notes = notes + marks
    shown.notes = notes.map { $0.text(in: wording) }
    shown.whatIf = supposed != nil || markedStates.contains(where: \.isWhatIf)
    shown.corrections = markedStates.map(\.correctionCount).max() ?? 0
    session.memory.last = .scalar(shown)
    outcome.results.append(SessionResult(statement: "show", line: line, .scalar(shown)))
    sayAside(notes)
  }

  /// What must be said under every result: what-if, choices, corrections.
  var marks: [Phrase] {
    guard compared.count > 1 else {
      let supposition = supposed.map { Phrase("what-if: \($0.english)", zh: "假设情形：\($0.chinese)") }
      return [supposition].compactMap { $0 } + marks(of: markedStates[0])
    }
    return compared.flatMap { state in
      marks(of: state).map { mark in
        [Phrase(same: state.scenarioName), mark].joined(by: .colon)
      }
    }
  }

  /// The states under which the results were computed.
  private var markedStates: [SessionState] { compared.isEmpty ? [session.state] : compared }

  private func marks(of state: SessionState) -> [Phrase] {
    var marks: [Phrase] = []
    if !state.contents.pack.isShipped {
      let pack = state.contents.pack
      let file = pack.syntax.text.name
      marks.append(
        Phrase("rules: \(pack.name), from \(file)", zh: "规则：\(pack.name)，取自 \(file)"))
    }
    if let whatIf = whatIfMark(of: state) { marks.append(whatIf) }
    if !state.contents.choices.isEmpty {
      let list = state.contents.choices.map { described($0, state) }.joined(by: .comma)
      marks.append(Phrase("choice: \(list.english)", zh: "选择：\(list.chinese)"))
    }
    if state.correctionCount > 0 {
      let count = state.correctionCount
      marks.append(Phrase("corrections: \(count)", zh: "更正：\(count) 处"))
    }
    return marks
  }

  /// What departs from the files and the law; nothing where nothing does.
  func whatIfMark(of state: SessionState) -> Phrase? {
    guard state.isWhatIf else { return nil }
    let count = state.whatIfs.count
    let parameters = state.contents.parameterWhatIfs.map { described($0, state) }
    let cells = count == 0 ? [] : [Phrase(counted(count, "edited place"), zh: "\(count) 处改动")]
    let list = (parameters + cells).joined(by: .comma)
    return Phrase("what-if: \(list.english)", zh: "假设情形：\(list.chinese)")
  }

  private func described(_ parameter: Parameter, _ state: SessionState) -> Phrase {
    let value = state.contents.parameters[parameter.name] ?? parameter.value
    // With all its digits: a rounded one is not what was set.
    let typed = TypedValue(value, parameter.type)
    return typed.phrase(spelled: typed.description).map { "\(parameter.name) = \($0)" }
  }
}

extension ShownTable {
  /// A table of the workbook as it is to be shown.
  init(_ table: Table) {
    let columns = table.columns
    self.init(
      table.name,
      columns: columns.map { column in
        let tone = column.type == .count ? Tone.ofWords[column.name] : nil
        return Column(column.name, chinese: column.chinese.first, type: column.type, tone: tone)
      },
      rowCount: table.rowCount, cellType: { columns[$1].type(at: $0) },
      cell: { columns[$1].value(at: $0) })
    tone = { Tone.of($0, as: $1) }
    // The cells of a mixed column are each written as their own type.
    guard !columns.contains(where: { $0.type == .mixed }) else { return }
    fields = { FieldRun(columns[$1].vector(rows: $0), as: columns[$1].type) }
  }
}
