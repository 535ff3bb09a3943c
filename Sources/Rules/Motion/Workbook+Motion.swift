import Evaluation
import Language
import Tables

extension Workbook {
  /// Whether figures can be followed while a parameter moves: it has one value for all days, no rows, days
  /// or branches are chosen by it, and the figures tell of no tables but those that are followed.
  func isFollowable(_ parameter: String, for figures: [Expression]) -> Bool {
    let pack = contents.pack
    guard pack.parameter(named: parameter).map({ $0.dated == nil }) ?? false else { return false }
    let readers = Set(Readers(in: pack.syntax).names(ofParameter: parameter))
    let fixing =
      pack.syntax.records.map(\.kind.text) + pack.syntax.tables.map(\.name.text)
      + pack.syntax.parameters.map(\.identity)
    let formulas =
      pack.syntax.formulas.flatMap { $0.expressions.compactMap(\.self) }
      + pack.syntax.definitions.map(\.value) + figures
    return readers.isDisjoint(with: fixing) && figures.allSatisfy { !tellsMore($0) }
      && !formulas.contains { $0.settlesBranch(by: parameter) }
  }

  /// Whether a figure reads a table in which more is told than verdicts and what the pack derives.
  private func tellsMore(_ figure: Expression) -> Bool {
    func isTelling(_ table: Name) -> Bool {
      if let name = derivedName(table.folded) { return ["findings", "conflicts"].contains(name) }
      return RecordKind.named(table.folded) == nil
        && Vocabulary.entry(of: table.folded, among: Vocabulary.tables) != nil
    }
    return figure.references.contains { reference in
      switch reference {
      case .member(let group, _): isTelling(group)
      case .name(let name): isTelling(name)
      case .cell(let cell): isTelling(cell.table)
      default: true
      }
    }
  }
}

extension Expression {
  /// Whether a branch of an `if` is left out, when the formula is bound, by what a parameter is.
  fileprivate func settlesBranch(by parameter: String) -> Bool {
    if case .call(let name, let arguments) = form, name.folded == "if",
      let condition = arguments.first,
      condition.references.contains(where: { $0.isParameter(parameter) })
    {
      return true
    }
    return inner.contains { $0.settlesBranch(by: parameter) }
  }

  /// The expressions of which it is made, those in keys and in figures over many rows among them.
  private var inner: [Expression] {
    switch form {
    case .aggregate(let aggregate): [aggregate.operand] + (aggregate.filter.map { [$0] } ?? [])
    case .cell(let cell):
      cell.key.compactMap { part in
        if case .expression(let expression) = part { expression } else { nil }
      }
    default: operands
    }
  }
}
