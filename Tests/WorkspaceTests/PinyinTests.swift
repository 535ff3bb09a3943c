import Testing

@testable import Workspace

/// Chinese names found by the initials of their readings.
@Suite("initials of readings")
struct PinyinTests {
  @Test(arguments: [
    ("海曙", "hs"), ("海曙", "h"), ("海曙", "HS"), ("鄞州", "yz"), ("合同金额", "htje"), ("余姚", "yy"),
    ("重庆", "cq"), ("重量", "zl"), ("2021年预算数", "2021nyss"),
  ])
  func fit(name: String, letters: String) {
    #expect(PinyinInitials.begin(name, as: letters))
  }

  @Test(arguments: [
    ("海曙", "hz"), ("海曙", "hsq"), ("海曙", ""), ("海曙", "海"), ("hs", "hs"), ("海曙", "h s"),
  ])
  func doNotFit(name: String, letters: String) {
    #expect(!PinyinInitials.begin(name, as: letters))
  }
}
