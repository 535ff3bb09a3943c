import Dispatch
import Exact
import Synchronization

/// Finds the type of a column that no kind knows from all its cells, and gives the cells that
/// type.
struct TypeInference {
  let header: Header

  /// The type and header unit for text cells; nothing where they stay text.
  func reader(for segments: [Segment]) -> CellReader? {
    guard segments.contains(where: { $0.hasKnownText }) else {
      return unitType.map { CellReader($0, unit: header.unit) }
    }
    let isMoneyMarked = Atomic<Bool>(false)
    let shape = Mutex<CellShape>(.all)
    DispatchQueue.concurrentPerform(iterations: segments.count) { index in
      let (found, isMarked) = segments[index].shape()
      if isMarked { isMoneyMarked.store(true, ordering: .relaxed) }
      shape.withLock { $0.formIntersection(found) }
    }
    return type(of: shape.withLock { $0 }, isMoneyMarked.load(ordering: .relaxed)).map {
      CellReader($0, unit: unitType == $0 ? header.unit : nil)
    }
  }

  /// What the header's unit makes of numbers.
  private var unitType: ValueType? {
    switch header.unit {
    case .yuan, .tenThousandYuan, .hundredMillionYuan: .money
    case .percent, .permille: .ratio
    case .persons, .personTimes, .tenThousandPersons, .tenThousandPersonTimes, .points: .number
    case nil: nil
    }
  }

  private func type(of shape: CellShape, _ isMoneyMarked: Bool) -> ValueType? {
    if let unitType, shape.contains(unitType == .money ? .money : .number) { return unitType }
    if shape.contains(.year), namesYears || shape.contains(.namedYear) { return .year }
    if shape.contains(.compactDate), namesDates { return .date }
    if shape.contains(.number) { return shape.contains(.percentage) ? .ratio : .number }
    if shape.contains(.money), isMoneyMarked { return .money }
    if shape.contains(.date) { return .date }
    if shape.contains(.month) { return .month }
    return shape.contains(.truth) ? .truth : nil
  }

  private var namesYears: Bool {
    let name = header.foldedBase
    return name == "year" || name.hasSuffix("年度") || name.hasSuffix("年份")
  }

  private var namesDates: Bool {
    let name = header.foldedBase
    return name.hasSuffix("日期") || name.hasSuffix("date") || name.hasSuffix("_on")
  }
}

extension Segment {
  /// The cells as plain texts; nothing where they are none.
  private var texts: TextSegment? {
    switch self {
    case .texts(let texts): return texts
    case .words, .identifiers:
      guard case .texts(let texts) = Segment((0..<count).map { value(at: $0) }, type: .text) else {
        return nil
      }
      return texts
    default: return nil
    }
  }

  fileprivate var hasKnownText: Bool {
    guard let texts else { return false }
    return texts.states.isEmpty || texts.states.contains(.known)
  }

  /// What all known cells might be, and whether any carries a sign of money.
  fileprivate func shape() -> (CellShape, isMoneyMarked: Bool) {
    guard let texts else { return ([], false) }
    var shape = CellShape.all
    var isMarked = false
    for position in 0..<texts.count where texts.state(at: position) == .known {
      let range = texts.range(at: position)
      shape.formIntersection(CellShape(texts.bytes.span, range.lowerBound, range.upperBound))
      if shape.isEmpty { return (shape, false) }
      if shape.contains(.money), !shape.contains(.number), !isMarked {
        isMarked = texts.text(at: position).unicodeScalars.contains {
          $0 == "\u{A5}" || $0 == "\u{FFE5}" || $0 == "元"
        }
      }
    }
    return (shape, isMarked)
  }

  /// Text cells read again by `reader`, or as texts from which the guard is taken off.
  func retyped(_ reader: CellReader?) -> Segment {
    guard let texts else { return self }
    if reader == nil, !texts.hasGuards { return self }
    var sink: any CellSink =
      reader.map { CellSinks.sink(for: $0, expected: texts.count) }
      ?? TextSink(expected: texts.count, unguards: true, staysPlain: true)
    for position in 0..<texts.count {
      let range =
        texts.state(at: position) == .known ? texts.range(at: position) : 0..<0
      sink.append(texts.bytes.span, range.lowerBound, range.upperBound)
    }
    return sink.finish()
  }
}

extension TextSegment {
  /// Whether any text begins with `'`.
  fileprivate var hasGuards: Bool {
    (0..<count).contains { position in
      let range = range(at: position)
      return !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "'")
    }
  }
}
