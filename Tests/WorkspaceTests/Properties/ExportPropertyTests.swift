import Diagnostics
import Exact
import Oracle
import Rules
import SeededRandom
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// What is exported and loaded again is the same table.
@Suite struct ExportPropertyTests {
  /// The tables of a kind with their types, errors and blanks, in every separated form.
  @Test(arguments: Seeds.few(2))
  func tablesOfKindsComeBack(seed: Int) throws {
    let (session, surroundings) = try Self.edited(seed: seed &+ 4000)
    var chance = SplitMix64(seed: UInt64(seed))
    session.run("option language \(chance.chosen(["en", "zh"]))")
    for table in session.state.contents.tables {
      guard let kind = table.kind, table.rowCount > 0 else { continue }
      let derived = session.state.derivedColumns.filter { $0.table == table.name.lowercased() }
      let again = try Self.loadedAgain(
        table, "kind \(kind.name)", in: session, surroundings, &chance)
      let names = Set(derived.map { $0.name.lowercased() })
      let differences = Self.differences(table, again, leavingOut: names)
      #expect(differences == [], "seed \(seed): \(table.name)")
    }
  }

  /// A table of no kind: texts to the letter, values of the same family.
  @Test(arguments: Seeds.few(6))
  func freeTablesComeBack(seed: Int) throws {
    let random = RandomSession(seed: seed &+ 5000)
    let session = try Session(random.surroundings)
    session.run("load texts.csv key id")
    var chance = SplitMix64(seed: UInt64(seed))
    let table = try #require(session.state.contents.tables.first)
    let again = try Self.loadedAgain(table, "key id", in: session, random.surroundings, &chance)
    #expect(Self.differences(table, again, leavingOut: []) == [], "seed \(seed)")
  }

  /// What is derived, as a table of no kind: each cell has the value that it had.
  @Test(arguments: Seeds.few(1))
  func derivedTablesComeBack(seed: Int) throws {
    let (session, surroundings) = try Self.edited(seed: seed &+ 6000)
    var chance = SplitMix64(seed: UInt64(seed))
    for name in session.workbook.derivedNames {
      guard let table = try session.workbook.derivedTable(named: name), table.rowCount > 0 else {
        continue
      }
      let again = try Self.loadedAgain(table, "", in: session, surroundings, &chance)
      #expect(again.rowCount == table.rowCount && again.columns.count >= table.columns.count)
      for (column, other) in zip(table.columns, again.columns) {
        for row in 0..<table.rowCount {
          let (value, type) = (column.value(at: row), column.type(at: row))
          let text = value.exactText(as: type)
          let found = other.value(at: row).exactText(as: other.type(at: row))
          guard let number = value.number, number.decimals != nil else {
            #expect(found == text, "seed \(seed): \(name).\(column.name)")
            continue
          }
          let same = other.value(at: row).number == number || found == text
          #expect(same, "seed \(seed): \(name).\(column.name) \(text) is \(found)")
        }
      }
    }
  }

  /// A random session behind a dozen edits.
  private static func edited(seed: Int) throws -> (Session, MemorySurroundings) {
    var random = RandomSession(seed: seed)
    let session = try random.begun()
    for _ in 0..<12 { session.run(random.edit()) }
    return (session, random.surroundings)
  }

  private static func loadedAgain(
    _ table: Table, _ how: String, in session: Session, _ surroundings: MemorySurroundings,
    _ random: inout SplitMix64
  ) throws -> Table {
    let ending = random.chosen(["csv", "tsv"])
    let excel = random.chosen(["", " for excel"])
    let errors = session.run("export `\(table.name)` to again.\(ending)\(excel) replace")
      .filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)")
    let other = try Session(surroundings)
    let refused = other.run("load again.\(ending) as again \(how)").filter { $0.severity == .error }
    try #require(
      refused.isEmpty,
      "\(table.name): \(refused) \(surroundings.text(at: "again.\(ending)") ?? "")")
    return try #require(other.state.contents.tables.first)
  }

  private static func differences(
    _ table: Table, _ again: Table, leavingOut derived: Set<String>
  ) -> [String] {
    guard table.rowCount == again.rowCount else { return ["\(again.rowCount) rows"] }
    return table.columns.flatMap { column -> [String] in
      guard !derived.contains(column.name.lowercased()) else { return [] }
      guard let other = again[column.name] else { return ["no \(column.name)"] }
      var found: [String] = []
      // A number of a table of no kind is known by its cells alone, which do not say of what it is.
      let isAlike =
        table.kind?.column(named: column.name) != nil
        ? column.type == other.type
        : column.type == other.type || column.type.isNumeric && other.type.isNumeric
          || column.isBlank
      if !isAlike { found.append("\(column.name) is \(other.type.name)") }
      for row in 0..<table.rowCount {
        let (value, back) = (column.value(at: row), other.value(at: row))
        // A seventh of a yuan has no last decimal, and is written to its tenth.
        let isEndless = value.number.map { $0.decimals == nil } ?? false
        let isSame =
          isEndless
          ? value.exactText(as: column.type) == back.exactText(as: other.type) : value == back
        if !isSame { found.append("\(column.name) \(row): \(back), was \(value)") }
      }
      return found
    }
  }
}

extension Column {
  /// Whether it has nothing from which a type could be told.
  fileprivate var isBlank: Bool { (0..<count).allSatisfy { !value(at: $0).isKnown } }
}
