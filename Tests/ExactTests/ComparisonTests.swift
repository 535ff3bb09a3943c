import Exact
import Testing

/// Values are compared, never spellings, and for every pair.
@Suite("comparison of numbers")
struct ComparisonTests {
  @Test(arguments: [
    ("1/2", "0.50"), ("0", "-0"), ("2/4", "3/6"), ("-1/3", "-2/6"), ("1.10", "1.1"),
    ("\(tenToThe37)/\(tenToThe37)", "1"), ("\(greatest)/3", "\(greatest)/3"),
  ])
  func equalNumbersHashAlike(first: String, second: String) throws {
    let (first, second) = (try number(first), try number(second))
    #expect(first == second)
    #expect(!(first < second) && !(second < first))
    #expect(first.hashValue == second.hashValue)
    #expect(Set([first, second]).count == 1)
  }

  @Test(arguments: [
    ("1/3", "0.3333333334"), ("0.3333333333", "1/3"), ("-1/3", "-0.3333333333"), ("-1", "0"),
    ("0", "1/\(tenToThe37)"), ("-1/\(tenToThe37)", "0"), ("4/5", "5/6"), ("-5/6", "-4/5"),
    // The cross products need more than 128 bits.
    ("\(greatest)/3", "\(greatest)/2"),
    ("-\(greatest)/2", "-\(greatest)/3"),
    (
      "170141183460469231731687303715884105725/170141183460469231731687303715884105726",
      "170141183460469231731687303715884105726/\(greatest)"
    ),
    ("-\(greatest)", greatest),
  ])
  func theLesserComesFirst(first: String, second: String) throws {
    let (first, second) = (try number(first), try number(second))
    #expect(first < second)
    #expect(!(second < first))
    #expect(first != second)
  }
}
