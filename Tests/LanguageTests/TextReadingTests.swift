import Diagnostics
import Testing

@testable import Language

/// What the parser takes words for, and what it would take at the end of a text.
@Suite("reading while typing")
struct TextReadingTests {
  @Test(arguments: [
    ("", 0, ["statement", "operand"]), ("sho", 0, ["statement", "operand"]),
    ("show ", 5, ["operand"]), ("cap; se", 5, ["statement", "operand"]),
    ("load ", 5, ["path"]), ("load a", 5, ["path"]), ("load a.csv ", 11, ["as", "into", "kind"]),
    ("load a.csv as ", 14, ["new"]), ("use rules ", 10, ["path"]), ("use ", 4, ["rules"]),
    ("show projects wh", 14, ["where", "by", "from"]), ("show a sort ", 12, ["by"]),
    ("show a where b ", 15, ["and", "or", "in", "between", "contains", "is", "sort"]),
    ("show a where b in ", 18, []), ("show a where b in (", 19, ["operand"]),
    ("set t[", 6, ["key"]), ("set t[a, b", 9, ["key"]), ("set t[a].", 9, ["member"]),
    ("set t[a].c", 9, ["member"]), ("set t[a].c = ", 13, ["operand"]),
    ("set t[a].c = 1 ", 15, ["where", "because"]), ("explain ", 8, ["operand"]),
    ("scenario a from ", 16, ["scenario"]), ("compare a, ", 11, ["scenario"]),
    ("option ", 7, ["option"]), ("option format ", 14, ["optionValue"]),
    ("export caps ", 12, ["to", "where"]), ("export caps to ", 15, ["path"]),
    ("assess ", 7, ["kind", "where", "by"]), ("save a.fund with ", 17, ["results", "failures"]),
    ("reset ", 6, ["all", "place"]), ("help ", 5, ["word"]), ("article ", 8, ["article"]),
  ])
  func expects(text: String, start: Int, expected: [String]) {
    let found = TextReading.expectations(behind: text).filter { $0.start == start }
    let names = found.map { Self.name($0.form) }
    for wanted in expected { #expect(names.contains(wanted), "\(text): \(names)") }
    if expected.isEmpty { #expect(names.isEmpty, "\(names)") }
  }

  /// Behind a word without a space the word itself is still being typed.
  @Test(arguments: [
    "load", "show a", "settle", "show a where b", "set t[a].c = 1", "option format",
  ])
  func aWordThatTouchesTheEndIsTyped(text: String) {
    let starts = TextReading.expectations(behind: text).map(\.start)
    #expect(!starts.contains(text.utf8.count), "\(starts)")
  }

  @Test func anOperandKnowsWhatItStandsOpposite() throws {
    for text in [
      "show p where region = h", "show p where region in (a, h", "show p where region between h",
    ] {
      let opposites = TextReading.expectations(behind: text).compactMap { expectation -> String? in
        guard case .operand(let opposite?) = expectation.form else { return nil }
        return SourcePrinter.text(of: opposite)
      }
      #expect(opposites == ["region"], "\(text)")
    }
  }

  @Test func wordsAreInOrderAndNoneTwice() {
    for text in [
      "show projects where region = 海曙 and amount > 12万 # why",
      "set t[海曙, 2020].c *= 0.9 because \"x\"",
      "load \"a b.csv\" as x; )", "sum(", "\"open", "show `a b`.c", "", "  ",
    ] {
      let words = TextReading(text).words
      for (word, next) in zip(words, words.dropFirst()) {
        #expect(word.span.upper <= next.span.lower, "\(text)")
      }
      #expect(words.allSatisfy { $0.span.upper <= text.utf8.count })
      #expect(words.isEmpty == text.allSatisfy(\.isWhitespace), "\(text)")
    }
  }

  @Test func aCommentIsOneWord() {
    let words = TextReading("show a # see #3 here\ncap").words
    #expect(words.first { $0.role == .comment }?.span.lower == 7)
    #expect(words.first { $0.role == .comment }?.span.upper == 20)
  }

  @Test(arguments: [
    ("(a[b])", [(0, 5), (2, 4)], []), ("(a", [], [0]), ("a)", [], [1]), ("(a]", [], [0, 2]),
    ("t[a (b]", [(1, 6)], []),
  ])
  func brackets(text: String, pairs: [(Int, Int)], lone: [Int]) {
    let reading = TextReading(text)
    #expect(
      Set(reading.pairs.map { "\($0.opening.lower) \($0.closing.lower)" })
        == Set(pairs.map { "\($0.0) \($0.1)" }))
    #expect(reading.loneBrackets.map(\.lower).sorted() == lone)
  }

  private static func name(_ form: Language.Expectation.Form) -> String {
    switch form {
    case .statement: "statement"
    case .keyword(let word, _): word
    case .name(.optionValue): "optionValue"
    case .name(let use): "\(use)"
    case .member: "member"
    case .key: "key"
    case .operand: "operand"
    case .path: "path"
    case .text: "text"
    }
  }
}
