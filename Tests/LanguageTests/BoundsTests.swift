import Diagnostics
import SeededRandom
import Testing

@testable import Language

/// No text, however odd, may end the program or take long.
@Suite struct BoundsTests {
  private let many = 100_000

  @Test(arguments: [
    "(", "-", "- ", "not ", "round(", "sum(", "a[=", "a in (", "a + (", "((-", "a[b, =",
  ])
  func deepNestingIsADiagnostic(_ opening: String) throws {
    let text = "show " + String(repeating: opening, count: many) + "1"
    let found = try #require(diagnostic(text))
    #expect(["too-deep", "too-long"].contains(found.code), "\(found.message.english)")
  }

  @Test func nestingBelowTheLimitIsRead() throws {
    let depth = TokenCursor.deepest - 1
    let text = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    #expect(try canonicalExpression(text) == "1")
    let signs = String(repeating: "-", count: depth) + "1"
    #expect(try canonicalExpression(signs) == signs)
  }

  @Test(arguments: [" + ", " * ", " and ", " or ", " = ", " and not a = "])
  func longChainsAreADiagnostic(_ sign: String) throws {
    let text = "show a" + String(repeating: sign + "a", count: many)
    let found = try #require(diagnostic(text))
    #expect(["too-long", "chained-comparison"].contains(found.code))
  }

  @Test(arguments: [" + ", " - ", " and ", " or "])
  func chainsBelowTheLimitCanBePrintedComparedAndHashed(_ sign: String) throws {
    let text = "a" + String(repeating: sign + "a", count: TokenCursor.longest)
    let first = try Parser.expression(in: source(text))
    let second = try Parser.expression(in: source(text))
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
    #expect(SourcePrinter.text(of: first) == text)
  }

  @Test func listsMayBeAsLongAsTheyLike() throws {
    let list = (0..<20_000).map { "\($0)" }.joined(separator: ", ")
    #expect(try canonicalExpression("a in (\(list))") == "a in (\(list))")
    #expect(try canonical("show \(list)") == "show \(list)")
    #expect(
      try canonical("help \(list.split(separator: ", ").map { "w\($0)" }.joined(separator: " "))")
        .hasPrefix("help w0 w1"))
  }

  @Test(arguments: 0..<6)
  func garbageIsReadToItsEnd(_ seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let alphabet = BoundsTests.alphabets[seed % BoundsTests.alphabets.count]
    var text = ""
    while text.utf8.count < many { text += alphabet.randomElement(using: &generator) ?? " " }
    let results = Parser.statements(in: source(text))
    #expect(results.count <= text.utf8.count)
    for case .failure(let diagnostic) in results {
      #expect(diagnostic.span.map { $0.lower >= 0 && $0.upper <= text.utf8.count } != false)
    }
    _ = Parser.isIncomplete(text)
  }

  static let alphabets: [[String]] = [
    ["(", "[", "\n", " ", "a", ",", "\""], ["show ", "set ", "a", ".", "[", "]", "=", "\n", "1"],
    (0..<256).map { String(Character(Unicode.Scalar(UInt8($0)))) },
    ["\u{301}", "\u{200B}", "😀", "。", "，", "【", "】", "“", "”", "·", "￥", "a", "\n", "\u{3000}"],
    ["load ", "a", "\"", "'", "`", ";", "#", "\\", "\n", " "],
    ["1", "2", "-", "年", "月", "日", ".", "_", "万", "%", " ", "days", "\n"],
  ]

  @Test(arguments: Examples.english + Examples.others + Examples.chinese)
  func everyPrefixIsRead(_ typed: String, _ canonical: String) {
    var prefix = ""
    for scalar in typed.unicodeScalars {
      prefix.unicodeScalars.append(scalar)
      for result in Parser.statements(in: source(prefix)) {
        if case .failure(let diagnostic) = result { #expect(diagnostic.span != nil, "\(prefix)") }
      }
      _ = Parser.isIncomplete(prefix)
    }
  }

  @Test func everyExampleSurvivesTheLossOfALetter() {
    for (typed, _) in Examples.english + Examples.chinese {
      let scalars = Array(typed.unicodeScalars)
      for index in scalars.indices {
        var text = String.UnicodeScalarView(scalars[..<index])
        text.append(contentsOf: scalars[(index + 1)...])
        #expect(Parser.statements(in: source(String(text))).count <= 2)
      }
    }
  }
}
