import Exact
import Rules
import Testing

struct ToneTests {
  private static let verdict = ValueType.choice(Verdict.choice)

  @Test(
    arguments: [
      (.text("pass"), verdict, .good), (.text("fail"), verdict, .bad),
      (.text("incomplete"), verdict, .open), (.text("not_applicable"), verdict, .aside),
      (.text("other"), verdict, nil), (.text("pass"), .text, nil), (.blank, verdict, nil),
      (.count(-1), .money, .bad), (.count(0), .money, nil), (.count(1), .money, nil),
      (.count(-1), .count, nil), (.blank, .money, nil),
    ] as [(Value, ValueType, Tone?)])
  func saysWhatItMeans(value: Value, type: ValueType, tone: Tone?) {
    #expect(Tone.of(value, as: type) == tone)
  }
}
