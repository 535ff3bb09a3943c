import Diagnostics
import Exact

extension Lexer {
  /// `2019-10-31` or `2020-03`: digits with hyphens that look like a date; nothing where the
  /// hyphens are minus signs between numbers.
  mutating func readDate(_ run: Run) -> Token.Kind? {
    let spelling = run.text
    let groups = spelling.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let lengths = groups.map(\.count)
    guard lengths.count <= 3, lengths[0] == 4, lengths[1] <= 2,
      spelling.utf8.allSatisfy({ $0 != UInt8(ascii: "_") })
    else { return nil }
    let numbers = groups.compactMap { Int(String($0) ?? "") }
    guard numbers.count == lengths.count else { return nil }
    let span = SourceSpan(position, run.end)
    position = run.end
    guard let literal = DateParts.literal(numbers), lengths.allSatisfy({ $0 <= 4 && $0 != 3 })
    else { return .invalid(.impossibleDate(spelling, at: span)) }
    guard lengths.dropFirst().allSatisfy({ $0 == 2 }) else {
      return .invalid(.unclearDate(spelling, numbers, at: span))
    }
    return .literal(literal)
  }
}

/// `2019年10月31日` and `2020年3月`; `2019年` alone is a quantity with a unit.
enum ChineseDate {
  static func literal(_ text: String, at span: SourceSpan) throws(Diagnostic) -> Literal? {
    var rest = text.unicodeScalars[...]
    guard let year = number(in: &rest, before: "年", digits: 4...4),
      let month = number(in: &rest, before: "月", digits: 1...2)
    else { return nil }
    var numbers = [year, month]
    if !rest.isEmpty {
      guard let day = number(in: &rest, before: "日", digits: 1...2), rest.isEmpty
      else { return nil }
      numbers.append(day)
    }
    guard let literal = DateParts.literal(numbers) else { throw .impossibleDate(text, at: span) }
    return literal
  }

  private static func number(
    in rest: inout String.UnicodeScalarView.SubSequence, before sign: Unicode.Scalar,
    digits: ClosedRange<Int>
  ) -> Int? {
    let leading = rest.prefix { $0.isASCIIDigit }
    guard digits.contains(leading.count), let value = Int(String(leading)) else { return nil }
    rest = rest.dropFirst(leading.count)
    guard rest.first == sign else { return nil }
    rest = rest.dropFirst()
    return value
  }
}

enum DateParts {
  /// The date of year, month and day, or the month of year and month.
  static func literal(_ numbers: [Int]) -> Literal? {
    switch numbers.count {
    case 2: CalendarMonth(year: numbers[0], month: numbers[1]).map { .month($0) }
    case 3:
      CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]).map { .date($0) }
    default: nil
    }
  }
}
