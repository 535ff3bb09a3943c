import Diagnostics
import Exact
import Language
import Rules
import Tables

/// What questions of pass or fail are drawn over: the records of a kind in an aspect, with what the
/// criteria read.
struct VerdictGround {
  let aspect: String
  let ground: QuizGround
  /// The criteria that the tables of the ground let apply, with what they read.
  let criteria: [CriterionInputs]

  /// How often it is asked beside others: what is measured against a bound is asked most.
  var weight: Int { 1 + 2 * criteria.count { $0.isMeasured } }

  /// The grounds of a kind in an aspect: by itself, and where criteria look up records of other
  /// kinds, with these.
  static func all(
    of kind: RecordKind, in aspect: String, _ pack: RulePack, year: Int
  ) throws(Diagnostic) -> [VerdictGround] {
    let others = RecordKind.all.filter { $0 != kind && $0.key.count == 1 }
    let rich = try criteria(of: kind, in: aspect, pack, beside: others)
    let looked = rich.flatMap(\.inputs).filter { $0.isFound }.map(\.kind)
    let bare = try criteria(of: kind, in: aspect, pack, beside: [])
      .filter { !$0.inputs.contains { $0.isFound } }
    let whole =
      looked.isEmpty
      ? [] : try criteria(of: kind, in: aspect, pack, beside: others.filter(looked.contains))
    return [bare, whole].filter { !$0.isEmpty }.map { criteria in
      let ground = QuizGround(
        kind, reading: criteria.flatMap(\.inputs).filter { !$0.isGathered },
        parts: criteria.map(\.parts), year: year
      ) { other, name in
        guard pack.aspects(of: other.name).contains(name) else { return [] }
        let inputs = try? VerdictGround.criteria(of: other, in: name, pack, beside: [])
        return inputs?.flatMap(\.inputs) ?? []
      }
      return VerdictGround(aspect: aspect, ground: ground, criteria: criteria)
    }
  }

  /// What the criteria read beside tables of other kinds.
  private static func criteria(
    of kind: RecordKind, in aspect: String, _ pack: RulePack, beside others: [RecordKind]
  ) throws(Diagnostic) -> [CriterionInputs] {
    var contents = WorkbookContents(pack: pack)
    contents.tables = ([kind] + others).map { Table(emptyOf: $0) }
    return try Workbook(contents).criterionInputs(of: kind, in: aspect)
  }
}

extension CriterionInputs {
  /// Everything that it reads.
  var inputs: [FormulaInput] { condition + test }
}

extension FormulaInput {
  fileprivate var isFound: Bool { if case .found = link { true } else { false } }
  fileprivate var isGathered: Bool { if case .gathered = link { true } else { false } }
}
