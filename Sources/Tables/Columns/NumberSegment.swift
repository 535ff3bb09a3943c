import Exact

/// Numbers of one run of rows: whole multiples of a power of ten, and the few that are not.
struct NumberSegment: Hashable, Sendable {
  /// The multiples, in as few bits as hold all of them.
  enum Mantissas: Hashable, Sendable {
    case small([Int16])
    case narrow([Int32])
    case wide([Int64])

    var count: Int {
      switch self {
      case .small(let values): values.count
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
    case .small(let values): value(of: values[position], at: position)
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
}

/// What the lowest mantissas stand for.
enum MantissaMark {
  case none, blank, error, other
}

/// A whole number whose three lowest values mark cells that hold no ordinary number.
protocol NumberMantissa: FixedWidthInteger & SignedInteger & Sendable {}

extension Int16: NumberMantissa {}
extension Int32: NumberMantissa {}
extension Int64: NumberMantissa {}

extension NumberMantissa {
  static var blankMark: Self { .min }
  static var errorMark: Self { .min + 1 }
  static var otherMark: Self { .min + 2 }

  /// A number of 64 bits in this width; what is set aside stays so.
  init(narrowing wide: Int64) {
    self =
      wide > .otherMark
      ? Self(truncatingIfNeeded: wide) : Self(truncatingIfNeeded: wide &- .min) &+ Self.min
  }

  /// The number in 64 bits; what is set aside stays so.
  var widened: Int64 {
    self > Self.otherMark ? Int64(self) : Int64(self) &- Int64(Self.min) &+ .min
  }

  var mark: MantissaMark {
    guard self <= Self.otherMark else { return .none }
    return self == .blankMark ? .blank : self == .errorMark ? .error : .other
  }
}
