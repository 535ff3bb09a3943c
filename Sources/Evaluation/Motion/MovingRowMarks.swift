/// The rows in which a computation moves.
enum MovingRowMarks {
  /// In none.
  case none
  /// In every row.
  case all
  /// In those that are marked.
  case some([Bool])

  /// Whether it moves in a row.
  subscript(row: Int) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .some(let marks): marks[row]
    }
  }

  /// The rows in which this or the other moves.
  func union(_ other: MovingRowMarks) -> MovingRowMarks {
    switch (self, other) {
    case (.all, _), (_, .all): .all
    case (.none, let marks), (let marks, .none): marks
    case (.some(let first), .some(let second)): .some(zip(first, second).map { $0 || $1 })
    }
  }

  /// The marked rows of so many.
  func rows(of count: Int) -> [Int] {
    switch self {
    case .none: []
    case .all: Array(0..<count)
    case .some(let marks): marks.indices.filter { marks[$0] }
    }
  }
}
