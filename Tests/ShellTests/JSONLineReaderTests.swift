import Testing

@testable import Shell

/// As much of JSON as the history file needs.
@Suite("lines of JSON")
struct JSONLineReaderTests {
  private typealias Members = [String: JSONLineReader.Scalar]

  @Test(
    arguments: [
      ("{}", [:]), (" { } ", [:]), (#"{"a":1}"#, ["a": .number(1)]),
      (#"{"a": -12, "b" : "x"}"#, ["a": .number(-12), "b": .text("x")]),
      (
        #"{"a":true,"b":false,"c":null,"d":1.5}"#,
        ["a": .other, "b": .other, "c": .other, "d": .other]
      ),
      (#"{"a":"\"\\\/\n\t\r\b\f"}"#, ["a": .text("\"\\/\n\t\r\u{8}\u{C}")]),
      (#"{"a":"\u6d77曙\u0007"}"#, ["a": .text("海曙\u{7}")]), (#"{"a":""}"#, ["a": .text("")]),
      (#"{"海":"a,}{:\"b"}"#, ["海": .text(#"a,}{:"b"#)]), ("{\"a\":1}\r", ["a": .number(1)]),
    ] as [(String, [String: JSONLineReader.Scalar])])
  func members(line: String, expected: [String: JSONLineReader.Scalar]) {
    var reader = JSONLineReader(bytes: Array(line.utf8))
    #expect(reader.object() == expected)
  }

  @Test(arguments: [
    "", "{", "}", "[]", "null", #"{"a"}"#, #"{"a":}"#, #"{"a":1"#, #"{"a":1,}"#, #"{"a":"x}"#,
    #"{"a":"x\"}"#, #"{"a":"\u12"}"#, #"{"a":"\u00zz"}"#, #"{a:1}"#, #"{"a":1} x"#,
    #"{"a":1}{"a":1}"#, #"{"a":1 "b":2}"#, #"{"a":"\"#, #"{"a":"\u"#,
  ])
  func aBrokenLineHasNoMembers(line: String) {
    var reader = JSONLineReader(bytes: Array(line.utf8))
    #expect(reader.object() == nil)
  }

  @Test func bytesThatAreNoTextAreBroken() {
    var reader = JSONLineReader(bytes: Array(#"{"a":""#.utf8) + [0xFF, 0xFE] + Array("\"}".utf8))
    #expect(reader.object() == nil)
  }

  @Test func everyCutLineIsBroken() {
    let line = Array(#"{"text": "show \"海曙\"", "status": 0, "time": 17}"#.utf8)
    for count in 0..<line.count {
      var reader = JSONLineReader(bytes: Array(line[..<count]))
      #expect(reader.object() == nil)
    }
  }
}
