import Exact
import Testing

@testable import Tables

/// Two states of a column tell where they differ, however they came about.
@Suite("changed rows")
struct ChangedRowsTests {
  private let loaded = Column(
    name: "n", type: .count, values: (0..<200).map { Value.count($0) })

  @Test func editedCellsAreFound() {
    let edited = loaded.setting([(3, .count(7)), (150, .blank)])
    #expect(edited.changedRows(since: loaded) == [3, 150])
    #expect(loaded.changedRows(since: edited) == [3, 150])
    #expect(edited.changedRows(since: edited) == [])
    #expect(edited.clearing(editsAt: [3]).changedRows(since: loaded) == [150])
  }

  /// Many edits are folded into a copy of the segment.
  @Test func foldedEditsAreFound() {
    let rows = Array(0..<120)
    let edited = loaded.setting(rows.map { ($0, .count($0 + 1)) })
    #expect(edited.changedRows(since: loaded) == rows)
    let back = edited.setting([(5, .count(5))])
    #expect(back.changedRows(since: edited) == [5])
    #expect(back.changedRows(since: loaded) == rows.filter { $0 != 5 })
  }

  @Test func storageOfItsOwnIsComparedByValue() {
    let again = Column(
      name: "n", type: .count, values: (0..<200).map { $0 == 9 ? .blank : Value.count($0) })
    #expect(again.changedRows(since: loaded) == [9])
  }

  @Test func othersAreNotCompared() {
    let shorter = Column(name: "n", type: .count, values: [.count(1)])
    let money = Column(name: "n", type: .money, values: (0..<200).map { Value.count($0) })
    #expect(shorter.changedRows(since: loaded) == nil)
    #expect(money.changedRows(since: loaded) == nil)
  }

  /// What is computed anew is no edit, also where there is much of it.
  @Test(arguments: [1, 120])
  func recomputedCellsAreNoEdits(count: Int) {
    let rows = Array(0..<count)
    let anew = loaded.recomputing(rows.map { ($0, .text("x")) })
    #expect(anew.changedRows(since: loaded) == rows)
    #expect(!anew.isEdited && !anew.isEdited(0) && anew.editedRows.isEmpty)
    #expect(anew.value(at: 0) == .error(.wrongType))
    #expect(anew.original(at: 0) == .error(.wrongType))
    let kept = Table(name: "t", columns: [anew]).keeping(rows: [0, 150]).columns[0]
    #expect(kept.value(at: 0) == .error(.wrongType) && kept.value(at: 1) == .count(150))
    #expect(!kept.isEdited)
  }
}
