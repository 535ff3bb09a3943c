import Diagnostics
import Testing

@testable import Language

/// A text with `^` before the place that its diagnostic points to.
struct Mistake: Sendable {
  let marked: String
  let code: String
  let message: String
  let suggestion: String?

  init(_ marked: String, _ code: String, _ message: String, _ suggestion: String? = nil) {
    self.marked = marked
    self.code = code
    self.message = message
    self.suggestion = suggestion
  }

  /// The text without the mark.
  var text: String { marked.split(separator: "^", omittingEmptySubsequences: false).joined() }

  /// The column of the mark, in characters from 1.
  var column: Int { marked.prefix { $0 != "^" }.count + 1 }
}

@Suite struct DiagnosticTests {
  @Test(arguments: Mistake.inWords + Mistake.inExpressions + Mistake.inStatements)
  func says(_ mistake: Mistake) throws {
    let found = try #require(diagnostic(mistake.text), "\(mistake.text)")
    #expect(found.code == mistake.code, "\(mistake.text)")
    #expect(found.message.english == mistake.message, "\(mistake.text)")
    #expect(found.suggestion?.english == mistake.suggestion, "\(mistake.text)")
    #expect(found.message.chinese != found.message.english, "\(mistake.text)")
    let span = try #require(found.span)
    #expect(found.source == source(mistake.text))
    #expect(
      source(mistake.text).position(of: span.lower).column == mistake.column, "\(mistake.text)")
    #expect(span.upper <= mistake.text.utf8.count)
  }

  @Test func messagesBeginSmallAndHaveNoFullStop() {
    for mistake in Mistake.inWords + Mistake.inExpressions + Mistake.inStatements {
      let first = mistake.message.unicodeScalars.first
      #expect(first.map { !$0.properties.isUppercase } == true, "\(mistake.message)")
      #expect(!mistake.message.hasSuffix("."), "\(mistake.message)")
    }
  }

  @Test func everySlipIsReportedOnce() {
    let text = "lod a.csv\nshow (1,\n 2]\ntables\nshow \"x\nsettle\nshow 1 +; cap"
    let results = Parser.statements(in: source(text)).map { result in
      switch result {
      case .success(let statement): SourcePrinter.text(of: statement)
      case .failure(let diagnostic): diagnostic.code
      }
    }
    #expect(
      results == [
        "unknown-statement", "unexpected-token", "tables", "unclosed-quote", "settle",
        "unexpected-token", "cap",
      ])
  }

  @Test func anUnclosedBracketTakesNoOtherStatementAlong() {
    let text = "show sum(amount\nshow 1\nset projects[P-1.amount = 2\ntables"
    let results = Parser.statements(in: source(text))
    let codes = results.map { result in
      if case .failure(let diagnostic) = result { diagnostic.code } else { "" }
    }
    #expect(codes == ["unclosed-bracket", "", "unclosed-bracket", ""])
  }

  @Test func bracketsOverLinesEndWithTheirStatement() {
    let text = "add projects (\n a == 1,\n b = 2\n)\ntables"
    let results = Parser.statements(in: source(text))
    #expect(results.count == 2)
    #expect((try? results.last?.get().form) == .tables)
  }
}
