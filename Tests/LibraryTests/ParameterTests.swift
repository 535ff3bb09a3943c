import Diagnostics
import Evaluation
import Exact
import Rules
import Tables
import Testing

/// Parameters that a program sets: what they may be, and whether the result is the law's still.
@Suite("parameters without a session")
struct ParameterTests {
  @Test(arguments: [
    ("cap.rate", "2.5%", "caps[海曙, 2020].limit", "25000.00"),
    ("CAP.RATE", "cap.rate / 2", "caps[海曙, 2020].limit", "15000.00"),
    ("assess.coverage", "99%", "settlement[P-2].payable", "15000.00"),
    ("settle.over_cap", "prorate", "settle.over_cap", "prorate"),
    ("settle.over_cap", "按比例", "settle.over_cap", "prorate"),
    ("assess.today", "2020-12-31", "assess.today", "2020-12-31"),
  ])
  func aValueIsTaken(name: String, value: String, question: String, answer: String) throws {
    var contents = try Books.contents()
    try contents.set(name, to: value)
    #expect(try Workbook(contents).value(of: question).description == answer)
  }

  @Test(arguments: [
    ("cap.rat", "2%", "unknown-parameter"), ("cap.rate", "2019-01-01", "wrong-value"),
    ("cap.rate", "1 / 0", "failed-value"), ("cap.rate", "1 +", "unexpected-token"),
    ("delivery.request_days", "1.5", "wrong-value"), ("delivery.request_days", "-1", "wrong-value"),
    ("assess.pass_score", "80%", "percent-opposite"),
    ("settle.over_cap", "never", "unknown-choice"),
  ])
  func aValueIsRefused(name: String, value: String, code: String) throws {
    var contents = try Books.contents()
    do throws(Diagnostic) {
      try contents.set(name, to: value)
      Issue.record("\(name) was set to \(value)")
    } catch {
      #expect(error.code == code, "\(error)")
    }
    #expect(contents.parameters.isEmpty)
  }

  @Test func whatDepartsFromTheLawIsKnown() throws {
    var contents = try Books.contents()
    try contents.set("settle.over_cap", to: "hold")
    #expect(contents.parameterWhatIfs.isEmpty)
    try contents.set("cap.rate", to: "5%")
    #expect(contents.parameterWhatIfs.map(\.name) == ["cap.rate"])
    #expect(contents.choices.map(\.name) == ["settle.over_cap"])
    try contents.set("cap.rate", to: "3%")
    #expect(contents.parameterWhatIfs.isEmpty)
  }
}
