import Diagnostics
import Exact
import Rendering
import SessionSupport
import Testing

@testable import Workspace

/// What `describe` shows where there is little room.
@Suite struct DescribeTests {
  /// The shape of numbers, dates and money is there at every width from 60 columns on.
  @Test(arguments: [60, 72, 80, 100, 200], [Wording.english, .chinese])
  func theShapeIsSeen(width: Int, wording: Wording) throws {
    let session = try Session(
      MemorySurroundings([
        "payments.csv": """
        payment_id,project_id,paid_on,amount
        Z-1,P-1,2020-01-01,100000.00
        Z-2,P-2,2020-02-01,250000.50
        Z-3,P-3,2020-12-31,12345678.90

        """
      ]))
    (session.settings.width, session.settings.wording) = (width, wording)
    var lines: [Substring] = []
    session.run(SourceText(name: "test", text: "load payments.csv\ndescribe payments")) {
      for result in $0.results {
        let text = String(decoding: result.bytes(session.settings), as: UTF8.self)
        lines = text.split(separator: "\n")
      }
      return true
    }
    #expect(lines.first?.hasSuffix(wording == .chinese ? "分布" : "shape") ?? false)
    for column in ["paid_on", "amount"] {
      let row = lines.first { $0.hasPrefix(column) }
      #expect(row.map { "▁▂▃▄▅▆▇█".contains($0.last ?? " ") } ?? false, "\(lines)")
    }
  }

  /// Of a mixed column the least may be of another kind than the numbers.
  @Test func aMixedColumnIsDescribed() throws {
    let session = try Session(
      MemorySurroundings(["t.csv": "d,n,e\n2020-01-01,5,2021-01-01\n2020-02-01,-99999,2021-02-01\n"]
      ))
    session.run("load t.csv as t")
    session.run("describe t")
    #expect(session.run("describe last").allSatisfy { $0.severity != .error })
  }
}
