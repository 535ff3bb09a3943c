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

  @Test(arguments: [("0.5", CellError.wrongType), ("1/3", .wrongType), (greatest, .outOfRange)])
  func onlyAWholeCountMultiplies(count: String, error: CellError) throws {
    let count = try number(count)
    #expect(throws: error) { try Period.days(15).multiplied(by: count) }
  }

  @Test func aLengthThatDoesNotFitIsOutOfRange() throws {
    #expect(throws: CellError.outOfRange) { try Period.days(.max).multiplied(by: Number(2)) }
    let large = Number(Int128.max)
    #expect(throws: CellError.outOfRange) { try Period.days(1).multiplied(by: large) }
    #expect(try Period.months(0).multiplied(by: large) == .months(0))
  }

  @Test func aPeriodIsWrittenAsItIsTyped() {
    #expect(Period.days(15).description == "15 days")
    #expect(Period.months(24).description == "24 months")
  }

  @Test func aPeriodIsTurnedRoundOrSaysWhyNot() throws {
    #expect(try Period.days(15).negated() == .days(-15))
    #expect(try Period.months(24).negated() == .months(-24))
    #expect(throws: ArithmeticError.overflow) { try Period.days(.min).negated() }
    #expect(throws: CellError.outOfRange) { try Period.days(0).subtracting(.days(.min)) }
    #expect(try Period.days(-1).subtracting(.days(.min)) == .days(.max))
    #expect(throws: CellError.wrongType) { try Period.days(1).subtracting(.months(1)) }
  }
}
