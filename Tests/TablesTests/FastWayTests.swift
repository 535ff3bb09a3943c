import Exact
import SeededRandom
import Testing

@testable import Tables

@Suite("The fast way and the careful way agree")
struct FastWayTests {
  private static let alphabets = [
    Array("0123456789.,-"), Array("0123456789-/.年月日"), Array("0129.,-%‰()¥元万亿 　１，"),
    Array("yesnotrufal10是否有无√×YN"), Array("ab'=+-@\t培训é e\u{301}\u{3000}"),
    Array("20190103/-"),
  ]

  @Test(arguments: 0..<6)
  func randomCells(_ alphabet: Int) throws {
    var random = SplitMix64(seed: UInt64(alphabet) + 7)
    let kind = try #require(RecordKind.named("projects")?.column(named: "kind"))
    let readers = [
      CellReader(.money), CellReader(.money, unit: .tenThousandYuan), CellReader(.number),
      CellReader(.number, unit: .percent), CellReader(.number, isScore: true), CellReader(.count),
      CellReader(.count, unit: .tenThousandPersons), CellReader(.truth), CellReader(.date),
      CellReader(.month), CellReader(.year), CellReader(kind.type),
    ]
    for _ in 0..<3000 {
      let length = Int.random(in: 0...11, using: &random)
      let text = String(
        (0..<length).map { _ in Self.alphabets[alphabet].randomElement(using: &random) ?? "0" })
      for reader in readers {
        #expect(
          FastWay.value(of: text, reader) == reader.value(of: text), "\(reader.type) '\(text)'")
      }
    }
  }

  @Test(arguments: 1...4)
  func chunkBordersNeverShow(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let text = Self.randomFile(&random)
    var whole = ReadingOptions()
    whole.windowSize = 1 << 15
    let expected = try read(text, whole)
    for _ in 0..<40 {
      var options = ReadingOptions()
      options.chunkSize = Int.random(in: 1...90, using: &random)
      options.windowSize = Int.random(in: 8...200, using: &random)
      let found = try read(text, options)
      #expect(found.table.cells == expected.table.cells)
      #expect(found.table.errorCells(first: 5).first == expected.table.errorCells(first: 5).first)
      for row in 0..<expected.table.rowCount {
        #expect(found.table.place(of: row) == expected.table.place(of: row))
      }
    }
  }

  private static func randomFile(_ random: inout SplitMix64) -> String {
    let cells = [
      "", "12", "12.5", "x,y", "a \"b\"", "two\nlines", "是", "2019-10-31", "-3", "a\r\nb",
    ]
    var text = "项目编号,person_id,attended,score,note\n"
    for row in 0..<60 {
      if row % 9 == 4 { text += " \n" }
      var fields = ["P-\(row)", "\(row)", "是"]
      for _ in 0..<2 { fields.append(cells.randomElement(using: &random) ?? "") }
      let isQuoted = Int.random(in: 0...2, using: &random) == 0
      text += fields.map { quoted($0, always: isQuoted) }.joined(separator: ",")
      text += row % 5 == 0 ? "\r\n" : "\n"
    }
    return text
  }

  private static func quoted(_ field: String, always: Bool) -> String {
    guard always || field.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  @Test(arguments: 1...3)
  func faultsAreTheSameWhereverTheBordersFall(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) + 100)
    let good = Self.randomFile(&random)
    for bad in ["P-1,2\n", "P-1,2,3,4,5,6\n", "P-1,\"x\"y,是,1,2\n", "P,1,是,1,\"open\n"] {
      let text = good + bad + "P-9,9,是,1,2\n"
      let expected = try #require(refusal(text))
      for _ in 0..<25 {
        var options = ReadingOptions()
        options.chunkSize = Int.random(in: 1...90, using: &random)
        options.windowSize = Int.random(in: 8...200, using: &random)
        #expect(refusal(text, options) == expected)
      }
    }
  }
}
