import Diagnostics
import Exact
import SeededRandom

@testable import Language

/// Makes trees at random, with names and texts that are hard to write down.
struct RandomTrees {
  var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  let here = SourceSpan(0, 0)

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func pick<Element>(_ list: [Element], or other: Element) -> Element {
    list.randomElement(using: &generator) ?? other
  }

  mutating func list<Element>(
    _ range: ClosedRange<Int>, _ make: (inout RandomTrees) -> Element
  ) -> [Element] {
    (0..<count(range)).map { _ in make(&self) }
  }

  mutating func maybe<Element>(_ make: (inout RandomTrees) -> Element) -> Element? {
    chance(50) ? make(&self) : nil
  }

  mutating func name() -> Name {
    let names = [
      "amount", "合同金额", "P-0003", "91330203MA2AE1234X", "not", "其", "where", "load", "显示",
      "显示项目", "第22条", "all", "to", "rules", "sum", "if", "known", "first", "2021年", "2020-03",
      "a b", "a`b", "a·b", "1,200", "x.y", "#", "-a", "café", "ａ", "5", "and", "$x", "desc",
      "count",
      "删", "days", "年", "\"", "a\\", "is", "in", "blank", "是",
    ]
    return Name(pick(names, or: "a"), at: here, isQuoted: chance(10))
  }

  /// A name that can stand behind `$`.
  mutating func variable() -> Name {
    Name(pick(["x", "年", "a-b", "where", "not", "x_1"], or: "x"), at: here)
  }

  mutating func plainText() -> String {
    pick(
      [
        "", "海曙", "a b", "it's", "\"", "$x", "${x}", "$5", "= 1", "a, b", "]", " a ", "`", "“好”",
        "、",
        "$x's \"", "\\", "#", "''", "1、2", "'a", "\"a",
      ], or: "a")
  }

  mutating func text() -> TextLiteral {
    guard chance(25) else { return TextLiteral(plainText()) }
    var pieces: [TextLiteral.Piece] = [.variable(variable())]
    if chance(50) { pieces.append(.text(pick(["a", " b", "-c", "\"", "}", "年", "$ "], or: "a"))) }
    if chance(50) { pieces.append(.variable(variable())) }
    return TextLiteral(pieces: pieces)
  }

  mutating func literal() -> Literal {
    switch count(0...7) {
    case 0: .text(text())
    case 1: .truth(chance(50))
    case 2: .blank
    case 3: .year(count(1...9999))
    case 4: .period(chance(50) ? .days(count(0...99)) : .months(count(0...99)))
    case 5: CalendarMonth(year: count(1...9999), month: count(1...12)).map { .month($0) } ?? .blank
    case 6: CalendarDay(number: count(-700_000...2_900_000)).map { .date($0) } ?? .blank
    default: .number(number())
    }
  }

  private mutating func number() -> NumberLiteral {
    let whole = count(0...99_999)
    let marks: [(String, NumberLiteral.Mark, Number)] = [
      ("", .none, .one), ("%", .percent, Number(mantissa: 1, decimals: 2)),
      ("‰", .permille, Number(mantissa: 1, decimals: 3)), ("万", .scale, Number(10_000)),
      ("亿", .scale, Number(100_000_000)), ("万元", .yuan, Number(10_000)), ("元", .yuan, .one),
    ]
    let (unit, mark, factor) = pick(marks, or: ("", .none, .one))
    let value = (try? Number(whole).multiplied(by: factor)) ?? .zero
    return NumberLiteral(value, spelling: "\(whole)\(unit)", mark: mark)
  }
}
