import Exact
import Testing

/// Three-valued logic, all of it.
@Suite("three-valued logic")
struct TruthTests {
  @Test(arguments: [
    (Truth.yes, Truth.yes, Truth.yes, Truth.yes), (.yes, .no, .no, .yes),
    (.yes, .unknown, .unknown, .yes), (.no, .yes, .no, .yes), (.no, .no, .no, .no),
    (.no, .unknown, .no, .unknown), (.unknown, .yes, .unknown, .yes),
    (.unknown, .no, .no, .unknown), (.unknown, .unknown, .unknown, .unknown),
  ])
  func table(first: Truth, second: Truth, both: Truth, either: Truth) {
    #expect(first.and(second) == both)
    #expect(first.or(second) == either)
  }

  @Test func negation() {
    #expect(Truth.yes.negated == .no)
    #expect(Truth.no.negated == .yes)
    #expect(Truth.unknown.negated == .unknown)
  }

  @Test func aValueIsTrueOnlyWhereItSaysSo() {
    #expect(Truth(true) == .yes && Truth(false) == .no)
    #expect(Value.blank.truth == .unknown)
    #expect(Value.error(.wrongType).truth == .unknown)
    #expect(Value.number(.one).truth == .unknown)
    #expect(Value(Truth.unknown) == .blank)
    #expect(Value(Truth.no) == .truth(false))
  }
}
