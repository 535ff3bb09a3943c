import Exact

/// Cells that are whole numbers in storage, whatever they mean.
extension Segment {
  /// The least and greatest number; the greatest below the least where there is none.
  var numberBounds: (Int64, Int64) {
    switch self {
    case .identifiers(let segment): segment.bounds
    case .numbers(let segment):
      switch segment.mantissas {
      case .small(let values): Segment.bounds(of: values)
      case .narrow(let values): Segment.bounds(of: values)
      case .wide(let values): Segment.bounds(of: values)
      }
    case .days(let segment), .months(let segment): Segment.bounds(of: segment.numbers)
    case .truths: (Int64(TruthSegment.no), Int64(TruthSegment.yes))
    default: (.max, .min)
    }
  }

  private static func bounds<Mantissa: NumberMantissa>(of values: [Mantissa]) -> (Int64, Int64) {
    var (least, greatest) = (Mantissa.max, Mantissa.min)
    let values = values.span
    for index in values.indices {
      let value = values[index]
      // What is set aside lies below every number.
      least = min(least, value > Mantissa.otherMark ? value : Mantissa.max)
      greatest = max(greatest, value)
    }
    return greatest > Mantissa.otherMark ? (Int64(least), Int64(greatest)) : (.max, .min)
  }

  /// What is made of the numbers at some positions, `IdentifierLane.blank` for what is none.
  @inline(__always)
  fileprivate func append<Result: FixedWidthInteger>(
    _ positions: Range<Int>, to result: inout [Result], _ transform: (Int64) -> Result
  ) {
    switch self {
    case .identifiers(let segment):
      switch segment.numbers {
      case .narrow(let values): Segment.append(values, positions, to: &result, transform)
      case .wide(let values): Segment.append(values, positions, to: &result, transform)
      }
    case .numbers(let segment):
      switch segment.mantissas {
      case .small(let values): Segment.append(values, positions, to: &result, transform)
      case .narrow(let values): Segment.append(values, positions, to: &result, transform)
      case .wide(let values): Segment.append(values, positions, to: &result, transform)
      }
    case .days(let segment), .months(let segment):
      Segment.append(segment.numbers, positions, to: &result, transform)
    case .truths(let segment):
      for mark in segment.marks[positions] {
        result.append(transform(mark <= TruthSegment.yes ? Int64(mark) : IdentifierLane.blank))
      }
    default: for _ in positions { result.append(transform(IdentifierLane.blank)) }
    }
  }

  @inline(__always)
  private static func append<Mantissa: NumberMantissa, Result: FixedWidthInteger>(
    _ values: [Mantissa], _ positions: Range<Int>, to result: inout [Result],
    _ transform: (Int64) -> Result
  ) {
    let start = result.count
    result.append(contentsOf: repeatElement(0, count: positions.count))
    let values = values[positions].span
    var output = result.mutableSpan
    for place in values.indices {
      let value = values[place]
      output[start + place] = transform(
        value > Mantissa.otherMark ? Int64(value) : IdentifierLane.blank)
    }
  }
}

extension ColumnStore {
  /// What is made of the numbers of a run of rows; the pieces are plain.
  @inline(__always)
  func numbers<Result: FixedWidthInteger>(
    _ rows: Range<Int>, _ transform: (Int64) -> Result
  ) -> [Result] {
    var result: [Result] = []
    guard !rows.isEmpty else { return result }
    result.reserveCapacity(rows.count)
    for index in pieceIndex(of: rows.lowerBound)..<pieces.count {
      let overlap = rows.clamped(to: starts[index]..<starts[index + 1])
      guard !overlap.isEmpty else { break }
      let positions = (overlap.lowerBound - starts[index])..<(overlap.upperBound - starts[index])
      pieces[index].base.append(positions, to: &result, transform)
    }
    return result
  }
}
