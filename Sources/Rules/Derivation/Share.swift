import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What part of each row's claim finds no room in the row's group: the text names no order, so
/// the pack does.
struct Share {
  private let taking: DerivedColumnSyntax.Share.Taking
  private let claims: [Value]
  private let rooms: [Value]
  private let groups: [[Value]]
  private let order: [[Value]]

  init(
    _ syntax: DerivedColumnSyntax.Share, _ binder: Binder, _ evaluator: Evaluator, _ count: Int
  ) throws(Diagnostic) {
    func values(_ bound: BoundExpression) -> [Value] {
      let column = evaluator.column(bound, name: "", rowCount: count)
      return (0..<count).map { column.value(at: $0) }
    }
    func amounts(_ expression: Expression, _ word: String) throws(Diagnostic) -> [Value] {
      values(try binder.bind(expression, as: .money, heldBy: word))
    }
    func rows(_ expressions: [Expression]) throws(Diagnostic) -> [[Value]] {
      var rows = Array(repeating: [Value](), count: count)
      for expression in expressions {
        for (row, value) in values(try binder.bind(expression)).enumerated() {
          rows[row].append(value)
        }
      }
      return rows
    }
    taking = syntax.taking
    claims = try amounts(syntax.claim, "share")
    rooms = try amounts(syntax.room, "within")
    groups = try rows(syntax.grouping)
    order = try rows(syntax.order)
  }

  /// The rows that share the room of a row and whose claims are known, in their order.
  func group(of row: Int) -> [Int] {
    claims.indices.filter { groups[$0] == groups[row] && claims[$0].number != nil }
      .sorted(by: precedes)
  }

  /// How many rows of the group of a row claim what is not known, and so take no part.
  func unknownCount(of row: Int) -> Int {
    claims.indices.count { groups[$0] == groups[row] && claims[$0].number == nil }
  }

  /// What the known claims of the group of a row come to, in yuan.
  func total(of row: Int) throws(ArithmeticError) -> Number { try sum(of: group(of: row)) }

  /// What makes the group of a row.
  func groupKey(of row: Int) -> [Value] { groups[row] }

  /// What a row claims.
  func claim(of row: Int) -> Value { claims[row] }

  /// For each row what exceeds; blank where the claim or the room is not known.
  func excess() -> [Value] {
    var excess = Array(repeating: Value.blank, count: claims.count)
    for (_, rows) in Dictionary(grouping: claims.indices, by: { groups[$0] }) {
      guard let room = room(of: rows) else { continue }
      let known = rows.filter { claims[$0].number != nil }.sorted(by: precedes)
      do throws(ArithmeticError) {
        for (row, value) in try allocate(room, to: known) { excess[row] = .number(value) }
      } catch {
        for row in known { excess[row] = .error(CellError(error)) }
      }
    }
    return excess
  }

  /// What some rows share, not less than nothing; not known where it is not one for all of them.
  private func room(of rows: [Int]) -> Number? {
    guard let first = rows.first, let room = rooms[first].number,
      rows.allSatisfy({ rooms[$0] == rooms[first] })
    else { return nil }
    return max(room, .zero)
  }

  private func allocate(
    _ room: Number, to rows: [Int]
  ) throws(ArithmeticError) -> [(Int, Number)] {
    switch taking {
    case .part, .whole: try inOrder(room, rows)
    case .rate: try proRata(room, rows)
    }
  }

  private func inOrder(
    _ room: Number, _ rows: [Int]
  ) throws(ArithmeticError) -> [(Int, Number)] {
    var left = room
    var result: [(Int, Number)] = []
    for row in rows {
      let claim = claims[row].number ?? .zero
      if claim <= left {
        left = try left.subtracting(claim)
        result.append((row, .zero))
      } else if taking == .whole {
        result.append((row, claim))
      } else {
        result.append((row, try claim.subtracting(left)))
        left = .zero
      }
    }
    return result
  }

  private func proRata(
    _ room: Number, _ rows: [Int]
  ) throws(ArithmeticError) -> [(Int, Number)] {
    let sum = try sum(of: rows)
    var result: [(Int, Number)] = []
    for row in rows {
      let claim = claims[row].number ?? .zero
      guard sum > room else {
        result.append((row, .zero))
        continue
      }
      let kept = try room.share(of: claim, in: sum, decimals: 2)
      result.append((row, try claim.subtracting(kept)))
    }
    return result
  }

  private func sum(of rows: [Int]) throws(ArithmeticError) -> Number {
    var sum = Number.zero
    for row in rows { sum = try sum.adding(claims[row].number ?? .zero) }
    return sum
  }

  /// Unknown values last; rows that are alike in the order of the table.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    for (left, right) in zip(order[first], order[second]) {
      switch (left.isKnown, right.isKnown) {
      case (true, false): return true
      case (false, true): return false
      case (false, false): continue
      case (true, true):
        if let result = Comparison.order(left, right), result != 0 { return result < 0 }
      }
    }
    return first < second
  }
}
