public import Exact

extension Vector {
  /// The cells at some positions of a run, in their order; `missing` where a position is below 0.
  public static func gathered(
    from run: Vector, at positions: [Int32], missing: Value = .blank
  ) -> Vector {
    var gathered: Vector
    switch run {
    case .same(let value, _):
      guard value != missing, positions.contains(where: { $0 < 0 }) else {
        return .same(value, count: positions.count)
      }
      return .narrowed(positions.map { $0 < 0 ? missing : value })
    case .numbers(let lane):
      var taken = lane.gathered(positions)
      if case .each(let denominators) = lane.denominators {
        taken.denominators = .each(positions.map { $0 < 0 ? 1 : denominators[Int($0)] })
      }
      gathered = .numbers(taken)
    case .truths(let lane): gathered = .truths(lane.gathered(positions))
    case .words(let lane): gathered = .words(lane.gathered(positions))
    case .identifiers(let lane): gathered = .identifiers(lane.gathered(positions))
    case .days(let lane): gathered = .days(lane.gathered(positions))
    case .values(let values):
      if let words = words(values, at: positions, missing: missing) { return words }
      return .values(positions.map { $0 < 0 ? missing : values[Int($0)] })
    }
    guard missing != .blank else { return gathered }
    for (place, position) in positions.enumerated() where position < 0 {
      gathered.put(missing, at: place)
    }
    return gathered
  }

  /// Few texts that stand in many cells, as words.
  private static func words(
    _ values: [Value], at positions: [Int32], missing: Value
  ) -> Vector? {
    guard missing == .blank, values.count * 4 < positions.count,
      values.count < Int(WordLane.odd)
    else { return nil }
    var words: [String] = []
    var numbers: [String: UInt16] = [:]
    var cells: [UInt16] = []
    for value in values {
      switch value {
      case .text(let text):
        if numbers[text] == nil {
          numbers[text] = UInt16(truncatingIfNeeded: words.count)
          words.append(text)
        }
        cells.append(numbers[text] ?? WordLane.blank)
      case .blank: cells.append(WordLane.blank)
      default: return nil
      }
    }
    return .words(WordLane(cells, of: words).gathered(positions))
  }
}

extension Lane {
  /// The cells at some positions; a blank one where a position is below 0.
  fileprivate func gathered(_ positions: [Int32]) -> Self {
    var taken = [Cell](repeating: Self.blank, count: positions.count)
    let (source, places) = (cells.span, positions.span)
    var output = taken.mutableSpan
    for index in 0..<output.count where places[index] >= 0 {
      output[index] = source[Int(places[index])]
    }
    var result = self
    result.cells = taken
    result.odd = [:]
    if !odd.isEmpty {
      for index in taken.indices where taken[index] == Self.odd {
        result.odd[index] = odd[Int(positions[index])]
      }
    }
    return result
  }
}
