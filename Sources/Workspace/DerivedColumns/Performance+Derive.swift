import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `derive projects.cost_per_head = amount / trained`
  mutating func perform(_ derive: Derive) throws(Diagnostic) {
    let table = try derivedTable(derive.table)
    let name = derive.column
    let known = session.state.derivedColumns.firstIndex { $0.isColumn(name, of: table) }
    if known == nil, try Binder(environment).column(name.text, of: table) != nil {
      throw .columnThere(name, of: table)
    }
    let column = DerivedColumn(
      table: table.kind?.name ?? table.name, name: name.text, value: derive.value, source: source)
    if let known {
      session.state.derivedColumns[known] = column
    } else {
      session.state.derivedColumns.append(column)
    }
    try checkDerivedColumns()
    let said = Phrase("\(column.path) derived", zh: "已派生 \(column.path)")
    effect = said
    note(said)
    sayErrors(in: column, of: table)
  }

  /// The table that is given a column: what was loaded, or what the rules derive.
  private func derivedTable(_ name: Name) throws(Diagnostic) -> Table {
    guard let table = try session.workbook.table(named: name.folded) else {
      let parameters = environment.parameterNames.contains { $0.hasPrefix(name.folded + ".") }
      let isOwn = SessionEnvironment.ownTable(named: name.folded) != nil
      guard !isOwn, !parameters else { throw .noColumnsFor(name) }
      throw .unknownTable(name, among: session.workbook.tableNames)
    }
    return table
  }

  /// Every derived column must be computable: one of them may have been the ground of another.
  func checkDerivedColumns() throws(Diagnostic) {
    for column in session.state.derivedColumns {
      guard let table = try session.workbook.table(named: column.table) else { continue }
      _ = try session.liveColumns.column(column, of: table, environment)
    }
  }

  /// A derived column, or a name, that cannot be computed any more.
  private func userOfWhatIsGone() -> String? {
    for column in session.state.derivedColumns {
      guard let table = try? session.workbook.table(named: column.table) else { continue }
      do throws(Diagnostic) {
        _ = try session.liveColumns.column(column, of: table, environment)
      } catch {
        return column.path
      }
    }
    return environment.variableNames.first { name in
      do throws(Diagnostic) {
        _ = try environment.variable(named: name)
        return false
      } catch {
        return true
      }
    }.map { "$" + $0 }
  }

  /// Cells without a value may be meant, but their user should look.
  private mutating func sayErrors(in column: DerivedColumn, of table: Table) {
    guard let made = try? session.liveColumns.column(column, of: table, environment) else { return }
    let errors = (0..<made.count).filter { made.value(at: $0).isError }
    guard let first = errors.first, case .error(let error) = made.value(at: first) else { return }
    let row = "\(table.name)[\(table.rowName(at: first))]"
    warn(
      Phrase(
        "\(counted(errors.count, "cell")) of it \(errors.count == 1 ? "is an error" : "are errors"), "
          + "the first in \(row): \(error.symbol), \(error.reason)",
        zh: "其中 \(errors.count) 格有误，首个在 \(row)：\(error.symbol)，\(error.chineseReason)"),
      code: "failed-cells")
  }

  /// `drop projects.cost_per_head`
  mutating func dropColumn(_ table: Name, _ column: Name) throws(Diagnostic) {
    guard let found = try session.workbook.table(named: table.folded),
      let index = session.state.derivedColumns.firstIndex(where: { $0.isColumn(column, of: found) })
    else {
      throw Diagnostic(
        code: "not-derived",
        Phrase(
          "'\(table.text).\(column.text)' is no column that was derived",
          zh: "“\(table.text).\(column.text)”不是派生列"), at: table.span.joined(with: column.span),
        advice: [
          Phrase("only what `derive` made can be dropped", zh: "只能弃用由“派生”得到的列")
        ])
    }
    let dropped = session.state.derivedColumns.remove(at: index)
    if let user = userOfWhatIsGone() {
      throw Diagnostic(
        code: "name-in-use",
        Phrase(
          "'\(user)' is computed from '\(dropped.path)'", zh: "“\(user)”由“\(dropped.path)”算出"),
        at: column.span, advice: [Phrase("drop '\(user)' first", zh: "请先弃用：`弃 \(user)`")])
    }
    let said = Phrase("\(dropped.path) dropped", zh: "已弃用“\(dropped.path)”")
    effect = said
    note(said)
  }
}

extension Performance {
  /// A derived column is what its formula says.
  func checkSettable(_ column: Name, of table: Table) throws(Diagnostic) {
    guard
      let derived = session.state.derivedColumns.first(where: { $0.isColumn(column, of: table) })
    else { return }
    throw Diagnostic(
      code: "derived-column",
      Phrase(
        "'\(derived.path)' is derived and cannot be edited", zh: "“\(derived.path)”是派生列，不能修改"),
      at: column.span,
      advice: [
        Phrase(
          "edit what it is derived from, or `derive \(derived.path) = …` anew",
          zh: "请修改它所依据的数据，或重新 `派生 \(derived.path) = …`")
      ])
  }
}

extension DerivedColumn {
  /// Whether a name means this column of a table.
  func isColumn(_ column: Name, of table: Table) -> Bool { isColumn(column.text, of: table) }

  /// Whether a name means this column of a table: tables of one kind share their derived columns.
  func isColumn(_ column: String, of table: Table) -> Bool {
    name.lowercased() == column.lowercased() && belongs(to: table)
  }

  /// Whether a table has this column.
  func belongs(to table: Table) -> Bool {
    self.table == table.kind?.name || self.table.lowercased() == table.name.lowercased()
  }
}

extension Diagnostic {
  /// `derive projects.amount = …`
  fileprivate static func columnThere(_ name: Name, of table: Table) -> Diagnostic {
    Diagnostic(
      code: "column-there",
      Phrase(
        "\(table.name) has a column '\(name.text)' already",
        zh: "\(table.name) 已有名为“\(name.text)”的列"),
      at: name.span,
      advice: [
        Phrase(
          "give the new one another name; `set \(table.name).\(name.text) = …` changes the old one",
          zh: "请为新列另取名称；`设 \(table.name).\(name.text) = …` 修改原列")
      ])
  }

  /// `derive parameters.x = …`
  fileprivate static func noColumnsFor(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "no-columns-for",
      Phrase(
        "'\(name.text)' cannot be given columns", zh: "不能为“\(name.text)”派生列"), at: name.span,
      advice: [
        Phrase(
          "a loaded table can, and one that the rules derive, such as caps",
          zh: "可为已载入的表或规则派生的表（如 caps）派生列")
      ])
  }
}
