import Diagnostics
import Exact
import Glibc
import Oracle
import Rules
import SeededRandom
import SessionSupport
import Tables
import Testing

@testable import Workspace

/// A file says the same in every encoding, with every line ending and separator.
@Suite struct EncodingPropertyTests {
  /// How the bytes of a text are written.
  private enum Encoding: CaseIterable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, gb18030

    func bytes(of text: String) throws -> [UInt8] {
      switch self {
      case .utf8: return Array(text.utf8)
      case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .utf16LittleEndian:
        return Array("\u{FEFF}\(text)".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian:
        return Array("\u{FEFF}\(text)".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .gb18030: return try converted(text)
      }
    }

    private func converted(_ text: String) throws -> [UInt8] {
      guard let converter = unsafe iconv_open("GB18030", "UTF-8") else { return [] }
      defer { unsafe _ = iconv_close(converter) }
      var input = text.utf8.map { CChar(bitPattern: $0) }
      var output = [CChar](repeating: 0, count: input.count * 2 + 16)
      var (inputLeft, outputLeft) = (input.count, output.count)
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe output.withUnsafeMutableBufferPointer { output in
          var from = input.baseAddress
          var to = output.baseAddress
          _ = unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft)
        }
      }
      try #require(inputLeft == 0)
      return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
    }
  }

  @Test(arguments: Seeds.few(6))
  func everyEncodingLoadsTheSame(seed: Int) throws {
    let random = RandomSession(seed: seed &+ 7000)
    let expected = Snapshot(try random.begun())
    var chance = SplitMix64(seed: UInt64(seed))
    for encoding in Encoding.allCases {
      let again = RandomSession(seed: seed &+ 7000)
      let files = again.workbook.tables.map {
        ("\($0.key).csv", [$0.value.columns] + $0.value.rows)
      }
      let texts = RandomTexts(seed: UInt64(seed &+ 7000))
      for (path, rows) in files + [("texts.csv", [texts.headers] + texts.rows)] {
        let separator = chance.chosen([",", "\t", ";"])
        let lineEnd = chance.chosen(["\n", "\r\n"])
        let text = RandomTexts.text(of: rows, between: separator, lineEnd: lineEnd)
        try again.surroundings.write(
          try encoding.bytes(of: text), to: path, replacing: true)
      }
      let differences = Snapshot(try again.begun()).differences(from: expected)
      #expect(differences == [], "seed \(seed), \(encoding)")
    }
  }

  /// Amounts are the same with commas, signs and units, in cells or headers.
  @Test(arguments: Seeds.few(6))
  func everySpellingOfAnAmountIsTheSame(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let fen = (0..<12).map { _ in
      random.chosen([
        Int64.random(in: -99_999_999...99_999_999, using: &random), .max, .min + 1, 0, 1, -1,
        92_233_720_368_547_758,
      ])
    }
    let expected = fen.map { Value.number(Number(mantissa: $0, decimals: 2)) }
    for (header, decimals) in [("amount", 2), ("金额(元)", 2), ("amount（万元）", 6), ("支付金额（亿元）", 10)] {
      let cells = fen.map { Self.spelled($0, decimals, inYuan: random.happens(20), &random) }
      let rows = cells.enumerated().map { ["Z-\($0)", "P-1", "2020-01-01", $1] }
      let text = RandomTexts.text(
        of: [["payment_id", "project_id", "paid_on", header]] + rows, between: ",", lineEnd: "\n")
      let surroundings = MemorySurroundings(["p.csv": text])
      let session = try Session(surroundings)
      let said = session.run("load p.csv as p").filter { $0.severity != .note }
      let column = session.state.contents.tables.first?.columns.last
      let found = column.map { column in (0..<column.count).map { column.value(at: $0) } }
      #expect(found == expected, "seed \(seed): \(header) \(cells) \(said)")
    }
  }

  /// So many fen as a cell below a header whose unit moves them so many places.
  private static func spelled(
    _ fen: Int64, _ decimals: Int, inYuan: Bool, _ random: inout SplitMix64
  ) -> String {
    let places = inYuan ? 2 : decimals
    var digits = String(fen.magnitude)
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var whole = String(digits.dropLast(places))
    if random.happens(50) {
      let reversed = Array(whole.reversed())
      let groups = stride(from: 0, to: reversed.count, by: 3).map {
        String(reversed[$0..<min($0 + 3, reversed.count)].reversed())
      }
      whole = groups.reversed().joined(separator: ",")
    }
    let amount = whole + "." + digits.suffix(places) + (inYuan ? "元" : "")
    guard fen < 0 else { return random.chosen([amount, "¥\(amount)", " \(amount) "]) }
    return random.chosen(["-\(amount)", "(\(amount))", "-￥\(amount)", "－\(amount)"])
  }
}
