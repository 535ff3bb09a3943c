import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// What could still change.
extension Explainer {
  /// What an unknown criterion can still come to once its missing inputs are known; nothing where no
  /// value that was tried settles it.
  func outlook(of criterion: BoundCriterion, in table: Table, row: Int) -> Phrase? {
    let outlook = self.outlook(on: criterion, in: table, row: row)
    let words = [CriterionResult.pass, .fail, .notApplicable].filter(outlook.results.contains)
      .map(\.phrase)
    guard words.count < 2, !outlook.isOpen else {
      let list = words.joined(by: .enumeration)
      return words.count < 2
        ? Phrase("it depends on what is missing", zh: "取决于所缺数据")
        : Phrase("what is missing decides: \(list.english)", zh: "取决于所缺数据：\(list.chinese)")
    }
    return words.first.map {
      Phrase("every value that was tried leads to: \($0.english)", zh: "所试各值均得出：\($0.chinese)")
    }
  }

  /// What an incomplete verdict can still become: pass where no unknown criterion has to fail, fail
  /// where one can.
  func outlook(of judgement: Judgement, in table: Table, row: Int) -> Phrase {
    var (canPass, canFail) = (true, false)
    for (criterion, results) in zip(judgement.criteria, judgement.results)
    where results[row] == .unknown {
      let outlook = self.outlook(on: criterion, in: table, row: row)
      if !outlook.isOpen, outlook.results == [.fail] { canPass = false }
      if outlook.isOpen || outlook.results.contains(.fail) { canFail = true }
    }
    switch (canPass, canFail) {
    case (true, true):
      return Phrase("what is missing can still turn it into pass or fail", zh: "补齐数据后可能达标，也可能不达标")
    case (true, false):
      return Phrase("no value that was tried makes it fail", zh: "所试各值均不会使其不达标")
    case (false, _):
      return Phrase("no value that was tried makes it pass", zh: "所试各值均不能使其达标")
    }
  }

  private func outlook(on criterion: BoundCriterion, in table: Table, row: Int) -> Outlook {
    Outlook(of: criterion, evaluator, Frame(row: row)) { cell, values in
      guard cell.place == nil,
        let (function, extreme) = knownExtreme(of: cell.name, in: table, row: row)
      else {
        return values
      }
      // A least score can only fall below those that are known already, a greatest figure only rise.
      return [extreme]
        + values.filter { value in
          guard let order = Comparison.order(value, extreme) else { return false }
          return function == .min ? order < 0 : order > 0
        }
    }
  }

  /// The least or greatest of what is known, where an outcome is the least or greatest of the rows
  /// that are its evidence, and nothing was filed or set above them.
  private func knownExtreme(
    of name: String, in table: Table, row: Int
  ) -> (Aggregate.Function, Value)? {
    let outcomes = Outcomes(workbook)
    guard let outcome = Outcomes.column(named: name, of: table),
      let shown = try? outcomes.gathering(for: outcome, of: table),
      shown.function == .min || shown.function == .max,
      FiledOutcome(outcome, of: table, workbook).value(at: row) == .blank,
      !outcomes.isSet(outcome, of: table, row: row)
    else { return nil }
    var extreme: Value?
    for value in shown.contributions(evaluator, Frame(row: row)).values ?? [] where value.isKnown {
      guard let known = extreme, let order = Comparison.order(value, known) else {
        extreme = value
        continue
      }
      if shown.function == .min ? order < 0 : order > 0 { extreme = value }
    }
    return extreme.map { (shown.function, $0) }
  }
}
