import Exact

/// The cells of one column over a run of rows, in the storage that suits them.
///
/// A column is read by switching on the storage once a segment, never once a cell.
enum Segment: Sendable {
  case numbers(NumberSegment)
  case truths(TruthSegment)
  case texts(TextSegment)
  case words(WordSegment)
  case identifiers(IdentifierSegment)
  case days(DaySegment)
  case months(DaySegment)
  /// One value in every cell.
  case same(Value, count: Int)
  /// Anything: cells of several types, stretches of time, numbers that no mantissa holds.
  case values([Value])

  /// Rows of one segment where a column is made from values.
  static let usualCount = 65_536

  var count: Int {
    switch self {
    case .numbers(let segment): segment.mantissas.count
    case .truths(let segment): segment.count
    case .texts(let segment): segment.count
    case .words(let segment): segment.count
    case .identifiers(let segment): segment.count
    case .days(let segment), .months(let segment): segment.count
    case .same(_, let count): count
    case .values(let values): values.count
    }
  }

  func value(at position: Int) -> Value {
    switch self {
    case .numbers(let segment): segment.value(at: position)
    case .truths(let segment): segment.value(at: position)
    case .texts(let segment): segment.value(at: position)
    case .words(let segment): segment.value(at: position)
    case .identifiers(let segment): segment.value(at: position)
    case .days(let segment):
      segment.value(at: position) { CalendarDay(number: Int($0)).map { .day($0) } ?? .blank }
    case .months(let segment):
      segment.value(at: position) { CalendarMonth(index: Int($0)).map { .month($0) } ?? .blank }
    case .same(let value, _): value
    case .values(let values): values[position]
    }
  }
}

extension Segment {
  /// The most compact storage for values of `type`; one that is not of the type becomes an error.
  init(_ values: some Collection<Value>, type: ValueType) {
    switch type {
    case .money, .number, .ratio, .count, .year: self = Segment.numbers(of: values)
    case .truth: self = .truths(Segment.truths(of: values))
    case .text: self = .texts(Segment.texts(of: values))
    case .choice(let choice): self = Segment.words(of: values, choice)
    case .date: self = .days(Segment.days(of: values))
    case .month: self = .months(Segment.months(of: values))
    case .period, .mixed: self = .values(Array(values))
    }
  }

  private static func numbers(of values: some Collection<Value>) -> Segment {
    var builder = NumberBuilder(capacity: values.count)
    for value in values {
      switch value {
      case .number(let number): builder.append(number)
      case .blank: builder.appendBlank()
      case .error(let error): builder.append(error)
      default: builder.append(.wrongType)
      }
    }
    let segment = builder.finish()
    // Thirds and their like fit no mantissa; where they are many, a dictionary costs more.
    return segment.others.count * 4 > values.count
      ? .values(values.map { $0.isNumberLike ? $0 : .error(.wrongType) }) : .numbers(segment)
  }

  private static func truths(of values: some Collection<Value>) -> TruthSegment {
    var builder = TruthBuilder(capacity: values.count)
    for value in values {
      switch value {
      case .truth(let truth): builder.append(truth)
      case .blank: builder.appendBlank()
      case .error(let error): builder.append(error)
      default: builder.append(.wrongType)
      }
    }
    return builder.finish()
  }

  private static func texts(of values: some Collection<Value>) -> TextSegment {
    var builder = TextBuilder(capacity: values.count)
    for value in values {
      switch value {
      case .text(let text): builder.append(text)
      case .blank: builder.appendBlank()
      case .error(let error): builder.append(error)
      default: builder.append(.wrongType)
      }
    }
    return builder.finish()
  }

  private static func words(of values: some Collection<Value>, _ choice: Choice) -> Segment {
    var builder = WordBuilder(words: choice.words.map(\.english), capacity: values.count)
    for value in values {
      switch value {
      case .text(let text): builder.append(text)
      case .blank: builder.appendBlank()
      case .error(let error): builder.append(error)
      default: builder.append(.wrongType)
      }
    }
    return builder.finish()
  }

  private static func days(of values: some Collection<Value>) -> DaySegment {
    var builder = DayBuilder(capacity: values.count)
    for value in values {
      switch value {
      case .day(let day): builder.append(number: day.number)
      case .blank: builder.appendBlank()
      case .error(let error): builder.append(error)
      default: builder.append(.wrongType)
      }
    }
    return builder.finish()
  }

  private static func months(of values: some Collection<Value>) -> DaySegment {
    var builder = DayBuilder(capacity: values.count)
    for value in values {
      switch value {
      case .month(let month): builder.append(number: month.index)
      case .blank: builder.appendBlank()
      case .error(let error): builder.append(error)
      default: builder.append(.wrongType)
      }
    }
    return builder.finish()
  }
}

extension Value {
  fileprivate var isNumberLike: Bool {
    switch self {
    case .number, .blank, .error: true
    default: false
    }
  }
}
