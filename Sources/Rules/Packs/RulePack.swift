public import Diagnostics
package import Evaluation
import Exact
public import Language
package import Tables

/// A set of rules: parameters, criteria and derived tables, each with its article.
///
/// A pack is a text: `shipped(named:)` gives one that comes with the product, `init(_:)` reads one
/// of somebody's own, and `check()` ties its formulas to the tables that there are. Without that a
/// name that means nothing throws only when something is asked that it is in.
public struct RulePack: Sendable {
  /// The pack as it was read.
  public let syntax: RulePackSyntax
  /// The parameters, in the order of the pack.
  public let parameters: [Parameter]
  /// The criteria that count in verdicts, in the order of the pack.
  public let judgedCriteria: [CriterionSyntax]
  /// The kinds that are judged, in the order of the pack.
  public let judgedKinds: [String]
  private let positions: [String: Int]
  private let aspects: [String: [String]]
  private let definitions: [String: Expression]

  /// The name, such as `ningbo-2020`.
  public var name: String { syntax.name.text }

  /// Whether it is, letter by letter, a pack that comes with the product.
  public var isShipped: Bool {
    RulePack.shippedText(named: name)?.text == syntax.text.text
  }

  /// Whether it goes by the name of a pack that comes with the product, and says something else.
  public var isUnderAnotherName: Bool { !isShipped && RulePack.shippedText(named: name) != nil }

  /// Reads a pack that rests on what comes with the product; throws the first thing that is wrong
  /// with its text.
  public init(_ text: SourceText) throws(Diagnostic) {
    try self.init(text) { (base, _) throws(Diagnostic) in try RulePack.shippedBase(named: base) }
  }

  /// Reads a pack, and what it extends by `read`; throws the first thing that is wrong with either.
  public init(_ text: SourceText, extending read: BaseReading) throws(Diagnostic) {
    let syntax = try PackParser.pack(in: text, extending: read)
    do throws(Diagnostic) {
      guard !syntax.isFrame else { throw .frameInUse(syntax.name) }
      var parameters: [Parameter] = []
      for declared in syntax.parameters {
        parameters.append(try Parameter(declared, in: syntax))
      }
      self.parameters = parameters
    } catch {
      throw error.about(syntax.source)
    }
    self.syntax = syntax
    let criteria = syntax.criteria.filter { !$0.isDiscretionary }
    judgedCriteria = criteria
    judgedKinds = criteria.map(\.kind.folded).uniqued
    aspects = Dictionary(grouping: criteria, by: \.kind.folded).mapValues {
      $0.map(\.aspect.text).uniqued
    }
    positions = Dictionary(
      parameters.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { $1 })
    definitions = Dictionary(
      syntax.definitions.map { ($0.kind.identity(of: $0.name), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The parameter of a name, the case folded.
  public func parameter(named name: String) -> Parameter? {
    positions[name.lowercased()].map { parameters[$0] }
  }

  /// The aspects of a kind that have criteria, in the order of the pack.
  public func aspects(of kind: String) -> [String] { aspects[kind] ?? [] }

  /// Whether a name is an aspect of a kind: one with criteria, or one that the pack leaves without
  /// them, whose verdict is that nothing applies.
  package func isAspect(_ name: String, of kind: RecordKind) -> Bool {
    if aspects(of: kind.name).contains(name) { return true }
    return kind.column(named: name) == nil && syntax.aspects.contains { $0.english == name }
  }

  /// What a `define` of a kind stands for; the case is folded.
  package func definition(_ name: String, of kind: String) -> Expression? {
    definitions["\(kind).\(name)"]
  }

  /// The days from which and to which the pack is in force, as its formulas name them; blank where it
  /// does not say.
  package var force: [String: TypedValue] {
    func day(_ day: CalendarDay?) -> TypedValue {
      TypedValue(day.map { .day($0) } ?? .blank, .date)
    }
    return [
      "rules.in_force_from": day(syntax.inForceFrom), "rules.in_force_to": day(syntax.inForceTo),
    ]
  }

  /// Whether another pack says the same, word for word.
  func isSame(as other: RulePack) -> Bool { syntax.source.text == other.syntax.source.text }

  /// The columns of a derived table whose sum over the rows says nothing.
  public func untotalledColumns(of table: String) -> [String] {
    let columns = syntax.tables.first { $0.name.folded == table }?.columns ?? []
    return columns.filter { !$0.isTotalled }.map(\.name.text)
  }
}

extension ValueType {
  /// The type of a word in a pack: `money`, `ratio`, `date`.
  init(packWord name: Name) throws(Diagnostic) {
    let types: [String: ValueType] = [
      "money": .money, "number": .number, "ratio": .ratio, "count": .count, "date": .date,
      "month": .month, "year": .year, "text": .text,
    ]
    guard let type = types[name.folded] else {
      throw .unknownType(name, among: types.keys.sorted())
    }
    self = type
  }
}
