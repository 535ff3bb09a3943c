public import Exact

extension Segment {
  /// The storage of cells that were computed; one that is not of the type becomes an error.
  init(_ vector: Vector, type: ValueType) {
    switch (vector, type) {
    case (.same(let value, let count), _):
      self = .same(value.held(as: type), count: count)
    case (.numbers(let lane), _) where type.isNumeric || type == .mixed:
      self = Segment(lane) ?? Segment(vector.values, type: type)
    case (.truths(let lane), .truth), (.truths(let lane), .mixed):
      self = .truths(TruthSegment(marks: lane.cells, errors: lane.errors))
    case (.words(let lane), .text), (.words(let lane), .choice), (.words(let lane), .mixed):
      self =
        lane.hasErrorsAlone
        ? .words(WordSegment(words: lane.words, codes: lane.cells, errors: lane.errors))
        : Segment(vector.values, type: type)
    case (.identifiers(let lane), .text), (.identifiers(let lane), .mixed):
      self = IdentifierSegment(lane).map { .identifiers($0) } ?? Segment(vector.values, type: type)
    case (.days(let lane), .date) where !lane.isOfMonths,
      (.days(let lane), .mixed) where !lane.isOfMonths:
      self = .days(DaySegment(numbers: lane.cells, errors: lane.errors))
    case (.days(let lane), .month) where lane.isOfMonths,
      (.days(let lane), .mixed) where lane.isOfMonths:
      self = .months(DaySegment(numbers: lane.cells, errors: lane.errors))
    default: self = Segment(vector.values, type: type)
    }
  }

  /// The storage of numbers over a power of ten; nothing for others.
  private init?(_ lane: NumberLane) {
    guard let denominator = lane.sharedDenominator, lane.hasErrorsAlone,
      let decimals = (0...18).first(where: { PowersOfTen[$0] == Int128(denominator) })
    else { return nil }
    var (mantissas, least, greatest) = (lane.cells, Int64(0), Int64(0))
    for position in mantissas.indices {
      let cell = mantissas[position]
      guard cell > NumberLane.odd else {
        mantissas[position] = cell == NumberLane.blank ? .blankMark : .errorMark
        continue
      }
      guard cell > .otherMark else { return nil }
      least = min(least, cell)
      greatest = max(greatest, cell)
    }
    self = .numbers(
      NumberSegment(
        decimals: decimals, mantissas: .narrowest(mantissas, from: least, to: greatest),
        others: [:], errors: lane.errors))
  }
}

extension Lane {
  /// Whether all odd cells are errors.
  fileprivate var hasErrorsAlone: Bool { odd.isEmpty || errors.count == oddCount }

  private var oddCount: Int { cells.count { $0 == Self.odd } }

  /// The odd cells that are errors; every other is of the wrong type for what keeps errors alone.
  fileprivate var errors: ErrorCells {
    var errors = ErrorCells()
    guard !odd.isEmpty else { return errors }
    for position in cells.indices where cells[position] == Self.odd {
      if case .error(let error) = odd[position] { errors.append(error, at: position) }
    }
    return errors
  }
}

extension Column {
  /// A column of runs of computed cells; one that is not of the type becomes an error.
  public init(name: String, chinese: [String] = [], type: ValueType, runs: [Vector]) {
    self.init(
      name: name, chinese: chinese, type: type,
      store: ColumnStore(runs.map { Segment($0, type: type) }))
  }
}
