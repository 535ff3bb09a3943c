import Exact
import Rendering
import Tables

extension FieldRun {
  /// The exact texts of a run of cells of a type, as `Value.exactText` writes them.
  init(_ run: Vector, as type: ValueType) {
    self.init(capacity: run.count)
    switch run {
    case .numbers(let lane): append(lane, as: type)
    case .truths(let lane):
      let (yes, no) = (Array("yes".utf8), Array("no".utf8))
      append(lane) { cell in cell == TruthLane.yes ? yes : no }
    case .words(let lane):
      let words = lane.words.map { Array($0.utf8) }
      append(lane) { words[Int($0)] }
    case .days(let lane):
      var last: (cell: Int32, text: [UInt8]) = (DayLane.blank, [])
      for position in 0..<lane.count {
        if lane.cells[position] != last.cell || last.cell <= DayLane.odd {
          last = (lane.cells[position], lane[position].exactText(as: type).utf8Bytes)
        }
        append(last.text)
      }
    case .identifiers(let lane):
      let (cells, prefix) = (lane.cells, lane.prefix)
      for (position, cell) in cells.enumerated() {
        if cell > IdentifierLane.odd {
          append(prefix: prefix, digitsBehindOne: cell)
        } else {
          append(lane[position].exactText(as: type).utf8Bytes)
        }
      }
    case .same, .values:
      for position in 0..<run.count { append(run[position].exactText(as: type).utf8Bytes) }
    }
  }

  private mutating func append<Written: Lane>(
    _ lane: Written, _ text: (Written.Cell) -> [UInt8]
  ) {
    for (position, cell) in lane.cells.enumerated() {
      if cell == Written.blank {
        append([])
      } else if cell == Written.odd {
        append(lane[position].exactText(as: .text).utf8Bytes)
      } else {
        append(text(cell))
      }
    }
  }

  private mutating func append(_ lane: NumberLane, as type: ValueType) {
    let decimals = lane.sharedDenominator.flatMap { denominator in
      (0...18).first { PowersOfTen[$0] == Int128(denominator) }
    }
    let least = type == .money ? 2 : 0
    for (position, cell) in lane.cells.enumerated() {
      guard cell > NumberLane.odd, var places = decimals else {
        append(lane[position].exactText(as: type).utf8Bytes)
        continue
      }
      var number = cell
      while places > least, number % 10 == 0 { (number, places) = (number / 10, places - 1) }
      guard places < least else {
        append(number, decimals: places)
        continue
      }
      let factor = Int64(truncatingIfNeeded: PowersOfTen[least - places])
      let (scaled, overflow) = number.multipliedReportingOverflow(by: factor)
      if overflow {
        append(lane[position].exactText(as: type).utf8Bytes)
      } else {
        append(scaled, decimals: least)
      }
    }
  }
}

extension String {
  fileprivate var utf8Bytes: [UInt8] { Array(utf8) }
}
