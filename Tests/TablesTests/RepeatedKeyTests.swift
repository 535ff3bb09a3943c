import Exact
import SeededRandom
import Testing

@testable import Tables

/// Whether keys repeat is what a set of them says, in whatever order the rows stand.
@Suite("repeated keys are found wherever they stand")
struct RepeatedKeyTests {
  @Test(arguments: Seeds.few(24))
  func repeatedKeys(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let count = [3, 40, 9000, 40_000][seed % 4]
    let people = [count, 1_000_000, 20][seed / 4 % 3]
    let form = ["P-%", "%", "项目%", "%-a"][seed / 12 % 4]
    var rows = (0..<count).map { number in
      (
        form.replacing("%", with: "\(1000 + number / 40)"),
        "R\(1_000_000 + (people == 20 ? number % 40 : Int.random(in: 0..<people, using: &random)))"
      )
    }
    if Bool.random(using: &random) { rows.shuffle(using: &random) }
    if seed % 3 == 0 { rows[count - 1] = rows[Int.random(in: 0..<count - 1, using: &random)] }
    let table = Table(
      name: "r",
      columns: [
        Column(name: "a", type: .text, runs: [TextRun.read(rows.map(\.0))]),
        Column(name: "b", type: .text, runs: [TextRun.read(rows.map(\.1))]),
      ])
    let stores = table.columns.map(\.store)
    let areDistinct = Set(rows.map { "\($0.0) \($0.1)" }).count == count
    #expect(DistinctKeys.hold(stores, rows: count) == areDistinct)
    #expect((HashedKeys(stores, rows: count).firstRepeated(in: stores) == nil) == areDistinct)
    let index = KeyIndex(stores, rows: count)
    for row in stride(from: 0, to: count, by: max(1, count / 50)) {
      let key = [Value.text(rows[row].0), .text(rows[row].1)]
      let found = try #require(index.row(forKey: key))
      #expect(rows[found] == rows[row] && (found == row || !areDistinct))
    }
    #expect(index.row(forKey: [.text("P-0"), .text("R1")]) == nil)
  }
}

/// Texts as a file's cells come in.
enum TextRun {
  static func read(_ texts: [String]) -> Vector {
    var sink = TextSink(expected: texts.count, unguards: true, staysPlain: false)
    for text in texts {
      let bytes = Array(text.utf8)
      sink.append(bytes.span, 0, bytes.count)
    }
    return sink.finish().vector(0..<texts.count)
  }
}
