import Exact
import Testing

@testable import Tables

@Suite("Columns hold their values and their edits")
struct ColumnTests {
  static let samples: [(ValueType, [Value])] = {
    let third = try? Number(numerator: 1, denominator: 3)
    let odd: [Value] = [
      .blank, .error(.unreadable("x")), .error(.divisionByZero), .number(third ?? .zero),
      .number(Number(Int64.min)), .number(Number(Int64.max)),
      .number(Number(mantissa: 5, decimals: 18)),
      .number(Number(Int128.max)), .number(Number(mantissa: 125, decimals: 2)), .count(3),
      .count(-3),
    ]
    let day = CalendarDay(year: 2020, month: 2, day: 29).map { Value.day($0) } ?? .blank
    let month = CalendarMonth(year: 2020, month: 2).map { Value.month($0) } ?? .blank
    return [
      (.number, odd), (.money, [.number(Number(mantissa: 1, decimals: 2)), .blank, .count(7)]),
      (.ratio, Array(repeating: .number(third ?? .zero), count: 9)),
      (.truth, [.truth(true), .blank, .truth(false), .error(.wrongType)]),
      (.text, [.text("海曙"), .text(""), .blank, .error(.missingReference), .text("x")]),
      (.date, [day, .blank, .error(.unreadable("y"))]),
      (.month, [month, .blank, .error(.unreadable("y"))]),
      (.period, [.period(.days(3)), .blank, .period(.months(2))]),
      (
        .choice(Choice([.init("a", "甲")], isOpen: true)),
        [.text("a"), .text("b"), .blank, .error(.wrongType)]
      ),
    ]
  }()

  @Test(arguments: samples.indices)
  func valuesComeBack(_ index: Int) {
    let (type, values) = Self.samples[index]
    let column = Column(name: "c", type: type, values: values)
    #expect((0..<column.count).map { column.value(at: $0) } == values)
    let run = column.vector(rows: 1..<values.count)
    #expect((0..<run.count).map { run[$0] } == Array(values[1...]))
    let rows = values.indices.reversed() + values.indices
    let gathered = column.vector(rows: Array(rows))
    #expect((0..<gathered.count).map { gathered[$0] } == rows.map { values[$0] })
    #expect(column.value(at: values.count) == .error(.missingReference))
    #expect(column.value(at: -1) == .error(.missingReference))
  }

  @Test(arguments: samples.indices)
  func cellsAddedOneByOneComeBack(_ index: Int) {
    let (type, values) = Self.samples[index]
    let added = (0..<3000).map { values[$0 % values.count] }
    var store = ColumnStore(values, type: type)
    let edited = store.count + 1500
    for (number, value) in added.enumerated() {
      store.append(value, type: type)
      if store.count == edited + 100 { store.set([(edited, .blank)], type: type) }
      #expect(store.pieces.count < 2 * 12 + number / 1000)
    }
    let all = values + added
    #expect(store.count == all.count)
    #expect(all.indices.allSatisfy { store.original(at: $0) == all[$0] })
    #expect(all.indices.allSatisfy { $0 == edited || store.value(at: $0) == all[$0] })
    #expect(store.value(at: edited) == .blank)
  }

  /// More words than a list holds are kept as texts; so many are no choice that anybody offers.
  @Test func wordsOfWhichAllAreDifferentComeBack() {
    let odd: [Value] = [.blank, .error(.wrongType), .text("w1")]
    let words = (0..<WordSegment.mostWords + 9).map { Value.text("w\($0)") }
    let values = odd + words + odd
    let choice = ValueType.choice(Choice([.init("a", "甲")], isOpen: true))
    let column = Column(name: "c", type: choice, values: values)
    #expect(values.indices.allSatisfy { column.value(at: $0) == values[$0] })
  }

  @Test("A session keeps the column of each of its steps, and little more than the cells that came")
  func columnsThatGrewShareTheirCells() {
    var (store, moved) = (ColumnStore(), 0)
    for number in 0..<4096 {
      store.append(.count(number), type: .count)
      moved += store.pieces.last?.count ?? 0
    }
    #expect(moved < 4096 * 8)
  }

  @Test func valuesOfAnotherTypeAreErrors() {
    let column = Column(name: "c", type: .number, values: [.text("x"), .count(1)])
    #expect(column.value(at: 0) == .error(.wrongType))
    #expect(column.setting(.truth(true), at: [1]).value(at: 1) == .error(.wrongType))
  }

  @Test func longColumnsAreReadAcrossSegments() {
    let count = 200_000
    let column = Column(name: "c", type: .count, values: (0..<count).map { .count($0) })
    #expect(column.count == count)
    #expect(column.value(at: 131_072) == .count(131_072))
    let rows = 65_530..<65_545
    let vector = column.vector(rows: rows)
    #expect((0..<vector.count).map { vector[$0] } == rows.map { .count($0) })
    let picks = [199_999, 0, 65_536, 65_535, 131_071]
    let gathered = column.vector(rows: picks)
    #expect(picks.indices.map { gathered[$0] } == picks.map { .count($0) })
  }

  @Test func editsLieOverWhatWasLoaded() {
    let column = Column(name: "c", type: .count, values: (0..<10).map { .count($0) })
    let edited = column.setting(.count(99), at: [3, 7, 40])
    #expect(edited.editedRows == [3, 7])
    #expect(edited.value(at: 3) == .count(99))
    #expect(edited.original(at: 3) == .count(3))
    #expect(edited.vector(rows: 2..<5)[1] == .count(99))
    #expect(edited.vector(rows: [7, 6])[0] == .count(99))
    #expect(column.value(at: 3) == .count(3))
    #expect(edited.clearing(editsAt: [3]).editedRows == [7])
    #expect(edited.setting(.count(7), at: [7]).editedRows == [3])
  }

  @Test func manyEditsAreFoldedAndCanBeTakenBack() {
    let column = Column(name: "c", type: .text, values: (0..<2000).map { .text("t\($0)") })
    var edited = column.setting((0..<900).map { ($0 * 2, .text("n\($0)")) })
    #expect(edited.editedRows.count == 900)
    edited = edited.setting(.blank, at: [1, 2])
    #expect(edited.editedRows.count == 901)
    #expect(edited.value(at: 2) == .blank)
    #expect(edited.original(at: 2) == .text("t2"))
    edited = edited.clearing(editsAt: Array(0..<2000))
    #expect(edited.editedRows.isEmpty)
    #expect((0..<2000).allSatisfy { edited.value(at: $0) == .text("t\($0)") })
  }

  @Test func mixedCellsKeepTheirTypes() {
    let column = Column(name: "value", mixed: [(.count(1), .money), (.text("x"), .text)])
    #expect(column.type(at: 0) == .money)
    #expect(column.type(at: 1) == .text)
    #expect(column.vector(rows: 0..<2)[1] == .text("x"))
  }
}
