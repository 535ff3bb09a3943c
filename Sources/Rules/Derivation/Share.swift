import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What part of each row's claim finds no room in the row's group: the text names no order, so
/// the pack does.
struct Share {
  let taking: DerivedColumnSyntax.Share.Taking
  let claims: Column
  let rooms: Column
  let grouping: [Column]
  let order: [Column]
  /// The rows of each group, and the group of each row.
  let members: [[Int]]
  let groups: [Int32]

  /// Binds what is shared among so many rows, grouped as they were where that is the same; `column` computes the column of a formula that is a
  /// part of it.
  init(
    _ syntax: DerivedColumnSyntax.Share, _ binder: Binder, _ count: Int,
    since old: Share? = nil, column: (String, BoundExpression) -> Column
  ) throws(Diagnostic) {
    func columns(_ part: String, _ expressions: [Expression]) throws(Diagnostic) -> [Column] {
      var columns: [Column] = []
      for (index, expression) in expressions.enumerated() {
        columns.append(column("\(part) \(index + 1)", try binder.bind(expression)))
      }
      return columns
    }
    taking = syntax.taking
    claims = column("share", try binder.bind(syntax.claim, as: .money, heldBy: "share"))
    rooms = column("within", try binder.bind(syntax.room, as: .money, heldBy: "within"))
    grouping = try columns("by", syntax.grouping)
    order = try columns("in order of", syntax.order)
    if let old, old.grouping.count == grouping.count,
      zip(grouping, old.grouping).allSatisfy({ $0.changedRows(since: $1)?.isEmpty ?? false })
    {
      (members, groups) = (old.members, old.groups)
    } else {
      (members, groups) = Share.grouped(grouping, count)
    }
  }

  /// The rows that share the room of a row and whose claims are known, in their order.
  func group(of row: Int) -> [Int] { inOrder(members(of: row)) }

  /// How many rows of the group of a row claim what is not known, and so take no part.
  func unknownCount(of row: Int) -> Int {
    members(of: row).count { claims.value(at: $0).number == nil }
  }

  /// What the known claims of the group of a row come to, in yuan.
  func total(of row: Int) throws(ArithmeticError) -> Number { try sum(of: group(of: row)) }

  /// The rows of each group, and the group of each row; rows of which part of the group is not known are
  /// together where they are alike.
  private static func grouped(_ columns: [Column], _ count: Int) -> ([[Int]], [Int32]) {
    let grouping = RowGrouping.of(columns, rowCount: count)
    var members = Array(repeating: [Int](), count: grouping.count)
    var groups = grouping.groups(0..<count)
    var further: [[Value]: Int32] = [:]
    for row in 0..<count {
      if groups[row] < 0 {
        let key = columns.map { $0.value(at: row) }
        let group = further[key] ?? Int32(truncatingIfNeeded: members.count)
        if further.updateValue(group, forKey: key) == nil { members.append([]) }
        groups[row] = group
      }
      members[Int(groups[row])].append(row)
    }
    return (members, groups)
  }

  /// The rows of the group of a row.
  private func members(of row: Int) -> [Int] {
    groups.indices.contains(row) ? members[Int(groups[row])] : []
  }

  /// What makes the group of a row.
  func groupKey(of row: Int) -> [Value] { grouping.map { $0.value(at: row) } }

  /// What a row claims.
  func claim(of row: Int) -> Value { claims.value(at: row) }

  /// For each row what exceeds, blank where the claim or the room is not known, and for how many
  /// rows it was computed: those of the groups in which something is not as it was in `old`.
  func column(since old: Results.Shared?) -> (Column, computed: Int) {
    if let old, let reached = reachedGroups(since: old.share) {
      guard !reached.isEmpty else { return (old.column, 0) }
      let cells = excess(of: reached)
      guard !Reach.isSlight(cells.count, of: claims.count) else {
        return (old.column.recomputing(cells), cells.count)
      }
      var run = old.column.vector(rows: 0..<claims.count)
      for (row, value) in cells { run.put(value, at: row) }
      return (Column(name: "", type: .money, runs: [run]), cells.count)
    }
    return (whole, claims.count)
  }

  /// What exceeds in every row.
  private var whole: Column {
    guard let run = excessInLoops(members) else {
      let cells = carefulExcess(of: Array(members.indices)).sorted { $0.row < $1.row }
      return Column(name: "", type: .money, values: cells.map(\.value))
    }
    // The run goes group by group; a column goes row by row.
    var places = [Int32](repeating: -1, count: claims.count)
    for (place, row) in members.lazy.flatMap(\.self).enumerated() {
      places[row] = Int32(truncatingIfNeeded: place)
    }
    return Column(name: "", type: .money, runs: [.gathered(from: run, at: places)])
  }

  /// The groups that have, or had, a row whose part in the sharing is another; nothing where the rows
  /// are not the same.
  private func reachedGroups(since old: Share) -> [Int]? {
    guard taking == old.taking, grouping.count == old.grouping.count,
      order.count == old.order.count
    else { return nil }
    var reached: Set<Int32> = []
    for (new, before) in zip(
      [claims, rooms] + order + grouping, [old.claims, old.rooms] + old.order + old.grouping)
    {
      guard let rows = new.changedRows(since: before) else { return nil }
      for row in rows { reached.insert(groups[row]) }
    }
    // A row that went to another group leaves room in the one where it was.
    for (new, before) in zip(grouping, old.grouping) {
      for row in new.changedRows(since: before) ?? [] {
        for member in old.members(of: row) { reached.insert(groups[member]) }
      }
    }
    return reached.map { Int($0) }.sorted()
  }

  /// What exceeds in the rows of some groups.
  private func excess(of numbers: [Int]) -> [(row: Int, value: Value)] {
    let groups = numbers.map { members[$0] }
    guard let run = excessInLoops(groups) else { return carefulExcess(of: numbers) }
    return groups.lazy.flatMap(\.self).enumerated().map { ($0.element, run[$0.offset]) }
  }

  private func carefulExcess(of numbers: [Int]) -> [(row: Int, value: Value)] {
    var excess: [Int: Value] = [:]
    for number in numbers {
      let group = members[number]
      for row in group { excess[row] = .blank }
      guard let room = room(of: group) else { continue }
      let known = inOrder(group)
      do throws(ArithmeticError) {
        for (row, value) in try allocate(room, to: known) { excess[row] = .number(value) }
      } catch {
        for row in known { excess[row] = .error(CellError(error)) }
      }
    }
    return excess.map { ($0.key, $0.value) }
  }

  private func inOrder(_ rows: [Int]) -> [Int] {
    rows.filter { claims.value(at: $0).number != nil }.sorted(by: precedes)
  }

  /// What some rows share, not less than nothing; not known where it is not one for all of them.
  func room(of rows: [Int]) -> Number? {
    guard let first = rows.first, let room = rooms.value(at: first).number,
      rows.allSatisfy({ rooms.value(at: $0) == rooms.value(at: first) })
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
      let claim = claim(of: row).number ?? .zero
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
      let claim = claim(of: row).number ?? .zero
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
    for row in rows { sum = try sum.adding(claim(of: row).number ?? .zero) }
    return sum
  }

  /// Unknown values last; rows that are alike in the order of the table.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    for key in order {
      let (left, right) = (key.value(at: first), key.value(at: second))
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
