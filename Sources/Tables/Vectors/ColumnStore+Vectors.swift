public import Exact

extension ColumnStore {
  /// The cells of a run of rows within 0..<count.
  func vector(_ rows: Range<Int>) -> Vector {
    var parts: [Vector] = []
    guard !rows.isEmpty else { return .values([]) }
    for index in pieceIndex(of: rows.lowerBound)..<pieces.count {
      let overlap = rows.clamped(to: starts[index]..<starts[index + 1])
      guard !overlap.isEmpty else { break }
      let start = starts[index]
      let positions = (overlap.lowerBound - start)..<(overlap.upperBound - start)
      parts.append(pieces[index].vector(positions))
    }
    return Vector.joined(parts)
  }

  /// The cells of any rows within 0..<count, in the order given.
  func vector(_ rows: [Int]) -> Vector {
    var parts: [Vector] = []
    var next = 0
    while next < rows.count {
      let index = pieceIndex(of: rows[next])
      let here = starts[index]..<starts[index + 1]
      let end = rows[next...].firstIndex { !here.contains($0) } ?? rows.count
      parts.append(pieces[index].vector(rows[next..<end].map { $0 - here.lowerBound }))
      next = end
      // Rows that jump from piece to piece are as quickly taken one by one.
      if parts.count > 64 + rows.count / 32 { return .values(rows.map { value(at: $0) }) }
    }
    return Vector.joined(parts)
  }
}

extension Piece {
  func vector(_ positions: Range<Int>) -> Vector {
    var vector = current.vector(positions)
    for (position, value) in edits where positions.contains(Int(position)) {
      vector.put(value, at: Int(position) - positions.lowerBound)
    }
    return vector
  }

  fileprivate func vector(_ positions: [Int]) -> Vector {
    var vector = current.vector(positions)
    guard !edits.isEmpty else { return vector }
    for (place, position) in positions.enumerated() {
      if let value = edits[Int32(truncatingIfNeeded: position)] { vector.put(value, at: place) }
    }
    return vector
  }
}

extension Vector {
  /// Puts a value in a cell.
  public mutating func put(_ value: Value, at position: Int) {
    switch self {
    case .numbers(var lane):
      self = .values([])
      lane.put(value, at: position)
      self = .numbers(lane)
    case .truths(var lane):
      self = .values([])
      lane.put(value, at: position)
      self = .truths(lane)
    case .words(var lane):
      self = .values([])
      lane.put(value, at: position)
      self = .words(lane)
    case .identifiers(var lane):
      self = .values([])
      lane.put(value, at: position)
      self = .identifiers(lane)
    case .days(var lane):
      self = .values([])
      lane.put(value, at: position)
      self = .days(lane)
    case .same, .values:
      var values = values
      values[position] = value
      self = .values(values)
    }
  }
}
