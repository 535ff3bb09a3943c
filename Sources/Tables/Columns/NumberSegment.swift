import Exact

/// Numbers of one run of rows: whole multiples of a power of ten, and the few that are not.
struct NumberSegment: Hashable, Sendable {
  /// The multiples, in 32 bits where all of them fit.
  enum Mantissas: Hashable, Sendable {
    case narrow([Int32])
    case wide([Int64])

    var count: Int {
      switch self {
      case .narrow(let values): values.count
      case .wide(let values): values.count
      }
    }
  }

  /// How many decimals the mantissas have, 0...18.
  let decimals: Int
  let mantissas: Mantissas
  /// Numbers with more decimals or digits than a mantissa holds, by position.
  let others: [Int32: Number]
  let errors: ErrorCells

  func value(at position: Int) -> Value {
    switch mantissas {
    case .narrow(let values): value(of: values[position], at: position)
    case .wide(let values): value(of: values[position], at: position)
    }
  }

  private func value(of mantissa: some NumberMantissa, at position: Int) -> Value {
    switch mantissa.mark {
    case .none: .number(Number(mantissa: Int64(mantissa), decimals: decimals))
    case .blank: .blank
    case .error: .error(errors.error(at: position))
    case .other: .number(other(at: position))
    }
  }

  private func other(at position: Int) -> Number {
    others[Int32(truncatingIfNeeded: position)] ?? .zero
  }

  /// Appends the cells of `rows`, each less `start`.
  func append(_ rows: some Sequence<Int>, minus start: Int, to lane: inout Lane<Number>) {
    switch mantissas {
    case .narrow(let values): append(rows, of: values, minus: start, to: &lane)
    case .wide(let values): append(rows, of: values, minus: start, to: &lane)
    }
  }

  private func append<Mantissa: NumberMantissa>(
    _ rows: some Sequence<Int>, of values: [Mantissa], minus start: Int,
    to lane: inout Lane<Number>
  ) {
    for row in rows {
      let mantissa = values[row - start]
      switch mantissa.mark {
      case .none: lane.append(Number(mantissa: Int64(mantissa), decimals: decimals))
      case .blank: lane.appendBlank(.zero)
      case .error: lane.append(errors.error(at: row - start), .zero)
      case .other: lane.append(other(at: row - start))
      }
    }
  }
}

/// What the lowest mantissas stand for.
enum MantissaMark {
  case none, blank, error, other
}

/// A whole number whose three lowest values mark cells that hold no ordinary number.
protocol NumberMantissa: FixedWidthInteger & SignedInteger & Sendable {}

extension Int32: NumberMantissa {}
extension Int64: NumberMantissa {}

extension NumberMantissa {
  static var blankMark: Self { .min }
  static var errorMark: Self { .min + 1 }
  static var otherMark: Self { .min + 2 }

  var mark: MantissaMark {
    guard self <= Self.otherMark else { return .none }
    return self == .blankMark ? .blank : self == .errorMark ? .error : .other
  }
}

extension Lane {
  mutating func append(_ value: Element) {
    values.append(value)
    states.append(.known)
  }

  mutating func appendBlank(_ filler: Element) {
    values.append(filler)
    states.append(.blank)
  }

  mutating func append(_ error: CellError, _ filler: Element) {
    errors[values.count] = error
    values.append(filler)
    states.append(.error)
  }

  mutating func reserve(_ count: Int) {
    values.reserveCapacity(count)
    states.reserveCapacity(count)
  }
}
