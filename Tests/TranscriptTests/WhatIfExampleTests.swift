import Diagnostics
import Evaluation
import Exact
import Foundation
import Language
import Rendering
import Rules
import Tables
import Testing

@testable import Workspace

/// Every figure of the example of what-ifs, computed a second time: over the workbook from nothing,
/// with values put in by hand, or by trying all there is.
@Suite("the example of what-ifs")
struct WhatIfExampleTests {
  /// The tables that the example shows, each with the statement that shows it.
  private struct Shown {
    let statement: String
    let table: ShownTable
  }

  /// The loaded year, and what the example's questions show.
  private static let played: Result<(contents: WorkbookContents, shown: [Shown]), any Error> =
    Result { try play() }

  private static func play() throws -> (contents: WorkbookContents, shown: [Shown]) {
    let house = FolderSurroundings.house.appendingPathComponent("Scripts/examples/what-if.fund")
    let text = try String(contentsOf: house, encoding: .utf8)
    let session = try Session(FolderSurroundings.examples)
    var loaded: WorkbookContents?
    var shown: [Shown] = []
    for line in text.split(separator: "\n").map(String.init) where !line.hasPrefix("#") {
      if line.hasPrefix("derive"), loaded == nil { loaded = session.state.contents }
      session.run(SourceText(name: "example", text: line)) { outcome in
        for result in outcome.results {
          if case .table(let table) = result.content {
            shown.append(Shown(statement: line, table: table))
          }
        }
        return true
      }
    }
    return (try #require(loaded), shown)
  }

  private func tables(_ beginning: String) throws -> [ShownTable] {
    let tables = try Self.played.get().shown.filter { $0.statement.hasPrefix(beginning) }
      .map(\.table)
    try #require(!tables.isEmpty, "\(beginning)")
    return tables
  }

  private var loaded: WorkbookContents { get throws { try Self.played.get().contents } }

  /// The year with a share of the income of some regions of 2019, and of the amounts of one.
  private func contents(
    rate: String? = nil, income: (regions: [String], factor: String)? = nil,
    amounts: (region: String?, factor: String)? = nil
  ) throws -> WorkbookContents {
    var contents = try loaded
    if let rate { try contents.set("cap.rate", to: rate) }
    if let income {
      try multiply("fund", "contribution_income", by: income.factor, in: &contents) { table, row in
        table[row, "year"].value == .count(2019)
          && income.regions.contains(table[row, "region"].value.text ?? "")
      }
    }
    if let amounts {
      try multiply("projects", "amount", by: amounts.factor, in: &contents) { table, row in
        amounts.region == nil || table[row, "region"].value.text == amounts.region
      }
    }
    return contents
  }

  private func multiply(
    _ name: String, _ column: String, by factor: String, in contents: inout WorkbookContents,
    where isMeant: (Table, Int) -> Bool
  ) throws {
    let index = try #require(contents.tableIndex(named: name))
    let table = contents.tables[index]
    let position = try #require(table.column(named: column))
    let factor = try decimal(factor)
    var edits: [(row: Int, value: Value)] = []
    for row in 0..<table.rowCount where isMeant(table, row) {
      guard let number = table[row, position].number else { continue }
      edits.append((row, .number(try number.multiplied(by: factor))))
    }
    contents.tables[index] = table.replacingColumn(
      position, with: table.columns[position].setting(edits))
  }

  private func decimal(_ text: String) throws -> Number { try #require(try Number(decimal: text)) }

  private func value(_ expression: String, _ contents: WorkbookContents) throws -> Value {
    try Workbook(contents).value(of: expression).value
  }

  /// `derive`: amount over trained, from the cells of the files.
  @Test func theDerivedColumnIsADivision() throws {
    let table = try tables("show projects columns")[0]
    #expect(table.rowCount > 0)
    for row in 0..<table.rowCount {
      let key = table[row, "project_id"].value.text ?? ""
      let amount = try #require(try value("projects[\(key)].amount", loaded).number)
      let trained = try #require(try value("projects[\(key)].trained", loaded).number)
      #expect(table[row, "cost_per_head"].value == .number(try amount.divided(by: trained)))
    }
  }

  /// `compare`: each figure over the workbook from nothing, with the edits made by hand.
  @Test func theComparisonIsRight() throws {
    let income = (regions: ["象山", "奉化"], factor: "0.8")
    let amounts = (region: String?.some("象山"), factor: "0.9")
    let scenarios = [
      try contents(), try contents(rate: "2%", amounts: amounts),
      // The later named has the rate.
      try contents(rate: "2.5%", income: income, amounts: amounts),
    ]
    let table = try tables("compare base, lean")[0]
    #expect(table.rowCount == 3)
    for row in 0..<table.rowCount {
      let metric = table[row, "metric"].value.text ?? ""
      let values = try scenarios.map { try value(metric, $0) }
      for (index, name) in ["base", "lean", "both"].enumerated() {
        #expect(table[row, name].value == values[index], "\(metric) in \(name)")
      }
      let (base, both) = (try #require(values[0].number), try #require(values[2].number))
      let difference = try both.subtracting(base)
      #expect(table[row, "both - base"].value == .number(difference))
      #expect(table[row, "both / base - 1"].value == .number(try difference.divided(by: base)))
    }
    try checkTurned(try tables("compare base, lean")[1], scenarios)
  }

  /// What turned: every cell, and no other cell of the three columns.
  private func checkTurned(_ turned: ShownTable, _ scenarios: [WorkbookContents]) throws {
    let workbooks = scenarios.map { Workbook($0) }
    var expected: Set<String> = []
    for (name, column) in [
      ("assessment", "verdict"), ("caps", "verdict"), ("caps", "limit"), ("settlement", "payable"),
    ] {
      let tables = try workbooks.map { try #require(try $0.derivedTable(named: name)) }
      for row in 0..<tables[0].rowCount where Set(tables.map { $0[row, column].value }).count > 1 {
        expected.insert("\(name) \(tables[0].keyText(at: row)) \(column)")
      }
    }
    let found = (0..<turned.rowCount).map { row in
      ["table", "key", "column"].map { turned[row, $0].value.text ?? "" }.joined(separator: " ")
    }
    #expect(Set(found) == expected && found.count == expected.count)
    // Without the lower rate lean has the limits of base.
    let causes = (0..<turned.rowCount).filter { turned[$0, "column"].value == .text("limit") }
      .map { turned[$0, "because"].value.text ?? "" }
    #expect(causes.allSatisfy { $0.hasPrefix("lean: set cap.rate = 2%") })
  }

  /// `sweep`: each point over the workbook from nothing.
  @Test func theSweepsAreRight() throws {
    let rates = try tables("sweep assess.training_rate")[0]
    for row in 0..<rates.rowCount {
      var swept = try loaded
      let rate = try #require(rates[row, 0].number)
      try swept.set("assess.training_rate", to: "\(rate.numerator) / \(rate.denominator)")
      for metric in rates.columns.dropFirst() {
        #expect(rates[row, metric.name].value == (try value(metric.name, swept)), "\(rate)")
      }
    }
    let incomes = try tables("sweep fund")[0]
    #expect(incomes.rowCount == 4)
    for row in 0..<incomes.rowCount {
      let factor = try #require(incomes[row, 0].number)
      let swept = try contents(income: (["海曙"], factor.description))
      let room = try value("caps[海曙, 2020].room_to_plan", swept)
      #expect(incomes[row, 1] == room)
    }
    let pairs = try tables("sweep cap.rate")[0]
    #expect(pairs.rowCount == 9)
    for row in 0..<pairs.rowCount {
      var swept = try loaded
      for (place, column) in [("cap.rate", 0), ("settle.prepay_share", 1)] {
        let number = try #require(pairs[row, column].number)
        try swept.set(place, to: "\(number.numerator) / \(number.denominator)")
      }
      #expect(pairs[row, 2] == (try value("sum(settlement.above_limit)", swept)))
    }
  }

  /// `seek`: at the value the target is met, and beside the end that is told it is not.
  @Test func theAnswersAreRight() throws {
    let rows = try tables("seek").map { ($0[0, 1].number, $0[0, 2], $0[0, 3]) }
    #expect(rows.map(\.2) == Array(repeating: .text("exact"), count: 4))
    // 1,180,000 committed of an income of 30,421,800.
    let rate = try Number(numerator: 1_180_000, denominator: 30_421_800)
    #expect(rows[0].0 == rate && rows[0].1 == .number(.zero))
    // And of the income that gives as much at 3%.
    #expect(rows[1].0 == (try Number(numerator: 1_180_000 * 100, denominator: 3)))
    let less = try Number(numerator: 1, denominator: 1_000_000_000_000)
    for (number, room) in [(rate, "0"), (try rate.subtracting(less), "-0.01")] {
      var swept = try loaded
      try swept.set("cap.rate", to: "\(number.numerator) / \(number.denominator)")
      #expect(try value("caps[象山, 2020].room_to_plan", swept) == .number(try decimal(room)))
    }
    let share = try #require(rows[2].0)
    var swept = try loaded
    try swept.set("assess.training_rate", to: "\(share.numerator) / \(share.denominator)")
    let fails = "count(assessment where verdict = fail and aspect = performance)"
    #expect(try value(fails, swept) == .count(19) && rows[2].1 == .count(19))
    // The nearest to the 95% of the pack: a little less than the last share of 43 of 44 gives fewer.
    try swept.set("assess.training_rate", to: "43 / 44")
    #expect(try value(fails, swept) != .count(19))
    // The greatest rate at which ten times what is payable are the limits, each rounded down.
    let tenth = try #require(rows[3].0)
    #expect(rows[3].1 == .number(try decimal("3527033.33")))
    for (number, limits) in [(tenth, "35270333.30"), (try tenth.subtracting(less), "35270333.29")] {
      var swept = try loaded
      try swept.set("cap.rate", to: "\(number.numerator) / \(number.denominator)")
      #expect(try value("sum(caps.limit)", swept) == .number(try decimal(limits)))
    }
  }

  /// `sensitivity`: each place a tenth lower and higher, sorted by how far that moves the figure.
  @Test func theTornadoIsRight() throws {
    let table = try tables("sensitivity")[0]
    let moved: [String: (String) throws -> WorkbookContents] = [
      "projects.amount": { try contents(amounts: (nil, $0)) },
      "cap.rate": { try contents(rate: "3% * \($0)") },
      "assess.training_rate": { factor in
        var swept = try loaded
        try swept.set("assess.training_rate", to: "95% * \(factor)")
        return swept
      },
      "settle.prepay_share": { factor in
        var swept = try loaded
        try swept.set("settle.prepay_share", to: "30% * \(factor)")
        return swept
      },
    ]
    var last: Number?
    for row in 0..<table.rowCount {
      let make = try #require(moved[table[row, "place"].value.text ?? ""])
      let (low, high) = (
        try value("sum(settlement.payable)", try make("0.9")),
        try value("sum(settlement.payable)", try make("1.1"))
      )
      #expect(table[row, "lowered"].value == low && table[row, "raised"].value == high)
      let swing = try #require(table[row, "swing"].value.number)
      #expect(last.map { swing <= $0 } ?? true)
      last = swing
    }
    #expect(table.rowCount == moved.count)
  }

  /// `simulate`: the room is the limit of a drawn income less what is committed, drawn once more here.
  @Test func theSimulationIsRight() throws {
    let table = try tables("simulate")[0]
    let committed = try #require(try value("caps[海曙, 2020].committed", loaded).number)
    let income = try #require(try value("fund[海曙, 2019].contribution_income", loaded).number)
    let fund = try #require(try loaded.tables.first { $0.name == "fund" })
    let row = try #require(fund.row(forKey: [.text("海曙"), .count(2019)]))
    let distribution = try Distribution(
      .triangular, [try decimal("-0.5"), try decimal("-0.25"), .zero])
    let place = RandomStream(seed: 1).stream("fund[海曙, 2019].contribution_income").stream(0)
    var rooms: [Number] = []
    for run in 0..<200 {
      var stream = place.stream(row).stream(run)
      let change = try distribution.draw(from: &stream)
      let drawn = try income.multiplied(by: Number.one.adding(change))
        .rounded(decimals: 2, rule: .halfUp)
      let limit = try drawn.multiplied(by: Number(3)).divided(by: Number(100))
        .rounded(decimals: 2, rule: .down)
      rooms.append(try limit.subtracting(committed))
    }
    rooms.sort()
    let sum = try rooms.reduce(Number.zero) { try $0.adding($1) }
    #expect(table[0, "mean"].value == .number(try sum.divided(by: Number(200))))
    #expect(table[0, "least"].value == .number(rooms[0]))
    #expect(
      table[0, "p5"].value == .number(rooms[9]) && table[0, "p50"].value == .number(rooms[99]))
    #expect(table[0, "p95"].value == .number(rooms[189]))
    #expect(table[0, "greatest"].value == .number(rooms[199]))
    let below = try Number(numerator: Int128(rooms.count { $0.isNegative }), denominator: 200)
    #expect(table[0, "below_0"].value == .number(below))
  }

  /// `plan`: of all sets of the candidates of a cap none that fits, and keeps what is to be kept, is
  /// worth more.
  @Test func thePlanIsTheBestOfAll() throws {
    let plan = try tables("plan projects")[0]
    let caps = try tables("plan projects")[1]
    for cap in 0..<caps.rowCount {
      let region = caps[cap, "region"].value.text ?? ""
      let rows = (0..<plan.rowCount).filter { plan[$0, "region"].value.text == region }
      let limit = try #require(try value("caps[\(region), 2020].limit", loaded).number)
      // Every project of the year in these regions is a candidate.
      #expect(caps[cap, "room"].value == .number(limit))
      var best = Number.zero
      for set in 0..<(1 << rows.count) {
        let chosen = rows.enumerated().filter { set >> $0.offset & 1 == 1 }.map(\.element)
        let keeps = rows.allSatisfy {
          plan[$0, "kept"].value != .truth(true) || chosen.contains($0)
        }
        let cost = try sum(of: "amount", chosen, in: plan)
        if keeps, cost <= limit { best = max(best, try sum(of: "value", chosen, in: plan)) }
      }
      let chosen = rows.filter { plan[$0, "chosen"].value == .truth(true) }
      #expect(try sum(of: "value", chosen, in: plan) == best)
      #expect(try sum(of: "amount", chosen, in: plan) <= limit)
      #expect(
        caps[cap, "value"].value == .number(best) && caps[cap, "bound"].value == .number(best))
      #expect(caps[cap, "proof"].value == .text("optimal"))
    }
    for row in 0..<plan.rowCount {
      let key = plan[row, "project_id"].value.text ?? ""
      let worth = try value("projects[\(key)].trainable", loaded).number ?? .zero
      #expect(plan[row, "value"].value == .number(worth))
    }
  }

  private func sum(of column: String, _ rows: [Int], in table: ShownTable) throws -> Number {
    try rows.reduce(Number.zero) { try $0.adding(table[$1, column].value.number ?? .zero) }
  }
}

extension ShownTable {
  /// A cell by its column's name.
  fileprivate subscript(row: Int, name: String) -> TypedValue {
    guard let column = columns.firstIndex(where: { $0.name == name }) else {
      return TypedValue(.error(.missingReference), .text)
    }
    return TypedValue(cell(row, column), columns[column].type)
  }

  fileprivate subscript(row: Int, column: Int) -> Value { cell(row, column) }
}
