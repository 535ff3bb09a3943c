import Exact

/// In which form all cells of a column are whole numbers.
enum CodedForm: Sendable, Equatable {
  case identifiers(prefix: [UInt8])
  case numbers(denominator: Int64)
  case days(isOfMonths: Bool)
  /// 0 is no, 1 is yes.
  case truths

  /// The form of a column; nothing where some cells are in another, or edited.
  init?(_ store: ColumnStore) {
    var form: CodedForm?
    for piece in store.pieces {
      guard piece.isPlain, let own = CodedForm(piece.base), form == nil || form == own else {
        return nil
      }
      form = own
    }
    guard let form else { return nil }
    self = form
  }

  private init?(_ segment: Segment) {
    switch segment {
    case .identifiers(let segment) where segment.others.isEmpty:
      self = .identifiers(prefix: segment.prefix)
    case .numbers(let segment) where segment.others.isEmpty && segment.errors.isEmpty:
      self = .numbers(denominator: segment.denominator)
    case .days(let segment) where segment.errors.isEmpty: self = .days(isOfMonths: false)
    case .months(let segment) where segment.errors.isEmpty: self = .days(isOfMonths: true)
    case .truths(let segment) where segment.errors.isEmpty: self = .truths
    default: return nil
    }
  }

  /// The least and greatest number; nothing where no cell is known.
  func bounds(_ store: ColumnStore) -> (least: Int64, greatest: Int64)? {
    var (least, greatest) = (Int64.max, Int64.min)
    for piece in store.pieces {
      let (low, high) = piece.base.numberBounds
      (least, greatest) = (min(least, low), max(greatest, high))
    }
    // Half the range of 64 bits keeps every difference in it.
    guard least <= greatest, least > Int64.min / 2, greatest < Int64.max / 2 else { return nil }
    return (least, greatest)
  }

  /// The number of a value in this form.
  func number(of value: Value) -> Int64? {
    switch (self, value) {
    case (.identifiers(let prefix), .text(let text)):
      Identifier.number(of: text.composed, behind: prefix)
    case (.numbers(let denominator), .number(let number)): number.numerator(over: denominator)
    case (.days(isOfMonths: false), .day(let day)): Int64(day.number)
    case (.days(isOfMonths: true), .month(let month)): Int64(month.index)
    case (.truths, .truth(let truth)): truth ? 1 : 0
    default: nil
    }
  }

  /// The value that a number stands for.
  func value(of number: Int64) -> Value {
    switch self {
    case .identifiers(let prefix): .text(Identifier.text(prefix, number))
    case .numbers(let denominator): .number(Number(number, over: denominator))
    case .days(isOfMonths: true): CalendarMonth(index: Int(number)).map { .month($0) } ?? .blank
    case .days(isOfMonths: false): CalendarDay(number: Int(number)).map { .day($0) } ?? .blank
    case .truths: .truth(number == 1)
    }
  }

  /// Whether numbers from one to another are in the order of what they stand for: of identifiers only
  /// where all have as many digits.
  func isOrdered(from least: Int64, to greatest: Int64) -> Bool {
    guard case .identifiers = self else { return true }
    return EightDigits.magnitude(of: least) == EightDigits.magnitude(of: greatest)
  }

  /// The cells of a run in this form; nothing where it is in another.
  func cells(of run: Vector) -> [Int64]? {
    switch (self, run) {
    case (.identifiers(let prefix), .identifiers(let lane))
    where lane.prefix == prefix && lane.odd.isEmpty:
      lane.cells
    case (.numbers(let denominator), .numbers(let lane))
    where lane.sharedDenominator == denominator && lane.odd.isEmpty:
      lane.cells
    case (.days(let isOfMonths), .days(let lane))
    where lane.isOfMonths == isOfMonths && lane.odd.isEmpty:
      lane.cells.map { $0 > DayLane.odd ? Int64($0) : IdentifierLane.blank }
    case (.truths, .truths(let lane)) where lane.odd.isEmpty:
      lane.cells.map { $0 <= TruthLane.yes ? Int64($0) : IdentifierLane.blank }
    default: nil
    }
  }
}
