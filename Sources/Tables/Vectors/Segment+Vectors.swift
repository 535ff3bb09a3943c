import Exact

extension Segment {
  /// The cells of a run of positions.
  func vector(_ positions: Range<Int>) -> Vector {
    switch self {
    case .same(let value, _): return .same(value, count: positions.count)
    case .numbers(let segment): return .numbers(segment.lane(positions))
    case .truths(let segment):
      var lane = TruthLane(Array(segment.marks[positions]))
      fillOdd(&lane, positions, isPlain: segment.errors.isEmpty)
      return .truths(lane)
    case .words(let segment):
      var lane = WordLane(Array(segment.codes[positions]), of: segment.words)
      fillOdd(&lane, positions, isPlain: segment.errors.isEmpty)
      return .words(lane)
    case .days(let segment):
      var lane = DayLane(Array(segment.numbers[positions]), isOfMonths: false)
      fillOdd(&lane, positions, isPlain: segment.errors.isEmpty)
      return .days(lane)
    case .months(let segment):
      var lane = DayLane(Array(segment.numbers[positions]), isOfMonths: true)
      fillOdd(&lane, positions, isPlain: segment.errors.isEmpty)
      return .days(lane)
    case .identifiers(let segment): return .identifiers(segment.lane(positions))
    case .values(let values): return .values(Array(values[positions]))
    case .texts: return .values(positions.map { value(at: $0) })
    }
  }

  /// The cells at any positions, in their order.
  func vector(_ positions: some Sequence<Int>) -> Vector {
    switch self {
    case .same(let value, _):
      return .same(value, count: positions.reduce(0) { count, _ in count + 1 })
    case .numbers(let segment): return .numbers(segment.lane(positions))
    case .truths(let segment):
      return .truths(gathered(TruthLane(positions.map { segment.marks[$0] }), positions))
    case .words(let segment):
      let lane = WordLane(positions.map { segment.codes[$0] }, of: segment.words)
      return .words(gathered(lane, positions))
    case .days(let segment):
      let lane = DayLane(positions.map { segment.numbers[$0] }, isOfMonths: false)
      return .days(gathered(lane, positions))
    case .months(let segment):
      let lane = DayLane(positions.map { segment.numbers[$0] }, isOfMonths: true)
      return .days(gathered(lane, positions))
    case .identifiers(let segment): return .identifiers(segment.lane(positions))
    case .texts, .values: return .values(positions.map { value(at: $0) })
    }
  }

  private func fillOdd(_ lane: inout some Lane, _ positions: Range<Int>, isPlain: Bool) {
    guard !isPlain else { return }
    lane.settle { value(at: positions.lowerBound + $0) }
  }

  private func gathered<Gathered: Lane>(
    _ lane: Gathered, _ positions: some Sequence<Int>
  ) -> Gathered {
    var lane = lane
    for (place, position) in positions.enumerated() where lane.cells[place] == Gathered.odd {
      lane.put(value(at: position), at: place)
    }
    return lane
  }
}

extension IdentifierSegment {
  fileprivate func lane(_ positions: some Sequence<Int>) -> IdentifierLane {
    var lane = IdentifierLane(positions.map { number(at: $0) }, behind: prefix)
    guard !others.isEmpty else { return lane }
    for (place, position) in positions.enumerated() where lane.cells[place] == IdentifierLane.odd {
      lane.odd[place] = value(at: position)
    }
    return lane
  }
}

extension NumberSegment {
  fileprivate func lane(_ positions: Range<Int>) -> NumberLane {
    let cells: [Int64]
    switch mantissas {
    case .small(let values): cells = NumberSegment.cells(values, positions)
    case .narrow(let values): cells = NumberSegment.cells(values, positions)
    case .wide(let values): cells = NumberSegment.cells(values, positions)
    }
    var lane = NumberLane(cells, over: .shared(denominator))
    if !(errors.isEmpty && others.isEmpty) {
      lane.settle { value(at: positions.lowerBound + $0) }
    }
    return lane
  }

  fileprivate func lane(_ positions: some Sequence<Int>) -> NumberLane {
    let cells: [Int64]
    switch mantissas {
    case .small(let values): cells = positions.map { NumberSegment.cell(values[$0]) }
    case .narrow(let values): cells = positions.map { NumberSegment.cell(values[$0]) }
    case .wide(let values): cells = positions.map { NumberSegment.cell(values[$0]) }
    }
    var lane = NumberLane(cells, over: .shared(denominator))
    guard !(errors.isEmpty && others.isEmpty) else { return lane }
    for (place, position) in positions.enumerated() where lane.cells[place] == NumberLane.odd {
      lane.put(value(at: position), at: place)
    }
    return lane
  }

  @inline(__always)
  private static func cell<Mantissa: NumberMantissa>(_ mantissa: Mantissa) -> Int64 {
    mantissa > Mantissa.otherMark
      ? Int64(mantissa) : mantissa == Mantissa.blankMark ? NumberLane.blank : NumberLane.odd
  }

  /// What the mantissas are parts of.
  var denominator: Int64 { Int64(truncatingIfNeeded: PowersOfTen[decimals]) }

  private static func cells<Mantissa: NumberMantissa>(
    _ values: [Mantissa], _ positions: Range<Int>
  ) -> [Int64] {
    var cells = [Int64](repeating: 0, count: positions.count)
    let values = values[positions].span
    var output = cells.mutableSpan
    for place in 0..<output.count {
      output[place] = cell(values[place])
    }
    return cells
  }
}
