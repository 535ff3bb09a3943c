import Diagnostics
import Foundation
import SeededRandom
import Testing

@testable import Language

/// What is printed reads as the same tree, whatever tree it is and wherever it stands.
@Suite struct PrintingPropertyTests {
  @Test(arguments: Seeds.few(6))
  func expressionsAndStatements(seed: Int) throws {
    var trees = RandomTrees(seed: UInt64(seed &+ 50_000))
    for _ in 0..<50 {
      let tree = trees.expression()
      let printed = SourcePrinter.text(of: tree)
      let again = try #require(Self.expression(printed), "seed \(seed): \(printed)")
      #expect(shape(again.form) == shape(tree.form), "seed \(seed): \(printed)")
      #expect(SourcePrinter.text(of: again) == printed, "seed \(seed)")
    }
    for _ in 0..<50 {
      let tree = trees.statement()
      let printed = SourcePrinter.text(of: tree)
      let again = Self.statements(printed)
      #expect(again.map { shape($0.form) } == [shape(tree.form)], "seed \(seed): \(printed)")
      #expect(again.map { SourcePrinter.text(of: $0) } == [printed], "seed \(seed)")
    }
  }

  /// Several statements on a line, or on lines with what an editor or an input method leaves there.
  @Test(arguments: Seeds.few(1))
  func statementsTogether(seed: Int) throws {
    var trees = RandomTrees(seed: UInt64(seed &+ 60_000))
    let all = (0..<20).map { _ in trees.statement() }
    var text = ""
    for tree in all {
      text += trees.pick(["", "  ", "\t", "# 注释\n", "\n\n", "\u{3000}"], or: "")
      text += SourcePrinter.text(of: tree)
      text += trees.pick(["\n", "; ", "；", " # a comment; or two\n", "\r\n", " ;\n"], or: "\n")
    }
    let read = Self.statements(text)
    #expect(read.map { shape($0.form) } == all.map { shape($0.form) }, "seed \(seed): \(text)")
  }

  /// Packs whose formulas are made by chance hold these formulas.
  @Test(arguments: Seeds.few(1))
  func randomPacks(seed: Int) throws {
    var trees = RandomTrees(seed: UInt64(seed &+ 70_000))
    let formulas = (0..<8).map { _ in trees.expression() }
    let texts = formulas.map { SourcePrinter.text(of: $0) }
    let pack = """
      rules own
      define projects.first = \(texts[0])
      evidence projects.trained = \(texts[1])
      criterion own of projects in performance
        article 1 when \(texts[2])
        applies when \(texts[3])
        measure \(texts[4])
        require \(texts[5])
      table sums of projects
        column one = \(texts[6])
      conflict odd of projects
        when \(texts[7])

      """
    let read = try PackParser.declarations(in: source(pack))
    let found = Self.expressions(in: read).sorted { $0.span.lower < $1.span.lower }
    #expect(
      found.map { shape($0.form) } == formulas.map { shape($0.form) }, "seed \(seed): \(pack)")
  }

  /// Packs that ship say the same when each of their formulas is printed in its place.
  @Test(arguments: try files(in: "Sources/Rules/Packs", "rules"))
  func shippedPacks(path: String) throws {
    let text = source(try String(contentsOfFile: path, encoding: .utf8))
    let pack = try PackParser.declarations(in: text)
    let formulas = Self.expressions(in: pack)
    try #require(!formulas.isEmpty)
    var bytes = Array(text.text.utf8)
    for formula in formulas.sorted(by: { $0.span.lower > $1.span.lower }) {
      let printed = Array(SourcePrinter.text(of: formula).utf8)
      bytes.replaceSubrange(formula.span.lower..<formula.span.upper, with: printed)
    }
    let again = try PackParser.declarations(in: source(String(decoding: bytes, as: UTF8.self)))
    let found = Self.expressions(in: again)
    #expect(found.map { shape($0.form) } == formulas.map { shape($0.form) })
  }

  /// Lessons whose ways are made by chance hold these ways.
  @Test(arguments: Seeds.few(1))
  func randomLessons(seed: Int) throws {
    var trees = RandomTrees(seed: UInt64(seed &+ 80_000))
    let ways = (0..<6).map { _ in trees.statement() }
    let state = trees.expression()
    let course = """
      course own
      lesson one
        begin \(SourcePrinter.text(of: ways[0]))
        step only
          en Say it.
          expect \(SourcePrinter.text(of: state))
          right \(SourcePrinter.text(of: ways[1]))
          right zh
            \(SourcePrinter.text(of: ways[2]))
            \(SourcePrinter.text(of: ways[3]))
          wrong \(SourcePrinter.text(of: ways[4]))
          wrong
            \(SourcePrinter.text(of: ways[5]))
      """
    let text = source(course)
    let lesson = try #require(try CourseParser.course(in: text).lessons.first)
    let step = try #require(lesson.steps.first)
    let spans = (lesson.opening + step.right + step.wrong).map(\.span)
    let read = spans.flatMap { Self.statements(String(text[$0])) }
    #expect(read.map { shape($0.form) } == ways.map { shape($0.form) }, "seed \(seed): \(course)")
    guard case .state(let found) = step.checks.first?.form else {
      Issue.record("seed \(seed): no check")
      return
    }
    #expect(shape(found.form) == shape(state.form), "seed \(seed)")
  }

  /// What the lessons that ship have typed reads the same when it is printed.
  @Test(arguments: try files(in: "Sources/Workspace/Lessons/Curriculum", "lesson"))
  func shippedLessons(path: String) throws {
    let text = source(try String(contentsOfFile: path, encoding: .utf8))
    let course = try CourseParser.course(in: text)
    let ways = course.lessons.flatMap { lesson in
      lesson.opening + lesson.steps.flatMap { $0.opening + $0.right + $0.wrong }
    }
    try #require(!ways.isEmpty)
    for statement in ways.flatMap({ Self.statements(String(text[$0.span])) }) {
      let printed = SourcePrinter.text(of: statement)
      #expect(Self.statements(printed).map { shape($0.form) } == [shape(statement.form)])
    }
  }

  // MARK: Reading

  private static func files(in folder: String, _ ending: String) throws -> [String] {
    let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = house.appendingPathComponent(folder).path
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix("." + ending) }.map { "\(path)/\($0)" }
  }

  private static func expression(_ text: String) -> Language.Expression? {
    try? Parser.expression(in: source(text))
  }

  /// The statements of a text; one that cannot be read is left out.
  private static func statements(_ text: String) -> [Statement] {
    Parser.statements(in: source(text)).compactMap { try? $0.get() }
  }

  /// All expressions that a tree holds, each whole, that stand in its text.
  private static func expressions(in tree: Any) -> [Language.Expression] {
    if let expression = tree as? Language.Expression {
      return expression.span.lower < expression.span.upper ? [expression] : []
    }
    return Mirror(reflecting: tree).children.flatMap { expressions(in: $0.value) }
  }
}
