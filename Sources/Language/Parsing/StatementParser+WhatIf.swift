import Diagnostics
import Exact

/// The statements that ask what would be.
extension StatementParser {
  mutating func derive() throws(Diagnostic) -> Derive {
    let table = try cursor.name(
      Phrase("a table and a column: `table.column`", zh: "表和列：`表.列`"), of: .loaded)
    guard cursor.isAt(.point), !cursor.current.isSpaced else {
      throw .missingColumn(table.text, at: table.span)
    }
    let column = try cursor.member(of: table)
    try equal()
    return Derive(table, column, try cursor.expression())
  }

  /// `scenario lean from base, shock`, `scenario lean`
  mutating func scenario() throws(Diagnostic) -> Statement.Form {
    let name = try cursor.name(.scenarioName, of: .scenario)
    guard cursor.accept(.from) else { return .scenario(name, from: []) }
    return .scenario(name, from: try cursor.names(.scenarioName, of: .scenario))
  }

  /// `compare base, lean showing …`, `compare rules ningbo-2020 quanzhou-2023`
  mutating func comparison() throws(Diagnostic) -> Statement.Form {
    if cursor.accept(.rules) { return .compareRules(try comparedRules()) }
    let scenarios = try cursor.names(.scenarioName, of: .scenario)
    guard scenarios.count > 1 else {
      throw cursor.unexpected(Phrase("',' and another scenario", zh: "“，”和另一个情景"))
    }
    return .compare(Compare(scenarios, showing: try metrics()))
  }

  mutating func sweep() throws(Diagnostic) -> Sweep {
    var axes = [try axis()]
    while cursor.accept(Symbol.comma) { axes.append(try axis()) }
    return Sweep(axes, showing: try metrics())
  }

  /// `cap.rate from 1% to 5% step 0.5%`, `fund[海曙, 2019].contribution_income times 50% to 100% step 10%`
  private mutating func axis() throws(Diagnostic) -> Sweep.Axis {
    let place = try settablePlace()
    let isFactor = cursor.accept(.times)
    if !isFactor, !cursor.accept(.from) {
      throw cursor.unexpected(.choice([Keyword.from.phrase], or: Keyword.times.phrase))
    }
    let first = try cursor.sum()
    try cursor.expect(Keyword.to)
    let last = try cursor.sum()
    try cursor.expect(Keyword.step)
    return Sweep.Axis(place, isFactor: isFactor, from: first, to: last, step: try cursor.sum())
  }

  mutating func seek() throws(Diagnostic) -> Seek {
    let metric = try cursor.sum()
    try equal()
    let target = try cursor.sum()
    try cursor.expect(Keyword.by)
    let place = try settablePlace()
    guard cursor.accept(.between) else { return Seek(metric, target, by: place, nil) }
    let lower = try cursor.sum()
    try cursor.expect(Keyword.and)
    return Seek(metric, target, by: place, Seek.Bounds(lower, try cursor.sum()))
  }

  mutating func sensitivity() throws(Diagnostic) -> Sensitivity {
    let metric = try cursor.sum()
    try cursor.expect(Keyword.by)
    var places = [try settablePlace()]
    while cursor.accept(Symbol.comma) { places.append(try settablePlace()) }
    try cursor.expect(Keyword.within)
    return Sensitivity(metric, by: places, within: try cursor.sum())
  }

  mutating func simulate() throws(Diagnostic) -> Simulate {
    let metrics = try cursor.expressions()
    try cursor.expect(Keyword.with)
    var draws = [try draw()]
    while cursor.accept(Symbol.comma) { draws.append(try draw()) }
    var (runs, seed, clauses) = (Int?.none, Int?.none, ClauseList())
    while true {
      if try clauses.accept(.runs, in: &cursor) {
        runs = try cursor.positiveCount(Phrase("how many runs", zh: "次数"))
      } else if try clauses.accept(.seed, in: &cursor) {
        seed = try cursor.positiveCount(Phrase("a whole number from 1 on", zh: "不小于 1 的整数"))
      } else {
        try endOfClauses([.runs, .seed])
        return Simulate(metrics, with: draws, runs: runs, seed: seed)
      }
    }
  }

  /// `fund.contribution_income ~ triangular(-20%, 0%, 5%)`
  private mutating func draw() throws(Diagnostic) -> Simulate.Draw {
    let place = try settablePlace()
    try cursor.expect(Symbol.tilde)
    let name = try cursor.name(
      Phrase("a distribution: uniform, triangular, normal, poisson", zh: "分布：均匀、三角、正态、泊松"),
      of: .distribution)
    let opening = cursor.current.span
    guard cursor.accept(Symbol.openRound) else { return Simulate.Draw(place, name, []) }
    return Simulate.Draw(place, name, try cursor.arguments(opening: opening))
  }

  mutating func plan() throws(Diagnostic) -> Plan {
    let table = try cursor.name(.tableName, of: .table)
    var (filter, clauses) = (Expression?.none, ClauseList())
    if try clauses.accept(.where, in: &cursor) { filter = try cursor.expression() }
    try cursor.expect(Keyword.maximizing)
    var plan = Plan(table, maximizing: try cursor.expression())
    plan.filter = filter
    while true {
      if try clauses.accept(.where, in: &cursor) {
        plan.filter = try cursor.expression()
      } else if try clauses.accept(.per, in: &cursor) {
        plan.grouping = try cursor.expressions()
      } else if try clauses.accept(.keeping, in: &cursor) {
        plan.kept = [try key()]
        while cursor.accept(Symbol.comma) { plan.kept.append(try key()) }
      } else if try clauses.accept(.as, in: &cursor) {
        plan.name = try cursor.name(.scenarioName)
      } else {
        try endOfClauses([.where, .per, .keeping, .as])
        return plan
      }
    }
  }

  /// A key outside brackets: a word, a number as it is spelled, or a text.
  private mutating func key() throws(Diagnostic) -> TextLiteral {
    if let name = cursor.acceptName(of: .key) { return TextLiteral(name.text) }
    if case .literal(.number(let number)) = cursor.current.kind {
      cursor.advance()
      return TextLiteral(number.spelling)
    }
    return try cursor.text(Phrase("the key of a record", zh: "记录的主键"))
  }

  /// What stands behind `showing`, if anything.
  private mutating func metrics() throws(Diagnostic) -> [Expression] {
    guard cursor.accept(.showing) else {
      try endOfClauses([.showing])
      return []
    }
    return try cursor.expressions()
  }
}
