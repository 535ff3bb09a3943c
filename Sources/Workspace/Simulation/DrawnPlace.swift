import Diagnostics
import Evaluation
import Exact
import HashTreeCollections
import Language
import Rules
import Tables

/// A place that is drawn by chance in each run.
struct DrawnPlace {
  /// What a draw does with what is there.
  enum Effect {
    /// The draw stands in its place.
    case value
    /// The draw is a part by which it changes.
    case change
  }

  /// A table of which some cells are drawn.
  struct Cells {
    let table: Int
    let column: Column
    let isOutcome: Bool
    let rows: [Int]
  }

  let name: String
  let distribution: Distribution
  let effect: Effect
  /// The cells; none for a parameter.
  let cells: [Cells]
  /// The parameter, where it is one.
  let parameter: Parameter?

  /// The contents with the place drawn; the draws of a cell rest on the seed, the place, the cell and
  /// the run alone.
  func draw(
    _ run: Int, _ contents: inout WorkbookContents, from stream: RandomStream
  ) throws(ArithmeticError) {
    let own = stream.stream(name)
    if let parameter {
      var stream = own.stream(run: run, place: 0)
      let present = contents.parameters[parameter.name] ?? parameter.value
      if let value = try drawn(present, parameter.type, &stream) {
        contents.set(parameter, to: value)
      }
      return
    }
    for (part, cells) in cells.enumerated() {
      let table = contents.tables[cells.table]
      var drawn: [(row: Int, value: Value)] = []
      for row in cells.rows {
        var stream = own.stream(part).stream(run: run, place: row)
        if let value = try self.drawn(cells.column.value(at: row), cells.column.type, &stream) {
          drawn.append((row, value))
        }
      }
      if cells.isOutcome, let key = table.keyColumns.first {
        for (row, value) in drawn {
          let edit = WorkbookContents.OutcomeEdit(
            project: table[row, key], outcome: cells.column.name)
          contents.outcomes[edit] = value
        }
      } else {
        let whole = table.addingKnownColumn(named: cells.column.name)
        guard let index = whole.column(named: cells.column.name) else { continue }
        contents.tables[cells.table] = whole.replacingColumn(
          index, with: whole.columns[index].setting(drawn))
      }
    }
  }

  /// What a draw makes of a value; nothing where that is not known and the draw rests on it. Money is
  /// rounded to the fen, a count to a whole number.
  private func drawn(
    _ present: Value, _ type: ValueType, _ stream: inout RandomStream
  ) throws(ArithmeticError) -> Value? {
    let mean = present.number
    guard mean != nil || (effect == .value && !distribution.needsMean) else { return nil }
    var value = try distribution.draw(from: &stream, mean: mean)
    if effect == .change, let mean {
      value = try mean.multiplied(by: Number.one.adding(value))
    }
    switch type {
    case .money: value = try value.rounded(decimals: 2, rule: .halfUp)
    case .count, .year: value = try max(value.rounded(rule: .halfUp), .zero)
    default: break
    }
    return .number(value)
  }
}
