import Exact
import Language
import Tables

/// Formulas in some rows, reduced to what moves there.
struct MovingPart: Sendable {
  /// A column that moves, computed before what reads it.
  private enum Step {
    /// By its formula; where it is shown, what cannot be read is blank.
    case formula(Column.Cells, BoundExpression.Node, isShown: Bool)
    /// Cells of another table that moves, by their places among its rows.
    case found(Column.Cells, in: MovingRows, places: [Int32])
  }

  /// Where the rows stand among all that move.
  let positions: Range<Int>
  private let rows: [Int]
  /// What does not move.
  private var runs: [Column.Cells: Vector] = [:]
  private var steps: [Step] = []
  private var formulas: [BoundExpression.Node] = []
  /// The columns that were reduced, by what is read in their place.
  private var columns: [Column.Cells: BoundExpression.Node] = [:]
  /// The columns that stand for what does not move; they keep their cells from being taken for others.
  private var stands: [Column] = []

  /// Reduces formulas to what moves in some rows; throws where it moves in a way that is not followed.
  init(
    _ formulas: [BoundExpression.Node], rows: [Int], at positions: Range<Int>,
    _ finder: MotionFinder
  ) throws(Unfollowed) {
    (self.rows, self.positions) = (rows, positions)
    for formula in formulas {
      let reduced = try reduced(formula, finder)
      self.formulas.append(reduced)
    }
  }

  /// The cells of each formula with a parameter at a value.
  func runs(_ parameter: (name: String, value: Value)) -> [Vector] {
    runs(StandIns(runs: runs, parameter: parameter))
  }

  /// The same with some columns computed already.
  private func runs(_ standIns: StandIns, without known: Column.Cells? = nil) -> [Vector] {
    var evaluator = Evaluator()
    evaluator.standIns = standIns
    let frame = Frame(.range(0..<rows.count))
    for step in steps {
      switch step {
      case .formula(let cells, let node, let isShown) where cells != known:
        let run = evaluator.vector(node, frame)
        evaluator.standIns?.runs[cells] = isShown ? run.readable : run
      case .found(let cells, let others, let places):
        guard let value = standIns.parameter?.value else { continue }
        evaluator.standIns?.runs[cells] = .gathered(from: others.run(at: value), at: places)
      case .formula: continue
      }
    }
    return formulas.map { evaluator.vector($0, frame) }
  }

  /// The rows as ones in which a test turns; nothing where the parameter counts otherwise than by one test
  /// that turns at one value in each row.
  func turning(_ parameter: String) -> Turning? {
    var tests: [(cells: Column.Cells, test: BoundExpression.Node)] = []
    for step in steps {
      guard case .formula(let cells, let node, let isShown) = step, !isShown else {
        if case .formula(_, let node, _) = step, !node.reads(parameter) { continue }
        return nil
      }
      if node.reads(parameter) { tests.append((cells, node)) }
    }
    guard tests.count == 1, !formulas.contains(where: { $0.reads(parameter) }) else { return nil }
    let (cells, node) = tests[0]
    var evaluator = Evaluator()
    evaluator.standIns = StandIns(runs: runs)
    guard node.columns.allSatisfy({ runs[$0.cells] != nil }),
      let test = TurningTest(node, count: rows.count, parameter, evaluator)
    else { return nil }
    func told(_ lane: TruthLane) -> [Vector] {
      var known = runs
      known[cells] = .truths(lane)
      return runs(StandIns(runs: known), without: cells)
    }
    return Turning(flips: test.flips, before: told(test.before), after: told(test.after))
  }

  // MARK: Reducing

  /// A formula with what does not move computed.
  private mutating func reduced(
    _ node: BoundExpression.Node, _ finder: MotionFinder
  ) throws(Unfollowed) -> BoundExpression.Node {
    guard finder.moves(node) else { return standing(node, finder) }
    switch node {
    case .parameter: return node
    case .column(let column, depth: 0): return try reduced(column, finder)
    case .lookup(let lookup): return try reduced(lookup, finder)
    case .column, .aggregate: throw Unfollowed()
    case .first(let cases, let otherwise): return try reduced(cases, otherwise, finder)
    case .call(.if, let arguments):
      switch standingTruth(of: arguments[0], finder) {
      case .yes: return try reduced(arguments[1], finder)
      case .no: return try reduced(arguments[2], finder)
      default: break
      }
    default: break
    }
    return try node.mapParts { (part) throws(Unfollowed) in try reduced(part, finder) }
  }

