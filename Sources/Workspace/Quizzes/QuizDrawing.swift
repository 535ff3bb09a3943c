import Exact
import Rules
import Tables

/// Draws the cells of records: round numbers that are easy in the head, days of one year.
struct QuizDrawing {
  let ground: QuizGround
  var stream: RandomStream

  /// How many people there are in all.
  private static let scales = [20, 40, 60, 80, 100, 100, 200]
  /// Parts of a whole in hundredths; the whole more often than not.
  private static let shares = [100, 100, 100, 95, 90, 85, 80, 75, 60, 50]
  private static let few = [0, 0, 0, 1, 1, 2, 3, 4, 5]
  private static let several = [0, 1, 2, 3, 4, 5, 5, 6, 8, 10, 10]
  private static let tenths = [1, 2, 3, 3, 4, 5, 6, 8, 9, 10]
  /// Amounts in units of ten thousand yuan.
  private static let amounts = [4, 5, 6, 8, 10, 10, 12, 15, 20, 30, 40, 50]

  /// A record of its own, every cell drawn.
  mutating func record() -> DrawnRecord {
    var record = DrawnRecord()
    record.scale = stream.number(of: QuizDrawing.scales)
    record.linked = ground.linked.map { _ in [] }
    redraw(Set(ground.fileColumns.map(\.name)), of: &record)
    for index in ground.linked.indices { redrawLinked(index, of: &record) }
    return record
  }

  /// Draws some cells of a record anew; a part of a whole that changes is drawn with it.
  mutating func redraw(_ names: Set<String>, of record: inout DrawnRecord) {
    let parts = ground.parts.filter { names.contains($0.whole) }.map(\.part)
    let all = names.union(parts)
    let columns = ground.fileColumns.filter { all.contains($0.name) && !$0.type.isFreeText }
    let some = Set(ground.parts.map(\.part))
    for column in columns.filter({ !some.contains($0.name) })
      + columns.filter({ some.contains($0.name) })
    {
      record.cells[column.name] = value(of: column, in: record)
    }
  }

  /// Draws the records of a linked kind anew: the one that a key finds, or up to two that name the
  /// record.
  mutating func redrawLinked(_ index: Int, of record: inout DrawnRecord) {
    let linked = ground.linked[index]
    let count = linked.foundBy == nil ? stream.number(of: [0, 1, 1, 2]) : 1
    record.linked[index] = (0..<count).map { _ in
      var row: [String: Value] = [:]
      for column in linked.columns where !column.type.isFreeText {
        row[column.name] = value(of: column, in: record)
      }
      return row
    }
  }

  private mutating func value(of column: KindColumn, in record: DrawnRecord) -> Value {
    switch column.type {
    case .truth: .truth(stream.happens(2, in: 3))
    case .choice(let choice): word(of: choice, isRequired: column.isRequired)
    case .count: count(of: column, in: record)
    case .money: money(of: column, in: record)
    case .number where column.isScore: .count(stream.number(of: [60, 70, 75, 80, 85, 90, 100]))
    case .number: .count(stream.number(of: [1, 2, 3, 4, 5, 6, 8, 10]))
    case .ratio: .number(Number(Int64(stream.number(of: QuizDrawing.shares)), over: 100))
    case .date where column.isRequired: day(in: ground.year)
    case .date where stream.happens(1, in: 8): .blank
    case .date: day(in: ground.year + (stream.happens(1, in: 8) ? 1 + Int(stream.below(2)) : 0))
    case .month:
      CalendarMonth(year: ground.year, month: 1 + Int(stream.below(12))).map { .month($0) }
        ?? .blank
    case .year: .count(ground.year)
    case .text, .period, .mixed: .blank
    }
  }

  private mutating func word(of choice: Choice, isRequired: Bool) -> Value {
    if choice.isOpen, stream.happens(1, in: 10) { return .text("其他") }
    if !isRequired, stream.happens(1, in: 6) { return .blank }
    return stream.choice(of: choice.words).map { .text($0.english) } ?? .blank
  }

  private mutating func count(of column: KindColumn, in record: DrawnRecord) -> Value {
    if let part = ground.parts.first(where: { $0.part == column.name }) {
      let whole = record.cells[part.whole]?.number?.wholeValue ?? record.scale
      return ground.fewParts.contains(part)
        ? .count(min(whole, stream.number(of: QuizDrawing.several)))
        : .count(whole * stream.number(of: QuizDrawing.shares) / 100)
    }
    guard let whole = ground.parts.first(where: { $0.whole == column.name }) else {
      return .count(stream.number(of: QuizDrawing.few))
    }
    guard stream.happens(1, in: 5) else { return .count(record.scale) }
    return .count(ground.fewParts.contains(whole) ? record.scale * 2 : record.scale / 2)
  }

  /// The main sum of a record, or tenths of it.
  private mutating func money(of column: KindColumn, in record: DrawnRecord) -> Value {
    guard let main = ground.kind.mainMoney, let whole = record.cells[main.name]?.number else {
      return .count(stream.number(of: QuizDrawing.amounts) * 10_000)
    }
    if column == main { return .count(stream.number(of: QuizDrawing.amounts) * 10_000) }
    if !column.isRequired, stream.happens(1, in: 2) { return .blank }
    let tenths = Number(Int64(stream.number(of: QuizDrawing.tenths)), over: 10)
    return (try? whole.multiplied(by: tenths)).map { .number($0) } ?? .blank
  }

  /// A round day of a year.
  private mutating func day(in year: Int) -> Value {
    let (month, day) = (1 + Int(stream.below(12)), stream.number(of: [1, 5, 10, 15, 20, 25]))
    return CalendarDay(year: year, month: month, day: day).map { .day($0) } ?? .blank
  }
}

extension ValueType {
  /// Whether anything can stand in it: names and keys, which are not drawn.
  var isFreeText: Bool { self == .text }
}
