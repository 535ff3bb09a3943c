public import Diagnostics
import Evaluation
public import Exact
public import Language
import Tables

/// The values at which verdicts can turn while a parameter moves that is nothing but the bound of some
/// criteria: what the rows measure. Between two of them nothing that rests on verdicts changes.
public struct Thresholds: Sendable {
  /// A value of the parameter as the verdicts see it: on a threshold, or between the same two.
  public struct Step: Hashable, Sendable {
    let below: Int
    let isOn: Bool
  }

  private let values: [Number]

  init(_ values: Set<Number>) { self.values = values.sorted() }

  /// Where a value lies among the thresholds.
  public func step(of value: Number) -> Step {
    let below = values.ascendingCount(below: value)
    return Step(below: below, isOn: below < values.count && values[below] == value)
  }
}

extension Workbook {
  /// The thresholds of a parameter; nothing where something else is computed from it than whether a
  /// measure meets its bound, or where one of the figures shows more than verdicts and what follows
  /// from them.
  public func thresholds(
    of parameter: String, for figures: [Expression]
  ) throws(Diagnostic) -> Thresholds? {
    let pack = contents.pack
    let bounded = pack.judgedCriteria.filter { $0.isOnlyBound(by: parameter) }
    let readers = Readers(in: pack.syntax).names(ofParameter: parameter)
    guard !bounded.isEmpty, Set(readers) == Set(bounded.map(\.reader)),
      pack.syntax.definitions.allSatisfy({ !$0.value.reads(parameter: parameter) }),
      figures.allSatisfy({ !shows(parameter, $0) })
    else { return nil }
    var values: Set<Number> = []
    for syntax in bounded {
      let kind = try RecordKind.declared(syntax.kind)
      let judgement = try judgement(kind: kind, aspect: syntax.aspect.text)
      guard let criterion = judgement.criteria.first(where: { $0.name == syntax.name.text }),
        let measure = criterion.measure
      else { return nil }
      evaluator.forEachChunk(of: .range(0..<rows(ofKind: kind).rowCount)) { rows in
        let measured = evaluator.vector(measure.node, Frame(rows))
        for index in 0..<rows.count {
          if let number = measured[index].number { values.insert(number) }
        }
      }
    }
    return Thresholds(values)
  }

  /// Whether a figure reads the parameter itself, or a table in which bounds are told beside verdicts.
  private func shows(_ parameter: String, _ figure: Expression) -> Bool {
    func isTelling(_ table: Name) -> Bool {
      if let name = derivedName(table.folded) { return ["findings", "conflicts"].contains(name) }
      return RecordKind.named(table.folded) == nil
        && Vocabulary.entry(of: table.folded, among: Vocabulary.tables) != nil
    }
    guard !figure.reads(parameter: parameter) else { return true }
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

extension CriterionSyntax {
  /// How the criterion is called among what reads a parameter.
  var reader: String { "\(kind.text).\(name.text)" }

  /// Whether a parameter is the bound of the measure, and nothing else in the criterion.
  fileprivate func isOnlyBound(by parameter: String) -> Bool {
    guard requirement == nil, measure != nil, let bound, bound.value.form.isParameter(parameter)
    else { return false }
    let all = formulas + citations.compactMap(\.condition)
    return all.count { $0.reads(parameter: parameter) } == 1
  }
}

extension Expression {
  /// Whether it names a parameter.
  fileprivate func reads(parameter: String) -> Bool {
    references.contains { $0.isParameter(parameter) }
  }
}