  private mutating func reduced(
    _ column: Column, _ finder: MotionFinder
  ) throws(Unfollowed) -> BoundExpression.Node {
    if let known = columns[column.cells] { return known }
    let (formula, isShown) = try finder.formula(of: column)
    var node = try reduced(formula, finder)
    if case .constant = node {
    } else {
      steps.append(.formula(column.cells, node, isShown: isShown))
      node = .column(column, depth: 0)
    }
    columns[column.cells] = node
    return node
  }

  /// The cells of another table that is followed in the rows alone that are found.
  private mutating func reduced(
    _ lookup: Lookup, _ finder: MotionFinder
  ) throws(Unfollowed) -> BoundExpression.Node {
    guard !lookup.key.contains(where: { finder.moves($0) }) else { throw Unfollowed() }
    let keys = lookup.key.map { finder.evaluator.vector($0, Frame(.list(rows))) }
    let found = lookup.table.rows(forKeys: keys, count: rows.count)
    let others = Set(found.filter { $0 >= 0 }.map { Int($0) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(others, others.indices))
    let moving = try MovingRows([.column(lookup.column, depth: 0)], rows: others, finder)
    let stand = newStand()
    steps.append(
      .found(
        stand.cells, in: moving,
        places: found.map { Int32(truncatingIfNeeded: places[Int($0)] ?? -1) }))
    return .column(stand, depth: 0)
  }

  /// A choice without what is chosen in none of the rows.
  private mutating func reduced(
    _ cases: [BoundExpression.Case], _ otherwise: BoundExpression.Node, _ finder: MotionFinder
  ) throws(Unfollowed) -> BoundExpression.Node {
    var kept: [BoundExpression.Case] = []
    for item in cases {
      switch standingTruth(of: item.condition, finder) {
      case .no, .unknown: continue
      case .yes:
        let last = try reduced(item.value, finder)
        return kept.isEmpty ? last : .first(kept, otherwise: last)
      default:
        let condition = try reduced(item.condition, finder)
        kept.append(BoundExpression.Case(when: condition, try reduced(item.value, finder)))
      }
    }
    let last = try reduced(otherwise, finder)
    return kept.isEmpty ? last : .first(kept, otherwise: last)
  }

  /// What a condition that does not move comes to in all rows: not known where it is yes in none; nothing
  /// where it moves or differs.
  private func standingTruth(of node: BoundExpression.Node, _ finder: MotionFinder) -> Truth? {
    guard !finder.moves(node) else { return nil }
    let truths = Set(finder.evaluator.vector(node, Frame(.list(rows))).truths)
    if truths.count == 1 { return truths.first }
    return truths.contains(.yes) ? nil : .unknown
  }

  /// What does not move, computed.
  private mutating func standing(
    _ node: BoundExpression.Node, _ finder: MotionFinder
  ) -> BoundExpression.Node {
    switch node {
    case .constant, .parameter: return node
    case .column(let column, _) where runs[column.cells] != nil: return node
    default: break
    }
    let run = finder.evaluator.vector(node, Frame(.list(rows)))
    if let constant = run.only { return .constant(constant) }
    if case .column(let column, depth: 0) = node {
      stands.append(column)
      runs[column.cells] = run
      return node
    }
    let stand = newStand()
    runs[stand.cells] = run
    return .column(stand, depth: 0)
  }

  private mutating func newStand() -> Column {
    let stand = Column(name: "", type: .mixed, values: [])
    stands.append(stand)
    return stand
  }
}

extension Vector {
  /// The run with blank cells where it has some that cannot be read.
  fileprivate var readable: Vector { isWithoutErrors ? self : mapped(\.readable) }

  /// The value of all cells, where they are alike.
  fileprivate var only: Value? {
    switch self {
    case .same(let value, _): value
    case .numbers(let lane) where lane.odd.isEmpty && lane.sharedDenominator != nil: lane.only
    case .truths(let lane) where lane.odd.isEmpty: lane.only
    case .words(let lane) where lane.odd.isEmpty: lane.only
    default: nil
    }
  }
}

extension Lane {
  /// The value of all cells of a lane without odd ones, where they are alike.
  fileprivate var only: Value? {
    guard let first = cells.first, cells.allSatisfy({ $0 == first }) else { return nil }
    return self[0]
  }
}
