import Exact

/// Gathers numbers into a segment; the decimals grow with the cells that need more.
struct NumberBuilder {
  private var mantissas: [Int64] = []
  private var decimals = 0
  private var others: [Int32: Number] = [:]
  private var errors = ErrorCells()
  private var (least, greatest): (Int64, Int64) = (0, 0)

  /// More decimals than these are kept cell by cell, so that one odd cell does not cost the
  /// other ones their room.
  private static let mostDecimals = 12

  init(capacity: Int) { mantissas.reserveCapacity(capacity) }

  mutating func appendBlank() { mantissas.append(.blankMark) }

  mutating func append(_ error: CellError) {
    errors.append(error, at: mantissas.count)
    mantissas.append(.errorMark)
  }

  /// Appends `mantissa` / 10^`places`, `places` in 0...18.
  mutating func append(mantissa: Int64, decimals places: Int) {
    if places == decimals, mantissa > .otherMark {
      keep(mantissa)
    } else {
      appendRescaled(mantissa, places)
    }
  }

  /// Appends whole numbers from 0 up to eight digits, and blank marks.
  mutating func append(whole numbers: ArraySlice<Int64>) {
    guard decimals == 0 else {
      for number in numbers {
        if number == .blankMark { appendBlank() } else { append(mantissa: number, decimals: 0) }
      }
      return
    }
    // What is blank lies below every number.
    greatest = max(greatest, numbers.max() ?? 0)
    mantissas += numbers
  }

  mutating func append(_ number: Number) {
    if let (mantissa, places) = number.mantissa {
      append(mantissa: mantissa, decimals: places)
    } else {
      appendOther(number)
    }
  }

  private mutating func keep(_ mantissa: Int64) {
    least = min(least, mantissa)
    greatest = max(greatest, mantissa)
    mantissas.append(mantissa)
  }

  private mutating func appendRescaled(_ mantissa: Int64, _ places: Int) {
    if places > decimals { raise(to: places) }
    let factor = Int64(truncatingIfNeeded: PowersOfTen[max(0, decimals - places)])
    let (scaled, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    if places <= decimals, !overflow, scaled > .otherMark {
      keep(scaled)
    } else {
      appendOther(Number(mantissa: mantissa, decimals: places))
    }
  }

  private mutating func appendOther(_ number: Number) {
    others[Int32(truncatingIfNeeded: mantissas.count)] = number
    mantissas.append(.otherMark)
  }

  /// Gives every mantissa more decimals, where all of them have the room.
  private mutating func raise(to places: Int) {
    guard places <= NumberBuilder.mostDecimals else { return }
    let factor = Int64(truncatingIfNeeded: PowersOfTen[places - decimals])
    let (lower, lowerOverflow) = least.multipliedReportingOverflow(by: factor)
    let (upper, upperOverflow) = greatest.multipliedReportingOverflow(by: factor)
    guard !lowerOverflow, !upperOverflow, lower > .otherMark else { return }
    for index in mantissas.indices where mantissas[index] > .otherMark {
      mantissas[index] *= factor
    }
    (least, greatest, decimals) = (lower, upper, places)
  }

  func finish() -> NumberSegment {
    NumberSegment(
      decimals: decimals, mantissas: .narrowest(mantissas, from: least, to: greatest),
      others: others, errors: errors)
  }
}

extension NumberSegment.Mantissas {
  /// Mantissas from the least to the greatest, in as few bits as hold them.
  static func narrowest(
    _ mantissas: [Int64], from least: Int64, to greatest: Int64
  ) -> NumberSegment.Mantissas {
    if least > Int64(Int16.otherMark), greatest <= Int64(Int16.max) {
      return .small(narrowed(mantissas))
    }
    if least > Int64(Int32.otherMark), greatest <= Int64(Int32.max) {
      return .narrow(narrowed(mantissas))
    }
    return .wide(mantissas)
  }

  private static func narrowed<Mantissa: NumberMantissa>(_ mantissas: [Int64]) -> [Mantissa] {
    var result = [Mantissa](repeating: 0, count: mantissas.count)
    var output = result.mutableSpan
    for index in mantissas.indices { output[index] = Mantissa(narrowing: mantissas[index]) }
    return result
  }
}

extension Number {
  /// The value as a whole multiple of a power of ten, where 64 bits and 18 decimals do.
  var mantissa: (Int64, decimals: Int)? {
    if denominator == 1 { return Int64(exactly: numerator).map { ($0, 0) } }
    guard let decimals, decimals <= 18 else { return nil }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: PowersOfTen[decimals])
    guard !overflow else { return reduced.shortMantissa(decimals) }
    return Int64(exactly: scaled / denominator).map { ($0, decimals) }
  }

  private func shortMantissa(_ decimals: Int) -> (Int64, decimals: Int)? {
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: PowersOfTen[decimals])
    return overflow ? nil : Int64(exactly: scaled / denominator).map { ($0, decimals) }
  }
}
