import Exact
import Testing

/// Stretches of time.
@Suite("periods")
struct PeriodTests {
  @Test(arguments: [
    (Period.months(1), "24", Period.months(24)), (.days(15), "2", .days(30)),
    (.days(15), "0", .days(0)), (.months(2), "-3", .months(-6)), (.days(1), "2.00", .days(2)),
  ])
  func multiplied(period: Period, count: String, expected: Period) throws {
    #expect(try period.multiplied(by: number(count)) == expected)
  }

  @Test(arguments: [("0.5", CellError.wrongType), ("1/3", .wrongType), (greatest, .wrongType)])
  func onlyAWholeCountMultiplies(count: String, error: CellError) throws {
    let count = try number(count)
    #expect(throws: error) { try Period.days(15).multiplied(by: count) }
  }

  @Test func aLengthThatDoesNotFitIsOutOfRange() {
    #expect(throws: CellError.outOfRange) { try Period.days(.max).multiplied(by: Number(2)) }
  }

  @Test func aPeriodIsWrittenAsItIsTyped() {
    #expect(Period.days(15).description == "15 days")
    #expect(Period.months(24).description == "24 months")
    #expect(Period.days(15).negated == .days(-15))
    #expect(Period.months(24).negated == .months(-24))
  }
}
