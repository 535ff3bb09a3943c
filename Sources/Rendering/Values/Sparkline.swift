public import Exact

/// A few numbers as a line of blocks: `▁▃█▂`.
public enum Sparkline {
  /// A block for each number, from the least to the greatest, or from 0 up; nothing where the
  /// numbers lie too far apart for exact arithmetic. Numbers that are all equal stand half high.
  public static func text(of numbers: [Number], fromZero: Bool = false) -> String {
    guard let least = numbers.min(), let greatest = numbers.max() else { return "" }
    let floor = fromZero ? min(least, .zero) : least
    guard let span = try? greatest.subtracting(floor) else { return "" }
    guard !span.isZero else {
      return String(repeating: fromZero ? "▁" : "▄", count: numbers.count)
    }
    var line = ""
    for number in numbers {
      guard let level = try? level(of: number, above: floor, span: span) else { return "" }
      line.append(blocks[min(level, blocks.count - 1)])
    }
    return line
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private static func level(
    of number: Number, above floor: Number, span: Number
  ) throws(ArithmeticError) -> Int {
    let eighths = try number.subtracting(floor).multiplied(by: Number(blocks.count))
    return try eighths.divided(by: span).rounded(rule: .down).wholeValue ?? 0
  }
}
