import Evaluation
import Exact
import Language

/// Columns that make a formula unknown, each by itself, and nothing else does.
struct BlankColumns: Equatable, Sendable {
  /// When each is blank, by the name under which SQL reads it.
  private var conditions: [(name: String, isBlank: SQL)]

  static let none = BlankColumns(conditions: [])

  private init(conditions: [(name: String, isBlank: SQL)]) { self.conditions = conditions }

  init(_ name: String, isBlank: SQL) { conditions = [(name, isBlank)] }

  var isEmpty: Bool { conditions.isEmpty }
  var isSingle: Bool { conditions.count == 1 }

  /// The condition that one of them is blank.
  var condition: SQL { SQL.any(conditions.map(\.isBlank)) }

  func isSubset(of other: BlankColumns) -> Bool {
    conditions.allSatisfy { own in other.conditions.contains { $0.name == own.name } }
  }

  func union(_ other: BlankColumns) -> BlankColumns {
    BlankColumns(
      conditions: conditions
        + other.conditions.filter { own in !conditions.contains { $0.name == own.name } })
  }

  static func == (first: BlankColumns, second: BlankColumns) -> Bool {
    first.isSubset(of: second) && second.isSubset(of: first)
  }
}

extension Translator {
  /// The columns that alone make a formula unknown; nothing where it is unknown for other reasons, too, or
  /// known in spite of one of them.
  func blanks(of node: BoundExpression.Node) -> BlankColumns? {
    switch node {
    case .constant(let value), .parameter(_, let value):
      return value.isKnown ? BlankColumns.none : nil
    case .column:
      guard let value = try? translate(node) else { return nil }
      return BlankColumns(value.known.text, isBlank: value.isUnknown)
    case .not(let operand), .negated(let operand): return blanks(of: operand)
    case .test, .call(.given, _), .call(.loaded, _): return BlankColumns.none
    case .binary(.or, let left, let right), .binary(.and, let left, let right):
      guard let first = blanks(of: left), let second = blanks(of: right) else { return nil }
      // One side that is known may settle what the other leaves open, unless both are unknown at once.
      guard first != second || !(first.isEmpty || first.isSingle) else { return first }
      return isSettled(node, where: first) ? BlankColumns.none : nil
    case .binary(.divide, let dividend, .constant(.number(let divisor))):
      return divisor.isZero ? nil : blanks(of: dividend)
    case .binary(.divide, _, _), .lookup, .aggregate, .first, .call(.if, _): return nil
    case .binary(_, let left, let right): return blanks(ofAll: [left, right])
    case .joined(let parts), .call(_, let parts): return blanks(ofAll: parts)
    }
  }

  private func blanks(ofAll parts: [BoundExpression.Node]) -> BlankColumns? {
    var all = BlankColumns.none
    for part in parts {
      guard let blanks = blanks(of: part) else { return nil }
      all = all.union(blanks)
    }
    return all
  }

  /// `audience = employer or audience is unknown`: where the column is blank, the other side holds.
  private func isSettled(_ node: BoundExpression.Node, where blank: BlankColumns) -> Bool {
    guard case .binary(.or, _, .test(let operand, let test)) = node,
      test == .unknown || test == .blank
    else { return false }
    return blank.isSingle && blanks(of: operand) == blank
  }
}
