public import Diagnostics
public import Exact
public import Language

/// The values of a parameter that hold one after the other, and the day that picks one of them.
public struct DatedValues: Sendable {
  /// A value and the days on which it holds.
  public struct Span: Hashable, Sendable {
    /// The value.
    public let value: Value
    /// The first day on which it holds.
    public let from: CalendarDay
    /// The last day; nothing where it holds on.
    public let to: CalendarDay?

    /// A value that holds from a day to a day.
    public init(_ value: Value, from: CalendarDay, to: CalendarDay?) {
      (self.value, self.from, self.to) = (value, from, to)
    }
  }

  /// The values, in the order of their days.
  public let spans: [Span]
  /// What they are.
  public let type: ValueType
  /// The day of a record that picks one, read in the innermost row in which it has a meaning.
  public let day: Expression
  /// The values with their days as a person reads them: `3% to 2022-12-31, 2.5% from 2023-01-01`.
  public let text: Phrase

  /// Values with the day that picks one of them.
  public init(_ spans: [Span], _ type: ValueType, day: Expression, text: Phrase) {
    (self.spans, self.type, self.day, self.text) = (spans, type, day, text)
  }
}
