import Exact
import SeededRandom
import Tables

/// Columns of all sorts of cells: usual ones, blank ones, errors, and numbers at the edge of what is
/// kept in 64 bits.
struct RandomColumn {
  var random: SplitMix64

  init(seed: Int) { random = SplitMix64(seed: UInt64(seed)) }

  static let types: [ValueType] = [
    .money, .number, .ratio, .count, .truth, .text, .date, .month,
    .choice(Choice([Choice.Word("training", "培训"), Choice.Word("publicity", "宣传")])),
  ]

  /// So many cells of a type, some of them edited, others as they were made.
  mutating func column(_ type: ValueType, count: Int) -> Column {
    let kind = Int.random(in: 0..<5, using: &random)
    var column = Column(
      name: "c", type: type, values: (0..<count).map { _ in cell(type, kind) })
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let row = Int.random(in: 0..<count, using: &random)
      column = column.setting(cell(type, 0), at: [row])
    }
    return column
  }

  mutating func value(_ type: ValueType) -> Value { cell(type, 0) }

  private mutating func cell(_ type: ValueType, _ kind: Int) -> Value {
    let chance = Int.random(in: 0..<40, using: &random)
    if chance < 3, kind != 1 { return .blank }
    if chance == 3, kind == 0 { return .error(.unreadable("约\(chance)")) }
    if chance == 4, kind == 0 { return .error(.divisionByZero) }
    switch type {
    case .truth: return .truth(Bool.random(using: &random))
    case .date:
      let number = chance == 5 ? 2_932_896 : Int.random(in: 18_000...18_400, using: &random)
      return CalendarDay(number: number).map { .day($0) } ?? .blank
    case .month:
      return CalendarMonth(index: Int.random(in: 24_000...24_040, using: &random)).map {
        .month($0)
      }
        ?? .blank
    case .text:
      return .text("P-\(String(1000 + Int.random(in: 0..<40, using: &random)).dropFirst())")
    case .choice: return .text(Bool.random(using: &random) ? "training" : "publicity")
    default: return .number(number(type, kind, chance))
    }
  }

  private mutating func number(_ type: ValueType, _ kind: Int, _ chance: Int) -> Number {
    let small = Int.random(in: -40...400, using: &random)
    if type == .count { return Number(abs(small)) }
    switch (kind, chance) {
    case (0, 6): return (try? Number(numerator: Int128(small), denominator: 3)) ?? .zero
    case (0, 7): return Number(Int64.max - Int64(abs(small)))
    case (0, 8): return Number(Int64.min + 2 + Int64(abs(small)))
    case (0, 9): return (try? Number(numerator: .max / 7, denominator: 1)) ?? .zero
    case (2, _): return Number(mantissa: Int64(small), decimals: 2)
    case (3, _): return Number(mantissa: Int64(small), decimals: abs(small) % 4)
    default: return Number(small)
    }
  }
}
