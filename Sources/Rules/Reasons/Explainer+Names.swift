import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What a name in a formula stands for.
extension Explainer {
  /// Why something that is named has its value; nothing where the name is a choice's word.
  mutating func reason(
    ofReference reference: Expression, in scope: ReasonScope
  ) throws(Diagnostic) -> Reason? {
    switch reference.form {
    case .name(let name):
      for layer in scope.layers {
        if let reason = try column(name.text, of: layer, in: scope, subject: name.text) {
          return reason
        }
      }
      return nil
    case .member(let table, let name):
      if let layer = scope.layer(named: table) {
        return try column(name.text, of: layer, in: scope, subject: name.text)
      }
      return try parameter(named: table.identity(of: name), at: reference, in: scope)
    case .cell(let cell): return try reason(of: cell, at: reference, in: scope)
    case .variable(let name): return try variable(name, in: scope)
    case .aggregate(let aggregate): return try figure(aggregate, reference, in: scope)
    default: return nil
    }
  }

  /// Why a column of a layer has its value in the row; nothing where the layer has no such column.
  mutating func column(
    _ name: String, of layer: ReasonScope.Layer, in scope: ReasonScope, subject: String
  ) throws(Diagnostic) -> Reason? {
    if let said = environment.definition(name.lowercased(), of: layer.table) {
      return try addedColumn(name, as: said, of: layer, row: scope.row, subject: subject)
    }
    if let rules = layer.rules {
      return try derived(name, of: layer, by: rules, in: scope, subject: subject)
    }
    let table = layer.table
    if let outcome = Outcomes.column(named: name, of: table) {
      return try self.outcome(outcome, of: table, row: scope.row, subject: subject)
    }
    let kind = table.kind?.name ?? ""
    if let kind = table.kind, let aspect = aspect(named: name, of: kind) {
      return try self.aspect(aspect, of: kind, row: scope.row, subject: Phrase(same: subject))
    }
    if let index = table.column(named: name) {
      return cell(table, row: scope.row, column: index, subject: subject)
    }
    if let said = rules.definition(name.lowercased(), of: table) {
      return try definition(name, as: said, of: kind, in: scope)
    }
    guard let known = table.kind?.column(named: name) else { return nil }
    let column = Column(name: known.name, chinese: known.chinese, type: known.type, values: [])
    var reason = Reason(column.subject(subject), TypedValue(.blank, known.type))
    reason.remark(.place, "no file has this column", zh: "各文件中都没有此列")
    return reason
  }

  /// A column that its user gave to the table.
  private mutating func addedColumn(
    _ name: String, as expression: Expression, of layer: ReasonScope.Layer, row: Int,
    subject: String
  ) throws(Diagnostic) -> Reason {
    let scope = ReasonScope(environment, [layer], row: row)
    var reason = Reason(Phrase(same: subject), try scope.value(of: expression, evaluator))
    guard tell("\(layer.table.name).\(name)#\(row)") else { return above(reason) }
    reason.remark(.state, "a column that was derived here", zh: "本次会话中派生的列")
    try derive(&reason, by: expression, in: scope)
    return reason
  }

  /// `for_employer`: what the rules define under a name.
  private mutating func definition(
    _ name: String, as expression: Expression, of kind: String, in scope: ReasonScope
  ) throws(Diagnostic) -> Reason {
    var reason = Reason(Phrase(same: name), try scope.value(of: expression, evaluator))
    guard tell("\(kind).\(name)#\(scope.row)") else { return above(reason) }
    try say(choicesShaping: "\(kind).\(name)", in: &reason, of: scope)
    try derive(&reason, by: expression, in: scope)
    return reason
  }

  /// `fund[海曙, 2019].contribution_income`: a cell, or a figure, of a row that a key names.
  private mutating func reason(
    of cell: CellReference, at reference: Expression, in scope: ReasonScope
  ) throws(Diagnostic) -> Reason? {
    guard let name = cell.column else { return nil }
    let table = try scope.binder.table(of: cell)
    let key = try key(of: cell, in: table, scope)
    let keyText = key.map(\.keyText).joined(separator: ", ")
    let subject = "\(table.name)[\(keyText)].\(name.text)"
    guard key.allSatisfy(\.isKnown), let row = table.row(forKey: key) else {
      var reason = Reason(
        Phrase(same: subject), try scope.value(of: reference, evaluator))
      reason.remarks.append(.init(.state, Explainer.noRow(keyText, of: table)))
      return reason
    }
    let there = try self.scope(of: table, row: row)
    guard let layer = there.layers.first else { return nil }
    return try column(name.text, of: layer, in: there, subject: subject)
  }

  /// That a key names no row.
  static func noRow(_ keyText: String, of table: Table) -> Phrase {
    Phrase("\(table.name) has no row \(keyText)", zh: "\(table.name) 中没有 \(keyText) 这一行")
  }

  private func key(
    of cell: CellReference, in table: Table, _ scope: ReasonScope
  ) throws(Diagnostic) -> [Value] {
    var key: [Value] = []
    for (part, index) in zip(cell.key, table.keyColumns) {
      switch part {
      case .text(let text, _): key.append(CellReader(for: table.columns[index]).value(of: text))
      case .expression(let expression):
        key.append(try scope.value(of: expression, evaluator).value)
      }
    }
    return key
  }

  /// A row of records, or of a derived table with the terms behind its columns.
  func scope(of table: Table, row: Int) throws(Diagnostic) -> ReasonScope {
    if let derivation = try workbook.derivation(named: table.name) {
      return derivation.scope(rules, row: row)
    }
    let layer = ReasonScope.Layer(name: table.kind?.name ?? table.name, table: table, rules: nil)
    return ReasonScope(table.kind == nil ? environment : rules, [layer], row: row)
  }

  /// `$reserve`
  private mutating func variable(
    _ name: Name, in scope: ReasonScope
  ) throws(Diagnostic) -> Reason? {
    guard let value = try scope.environment.variable(named: name.text) else { return nil }
    var reason = Reason(Phrase(same: "$" + name.text), value)
    guard tell("$" + name.text) else { return above(reason) }
    switch workbook.contents.variables[name.text] {
    case .formula(let expression, _):
      try derive(&reason, by: expression, in: ReasonScope(environment))
    case .answer: reason.remark(.state, "answered to `ask`", zh: "由“询问”给出")
    case nil: break
    }
    return reason
  }

  /// Notes that something is told here; whether it is told for the first time.
  mutating func tell(_ name: String) -> Bool { told.insert(name).inserted }

  /// A figure whose reasons stand above.
  func above(_ reason: Reason) -> Reason {
    var reason = reason
    reason.remark(.state, "see above", zh: "见上文")
    return reason
  }
}
