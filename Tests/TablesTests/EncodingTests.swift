import Diagnostics
import Exact
import Synchronization
import Testing

@testable import Tables

@Suite("Encodings are detected")
struct EncodingTests {
  private static let text = "地区,数\n海曙,1\n"
  /// The same in GB18030.
  private static let gb18030: [UInt8] = [
    0xB5, 0xD8, 0xC7, 0xF8, 0x2C, 0xCA, 0xFD, 0x0A, 0xBA, 0xA3, 0xCA, 0xEF, 0x2C, 0x31, 0x0A,
  ]
  private static let cells: [[Value]] = [[.text("海曙"), .count(1)]]

  private func check(_ bytes: [UInt8], _ encoding: TextEncoding) throws {
    let (table, report) = try TableReader.read(MemoryBytes(bytes), name: "file.csv")
    #expect(table.cells == Self.cells)
    #expect(table.columns.map(\.name) == ["地区", "数"])
    #expect(report.file.encoding == encoding)
    #expect(report.file.byteCount == bytes.count)
  }

  @Test func utf8() throws {
    try check(Array(Self.text.utf8), .utf8)
    try check([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), .utf8WithMark)
  }

  @Test func utf16() throws {
    let units = Array("\u{FEFF}\(Self.text)".utf16)
    try check(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16LittleEndian)
    try check(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, .utf16BigEndian)
  }

  @Test func chinese() throws { try check(Self.gb18030, .gb18030) }

  @Test func chineseFarFromTheBeginning() throws {
    let head = "name,n\n" + String(repeating: "x,1\n", count: 40_000)
    let bytes = Array(head.utf8) + [0xBA, 0xA3, 0xCA, 0xEF, 0x2C, 0x31, 0x0A]
    let (table, report) = try TableReader.read(MemoryBytes(bytes), name: "file.csv")
    #expect(table[40_000, 0] == .text("海曙"))
    #expect(table.columns[0].name == "name")
    #expect(report.file.encoding == .gb18030)
  }

  @Test func fourByteCharacters() throws {
    // U+20087 in GB18030.
    let bytes: [UInt8] = Array("a,b\n".utf8) + [0x95, 0x32, 0x90, 0x31] + Array(",x\n".utf8)
    let table = try TableReader.read(MemoryBytes(bytes), name: "file.csv").table
    #expect(table[0, 0] == .text("\u{20087}"))
  }

  @Test func aBrokenUTF8FileIsNotTakenForChinese() throws {
    let bytes = Array("地区,数\n海曙,1\n海曙".utf8) + [0xB5] + Array("x,2\n".utf8)
    let found = try #require(refusal(bytes))
    #expect(found.code == "not-text")
    #expect(found.place?.line == 3)
    #expect(found.place?.column == "3")
  }

  @Test func bytesThatAreNoText() throws {
    let found = try #require(refusal(Array("a,b\n1,x".utf8) + [0xFF] + Array("\n".utf8)))
    #expect(found.code == "not-text")
    #expect(found.place?.line == 2)
    #expect(found.place?.column == "4")
    #expect(
      refusal([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00])?.message.english.contains("workbook") == true)
    #expect(refusal([0xFF, 0xFE, 0x61])?.code == "not-text")
    #expect(refusal([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00])?.code == "not-text")
    #expect(refusal([0x61, 0x0A, 0x81])?.code == "not-text")
  }

  /// Amounts in yuan as Excel writes them: the bytes of 元 are a letter of Komi in UTF-8.
  @Test func yuanAloneIsGB18030() throws {
    let bytes = Array("a,b\n1,5".utf8) + [0xD4, 0xAA] + Array("\n".utf8)
    let (table, report) = try TableReader.read(MemoryBytes(bytes), name: "f.csv")
    #expect(report.file.encoding == .gb18030)
    #expect(try table[0, 1] == decimal("5"))
    #expect(try read("a,b\n1,Ω\n").report.file.encoding == .utf8)
  }

  /// What is no text in its second line is refused without a look at the rest of the file.
  @Test func whatIsNoTextEndsTheReading() throws {
    let line: [UInt8] = [0x31, 0x2C, 0x81, 0xFF, 0x0A]
    let bytes = CountedBytes(Array("a,b\n".utf8) + (0..<800_000).flatMap { _ in line })
    var options = ReadingOptions()
    options.chunkSize = 1_000
    let refused = #expect(throws: Diagnostic.self) {
      try TableReader.read(bytes, name: "file.csv", options: options)
    }
    #expect(refused?.code == "not-text" && refused?.place?.line == 2)
    #expect(bytes.read < bytes.byteCount)
  }
}

/// Bytes that know how many of them were read.
private final class CountedBytes: ByteSource {
  private let bytes: MemoryBytes
  private let count = Atomic<Int>(0)

  init(_ bytes: [UInt8]) { self.bytes = MemoryBytes(bytes) }

  var byteCount: Int { bytes.byteCount }
  var read: Int { count.load(ordering: .relaxed) }

  func read(at offset: Int, count: Int) throws(Diagnostic) -> [UInt8] {
    let read = try bytes.read(at: offset, count: count)
    self.count.add(read.count, ordering: .relaxed)
    return read
  }
}
