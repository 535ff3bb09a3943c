import Diagnostics
import Testing

@testable import Language

/// What is printed reads back as the same tree.
@Suite struct PrintingTests {
  @Test(arguments: Examples.english + Examples.others + Examples.chinese)
  func roundTrip(_ typed: String, _ canonical: String) throws {
    let first = try statement(typed)
    let printed = SourcePrinter.text(of: first)
    let second = try statement(printed)
    #expect(shape(first.form) == shape(second.form), "\(typed)")
    #expect(SourcePrinter.text(of: second) == printed, "\(typed)")
  }

  @Test(arguments: Examples.expressions)
  func roundTripOfExpression(_ typed: String, _ canonical: String) throws {
    let first = try Parser.expression(in: source(typed))
    let second = try Parser.expression(in: source(SourcePrinter.text(of: first)))
    #expect(shape(first.form) == shape(second.form), "\(typed)")
  }

  @Test(arguments: 0..<20)
  func randomExpressions(_ seed: Int) throws {
    var trees = RandomTrees(seed: UInt64(seed))
    for _ in 0..<100 {
      let tree = trees.expression()
      let printed = SourcePrinter.text(of: tree)
      let read = Result { () throws(Diagnostic) in try Parser.expression(in: source(printed)) }
      guard case .success(let again) = read else {
        Issue.record("\(printed): \(read)")
        return
      }
      #expect(shape(again.form) == shape(tree.form), "\(printed)")
      #expect(SourcePrinter.text(of: again) == printed)
    }
  }

  @Test(arguments: 0..<20)
  func randomStatements(_ seed: Int) throws {
    var trees = RandomTrees(seed: UInt64(1000 + seed))
    for _ in 0..<100 {
      let tree = trees.statement()
      let printed = SourcePrinter.text(of: tree)
      let read = Parser.statements(in: source(printed))
      guard read.count == 1, case .success(let again) = read[0] else {
        Issue.record("\(printed): \(read)")
        return
      }
      #expect(shape(again.form) == shape(tree.form), "\(printed)")
      #expect(SourcePrinter.text(of: again) == printed)
    }
  }

  @Test func backquotesAreKeptWhereTheyTellANameFromAChoice() throws {
    #expect(try canonicalExpression("a = `海曙`") == "a = `海曙`")
    #expect(try canonicalExpression("`a`.`b`") == "a.b")
    #expect(try canonicalExpression("`a b`[`c`]") == "`a b`[`c`]")
  }
}
