public import Exact

/// A run of numbers: whole numbers of 64 bits over a denominator.
public struct NumberLane: Lane {
  /// What the numerators are parts of; always above 0.
  public enum Denominators: Sendable {
    /// One denominator for all of them: a power of ten in a column, 100 for money.
    case shared(Int64)
    /// One for each, as a division leaves them.
    case each([Int64])
  }

  /// A cell of which nothing is known.
  public static let blank = Int64.min
  /// A cell that is kept in `odd`.
  public static let odd = Int64.min + 1

  /// The cells.
  public var cells: [Int64]
  /// The odd cells by their position.
  public var odd: [Int: Value]
  /// What the cells are parts of.
  public var denominators: Denominators

  /// Numerators over their denominators.
  public init(_ cells: [Int64], over denominators: Denominators, odd: [Int: Value] = [:]) {
    (self.cells, self.denominators, self.odd) = (cells, denominators, odd)
  }

  /// `count` cells of one number; nothing where its parts need more than 64 bits.
  public init?(repeating number: Number, count: Int) {
    guard let (numerator, denominator) = number.narrow else { return nil }
    self.init(Array(repeating: numerator, count: count), over: .shared(denominator))
  }

  /// The denominator, where all cells have one.
  public var sharedDenominator: Int64? {
    if case .shared(let denominator) = denominators { denominator } else { nil }
  }

  /// The value of an ordinary cell.
  public func ordinary(_ cell: Int64, at position: Int) -> Value {
    switch denominators {
    case .shared(let denominator): .number(Number(cell, over: denominator))
    case .each(let denominators): .number(Number(cell, over: denominators[position]))
    }
  }

  /// How a value is held; nothing where it is not.
  public func held(_ value: Value, at position: Int) -> Int64? {
    guard case .number(let number) = value, case .shared(let denominator) = denominators else {
      return nil
    }
    return number.numerator(over: denominator).flatMap { $0 > NumberLane.odd ? $0 : nil }
  }

  /// The same numbers over a multiple of their shared denominator; a number that has no room there
  /// becomes odd.
  public func scaled(to denominator: Int64) -> NumberLane {
    guard case .shared(let own) = denominators, own != denominator else { return self }
    let factor = denominator / own
    var lane = NumberLane(cells, over: .shared(denominator), odd: odd)
    for position in cells.indices where cells[position] > NumberLane.odd {
      let (product, overflow) = cells[position].multipliedReportingOverflow(by: factor)
      if overflow || product <= NumberLane.odd {
        lane.put(ordinary(cells[position], at: position), at: position)
      } else {
        lane.cells[position] = product
      }
    }
    return lane
  }
}

extension Number {
  /// The parts in 64 bits, clear of what a lane sets aside.
  public var narrow: (numerator: Int64, denominator: Int64)? {
    guard let numerator = Int64(exactly: numerator), numerator > NumberLane.odd,
      let denominator = Int64(exactly: denominator)
    else { return nil }
    return (numerator, denominator)
  }
}
