import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `with amount = 预算金额, year = 2020`: columns made from the file's own, none from another.
  func adding(_ additions: [Assignment], to own: Table) throws(Diagnostic) -> Table {
    var table = own
    var given: Set<String> = []
    for addition in additions {
      let known = table.kind?.column(named: addition.name.text)
      guard given.insert(known?.name ?? addition.name.folded).inserted else {
        throw .columnTwice(addition.name)
      }
      table = table.addingColumn(try column(addition, known, of: own))
    }
    return table
  }

  private func column(
    _ addition: Assignment, _ known: KindColumn?, of table: Table
  ) throws(Diagnostic) -> Column {
    let binder = Binder(environment, scope: Scope(table))
    let bound: BoundExpression
    do throws(Diagnostic) { bound = try binder.bind(addition.value) } catch {
      throw error.wordAdvised(known, addition.value)
    }
    let made = evaluator.column(bound, name: addition.name.text, rowCount: table.rowCount)
    guard let known else { return made.asCells }
    let empty = Column(name: known.name, chinese: known.chinese, type: known.type, values: [])
    try binder.checkPercent(addition.value, setting: empty)
    try checkQuoted(addition.value, table)
    // Where a cell could not be read, the file's own column is text as it stands there: the unit
    // of its header counts for its cells as it would in the column itself.
    var unit: CellUnit?
    if case .column(let own, depth: 0) = bound.node, own.type == .text {
      unit = own.headerUnit(for: known)
    }
    let reader = CellReader(known.type, unit: unit, isScore: known.isScore)
    let values = (0..<made.count).map { reader.value(from: made.value(at: $0)) }
    let column = Column(
      name: known.name, chinese: known.chinese, type: known.type, values: values)
    // A column under another name still stands in the file under its own.
    guard case .column(let own, depth: 0) = bound.node else { return column }
    return column.headed(own.header)
  }
}

extension Performance {
  /// `with amount = "预算金额（万元）"`: a text that is the name of a column was meant as one.
  private func checkQuoted(_ value: Expression, _ table: Table) throws(Diagnostic) {
    guard case .literal(.text(let text)) = value.form, let plain = text.plain,
      table.column(named: plain) != nil
    else { return }
    throw Diagnostic(
      code: "quoted-column",
      Phrase(
        "\"\(plain)\" is a text, the same in every row", zh: "“\(plain)”加了引号，是每行相同的文本"),
      at: value.span, suggestion: "`\(plain)`",
      advice: [
        Phrase("a column's name stands in backquotes", zh: "列名请写在反引号或间隔号之间：`·\(plain)·`")
      ])
  }
}

extension Column {
  /// The column with texts of white space alone as blank cells.
  fileprivate var asCells: Column {
    guard type == .text else { return self }
    return Column(
      name: name, type: type, values: (0..<count).map { value(at: $0).fitted(to: type) })
  }
}

extension CellReader {
  /// A value as a cell of the column: a text is read as one in a file would be, and any other
  /// that the column does not hold is an error cell.
  fileprivate func value(from value: Value) -> Value {
    switch value {
    case .text(let text): return self.value(of: text)
    case .blank, .error: return value
    default:
      let fits = Column(name: "", type: type, values: []).accepts(value)
      return fits ? value : .error(.unreadable(value.spelling ?? ""))
    }
  }
}

extension Diagnostic {
  /// `with kind = training`: a bare word names a column here, so a word of a choice is quoted.
  fileprivate func wordAdvised(_ column: KindColumn?, _ value: Expression) -> Diagnostic {
    guard code == "unknown-column", let column, column.type.isText,
      case .name(let name) = value.form
    else { return self }
    var copy = self
    copy.advice.insert(
      Phrase(
        "for the same text in every row write \"\(name.text)\"",
        zh: "若每行都是同一文本，请写 `\"\(name.text)\"`"), at: 0)
    return copy
  }
}
