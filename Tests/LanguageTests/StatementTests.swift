import Diagnostics
import Testing

@testable import Language

@Suite struct StatementTests {
  @Test(arguments: Examples.english + Examples.others + Examples.chinese)
  func reads(_ typed: String, as canonical: String) throws {
    #expect(try LanguageTests.canonical(typed) == canonical, "\(typed)")
  }

  @Test(arguments: Examples.expressions)
  func readsExpression(_ typed: String, as canonical: String) throws {
    #expect(try canonicalExpression(typed) == canonical, "\(typed)")
  }

  @Test func statementsAreSeparatedByLinesAndSemicolons() {
    let text = "# a comment\ntables; cap;;settle # another\n\n;rules；参数\n#> output\n"
    let statements = Parser.statements(in: source(text)).compactMap { try? $0.get() }
    #expect(
      statements.map { SourcePrinter.text(of: $0) } == [
        "tables", "cap", "settle", "rules", "parameters",
      ])
    #expect(
      statements.map { source(text)[$0.span] } == ["tables", "cap", "settle", "rules", "参数"])
  }

  @Test func spansPointIntoTheTypedText() throws {
    let text = "  显示　caps【海曙，２０２０】。limit  # 注"
    let statement = try statement(text)
    #expect(source(text)[statement.span] == "显示　caps【海曙，２０２０】。limit")
    guard case .show(let show) = statement.form, let item = show.items.first,
      case .cell(let cell) = item.form, case .text(let key, let span) = cell.key[1]
    else { throw statement.unlike }
    #expect(source(text)[item.span] == "caps【海曙，２０２０】。limit")
    #expect(key == "２０２０")
    #expect(source(text)[span] == "２０２０")
    #expect(cell.column.map { source(text)[$0.span] } == "limit")
  }

  @Test func aLineThatIsAnExpressionIsShown() throws {
    guard case .show(let show) = try statement("projects").form else { return #expect(Bool(false)) }
    #expect(show.isBare)
    guard case .show(let spoken) = try statement("show projects").form
    else { return #expect(Bool(false)) }
    #expect(!spoken.isBare)
  }
}

extension Statement {
  /// The failure of a test that got another statement.
  var unlike: Diagnostic { Diagnostic(code: "test", Phrase(same: SourcePrinter.text(of: self))) }
}
