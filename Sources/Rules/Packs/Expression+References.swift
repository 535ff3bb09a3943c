import Language

extension CriterionSyntax {
  /// When it applies, and what it asks then.
  var formulas: [Expression] {
    [condition, measure, bound?.value, requirement].compactMap(\.self)
  }

  /// How the criterion is called among what reads a parameter.
  var reader: String { "\(kind.text).\(name.text)" }

  /// The test as one expression: what is required, or that the measure meets its bound.
  var test: Expression? {
    if let requirement { return requirement }
    guard let measure, let bound else { return nil }
    return Expression(.binary(bound.operation, measure, bound.value), at: measure.span)
  }
}

/// A name that an expression reads.
struct NameReference {
  /// The name, the cell or the variable.
  let form: Expression.Form
  /// The table over whose rows the figure runs in which it stands; nothing outside of figures.
  let figure: String?
}

extension Expression.Form {
  /// Whether it names a parameter.
  func isParameter(_ parameter: String) -> Bool {
    guard case .member(let group, let name) = self else { return false }
    return group.identity(of: name) == parameter
  }
}

extension Expression {
  /// Every name that the expression reads, in order.
  var references: [Form] { placedReferences().map(\.form) }

  /// The same, each with the figure over many rows in which it stands.
  func placedReferences(in figure: String? = nil) -> [NameReference] {
    func all(_ expressions: [Expression]) -> [NameReference] {
      expressions.flatMap { $0.placedReferences(in: figure) }
    }
    let own = [NameReference(form: form, figure: figure)]
    switch form {
    case .name, .member, .variable: return own
    case .cell(let cell):
      let key = cell.key.compactMap { part in
        if case .expression(let expression) = part { expression } else { Expression?.none }
      }
      return own + all(key)
    case .aggregate(let aggregate):
      let table = aggregate.operand.firstTable
      return ([aggregate.operand] + (aggregate.filter.map { [$0] } ?? []))
        .flatMap { $0.placedReferences(in: table) }
    default: return all(operands)
    }
  }

  /// The table that the first name of a figure's operand names: `payments.amount`, `payments`.
  private var firstTable: String? {
    switch references.first {
    case .member(let table, _), .name(let table): table.folded
    case .cell(let cell): cell.table.folded
    default: nil
    }
  }
}
