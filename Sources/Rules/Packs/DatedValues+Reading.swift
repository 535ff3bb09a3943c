import Diagnostics
import Evaluation
import Exact
import Language

extension DatedValues {
  /// The values of a parameter as its pack declares them; throws where no day picks one, or where
  /// the days on which the pack is in force are not covered once each.
  init(
    _ declared: ParameterSyntax, _ values: [TypedValue], _ type: ValueType, _ pack: RulePackSyntax
  ) throws(Diagnostic) {
    guard let day = declared.day else { throw .withoutDay(declared) }
    var spans: [Span] = []
    for (said, value) in zip(declared.values, values) {
      guard let from = said.from else { continue }
      try DatedValues.check(from, said, after: spans.last, in: pack)
      spans.append(Span(value.value, from: from, to: said.to))
    }
    if let last = declared.values.last { try DatedValues.check(last, reaches: pack.inForceTo) }
    self.init(spans, type, day: day, text: DatedValues.text(of: spans, type))
  }

  /// A value begins where the one before ends, the first where the pack comes into force.
  private static func check(
    _ from: CalendarDay, _ said: ParameterSyntax.Value, after previous: Span?,
    in pack: RulePackSyntax
  ) throws(Diagnostic) {
    if let to = said.to, to < from { throw .backwards(at: said.span) }
    guard let previous else {
      if let start = pack.inForceFrom, from != start {
        throw .beginsElsewhere(start, at: said.span)
      }
      return
    }
    guard let end = previous.to, end < from else { throw .overlaps(previous.to, at: said.span) }
    guard end.number + 1 == from.number else { throw .leavesGap(end, from, at: said.span) }
  }

  /// The last value holds as long as the pack is in force.
  private static func check(
    _ last: ParameterSyntax.Value, reaches end: CalendarDay?
  ) throws(Diagnostic) {
    guard let to = last.to else { return }
    guard let end, end <= to else { throw .endsEarly(to, end, at: last.span) }
  }

  /// `3% from 2020-09-01 to 2022-12-31, 2.5% from 2023-01-01`
  private static func text(of spans: [Span], _ type: ValueType) -> Phrase {
    spans.map { span in
      let value = TypedValue(span.value, type).description
      guard let last = span.to else {
        return Phrase("\(value) from \(span.from)", zh: "\(value) 自 \(span.from) 起")
      }
      return Phrase(
        "\(value) from \(span.from) to \(last)", zh: "\(value) 自 \(span.from) 至 \(last)")
    }.joined(by: .comma)
  }
}
