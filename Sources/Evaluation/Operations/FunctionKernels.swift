import Exact
import Language
import Tables

/// Whole loops for the functions that rules use most; every other is applied cell by cell.
enum FunctionKernels {
  /// What a function makes of its arguments; nothing where there is no loop for them.
  static func apply(_ function: Function, _ arguments: [Vector]) -> Vector? {
    switch (function, arguments[0]) {
    case (.given, .numbers(let lane)): return .truths(TruthKernels.given(lane))
    case (.given, .truths(let lane)): return .truths(TruthKernels.given(lane))
    case (.given, .words(let lane)): return .truths(TruthKernels.given(lane))
    case (.given, .identifiers(let lane)): return .truths(TruthKernels.given(lane))
    case (.given, .days(let lane)): return .truths(TruthKernels.given(lane))
    case (.round, .numbers(let lane)), (.floor, .numbers(let lane)), (.ceiling, .numbers(let lane)):
      return rounded(lane, function, arguments).map { .numbers($0) }
    case (.days, .days(let first)):
      guard case .days(let second) = arguments[1] else { return nil }
      return DayKernels.apply(.subtract, second, first)
    case (.year, .days(let lane)): return .numbers(years(lane))
    default: return nil
    }
  }

  private static func rounded(
    _ lane: NumberLane, _ function: Function, _ arguments: [Vector]
  ) -> NumberLane? {
    let further = arguments.dropFirst().map(\.constant)
    guard lane.odd.isEmpty, let denominator = lane.sharedDenominator,
      further.allSatisfy({ $0 != nil }),
      let decimals = further.first.map({ $0?.number?.wholeValue }) ?? 0,
      (0...18).contains(decimals),
      let rule = rule(function, further.dropFirst().first ?? nil)
    else { return nil }
    let scale = Int64(truncatingIfNeeded: PowersOfTen[decimals])
    // What has no more parts than are kept stays as it is.
    guard scale % denominator != 0 else { return lane }
    guard denominator % scale == 0 else { return nil }
    let divisor = denominator / scale
    var result = NumberLane(lane.cells, over: .shared(scale))
    var output = result.cells.mutableSpan
    let exact = InvariantDivisor(divisor)
    for index in 0..<output.count where output[index] > NumberLane.odd {
      output[index] = quotient(output[index], exact, rule)
    }
    return result
  }

  private static func rule(_ function: Function, _ word: Value?) -> RoundingRule? {
    switch function {
    case .floor: .down
    case .ceiling: .up
    default: word.map { $0.text.flatMap(RoundingRule.init(rawValue:)) } ?? .halfUp
    }
  }

  /// A quotient settled by a rule, as `Number.rounded` settles it: half up is away from 0.
  @inline(__always)
  private static func quotient(
    _ value: Int64, _ divisor: InvariantDivisor, _ rule: RoundingRule
  ) -> Int64 {
    let (below, rest) = divisor.divides(value)
    let above = divisor.divisor - rest
    // No branch: which way a cell is rounded cannot be foretold.
    let (isMore, isHalf): (Int64, Int64) = (rest > above ? 1 : 0, rest == above ? 1 : 0)
    switch rule {
    case .down: return below
    case .up: return below &+ (rest == 0 ? 0 : 1)
    case .halfUp: return below &+ (isMore | isHalf & (value >= 0 ? 1 : 0))
    case .halfEven: return below &+ (isMore | isHalf & below & 1)
    }
  }

  private static func years(_ lane: DayLane) -> NumberLane {
    var result = NumberLane([], over: .shared(1))
    result.cells.reserveCapacity(lane.count)
    for index in lane.cells.indices { result.append(year(lane[index])) }
    return result
  }

  private static func year(_ value: Value) -> Value { Function.year.apply([value]) }
}
