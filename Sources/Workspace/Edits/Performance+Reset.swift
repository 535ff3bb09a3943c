import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
import Language
import Rules
import Tables

extension Performance {
  /// `reset cap.rate`, `reset projects[P-0003].amount`, `reset projects`, `reset all`: back to what the
  /// file or the pack says, in a scenario to what its parents say.
  mutating func reset(_ place: Place?) throws(Diagnostic) {
    let before = session.workbook
    let old = session.state
    if let place { try reset(place: place) } else { session.state.layer = session.state.ground }
    // Edits that do not apply any more make no difference, and go with the others.
    let hasEdits = place == nil && session.state.hasScenarioEdits
    guard hasEdits || session.state.differs(from: old) else {
      note(Phrase("there is nothing to take back here", zh: "此处没有可还原的改动"))
      return
    }
    finish(Phrase("reset", zh: "已还原"), from: before)
  }

  private mutating func reset(place: Place) throws(Diagnostic) {
    let ground = session.state.ground
    switch place {
    case .member:
      if let parameter = parameter(at: place) {
        session.state.layer.take(EditedPlace(parameter: parameter.name), key: [], from: ground)
        return
      }
      for target in try targets(of: place, nil) { try reset(target, to: ground) }
    case .cell(let reference, let span):
      if reference.column != nil {
        for target in try targets(of: place, nil) { try reset(target, to: ground) }
      } else {
        try resetRow(of: reference, at: span, to: ground)
      }
    case .name(let name):
      for index in try loadedTables(name).reversed() {
        session.state.layer.takeTable(session.state.contents.tables[index].name, from: ground)
      }
    }
  }

  private mutating func reset(_ target: EditTarget, to ground: Layer) throws(Diagnostic) {
    let table = session.state.contents.tables[target.table]
    try checkSettable(target.column, of: table)
    guard let column = try Binder(environment).column(target.column.text, of: table) else {
      throw .unknownColumn(target.column, of: table)
    }
    session.state.layer.takeCells(column.name, of: table.name, from: ground) { _ in target.rows }
  }

  /// Gives a row back what is below it, whether it stands in its table now, below, or in both.
  private mutating func resetRow(
    of reference: CellReference, at span: SourceSpan, to ground: Layer
  ) throws(Diagnostic) {
    let key = try key(of: reference, at: span)
    for index in try loadedTables(reference.table) {
      let table = session.state.contents.tables[index]
      let below = ground.contents.tableIndex(named: table.name).map { ground.contents.tables[$0] }
      guard table.row(forKey: key) != nil || below?.row(forKey: key) != nil else { continue }
      let name = key.map(\.keyText).joined(separator: "/")
      let place = EditedPlace(table: table.name, key: name, column: nil)
      return session.state.layer.take(place, key: key, from: ground)
    }
    throw .unknownRow(reference, of: try Binder(environment).table(of: reference), at: span)
  }
}

extension SessionState {
  /// Whether anything that can be edited is another than in `old`.
  func differs(from old: SessionState) -> Bool {
    contents.parameters != old.contents.parameters || contents.outcomes != old.contents.outcomes
      || whatIfs != old.whatIfs || corrections != old.corrections
      || Set(layer.origins.keys) != Set(old.layer.origins.keys)
      || contents.tables.count != old.contents.tables.count
  }
}
