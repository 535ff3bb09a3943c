import Diagnostics
import Evaluation
import Exact
import Language
import Rules

/// Why cells and rows were corrected, read off the steps that corrected them.
struct CorrectionReasons {
  /// The reasons by the numbers of the corrections.
  private var reasons: [Int: String] = [:]

  init(_ session: Session) {
    let steps = session.record.steps.compactMap { step in
      step.change.map { (form: step.statement?.form, before: $0.before) }
    }
    let states = steps.dropFirst().map(\.before) + [session.state]
    for (step, after) in zip(steps, states) {
      guard let reason = step.form?.reason else { continue }
      // What is made good by a step is what it alone brought.
      let before = Set(CorrectionReasons.corrections(in: step.before).values)
      let text = CorrectionReasons.text(of: reason, session)
      for number in CorrectionReasons.corrections(in: after).values where !before.contains(number) {
        reasons[number] = text
      }
    }
  }

  /// The reason of a correction.
  subscript(number: Int) -> String? { reasons[number] }

  /// Corrections are made in base.
  private static func corrections(in state: SessionState) -> [EditedPlace: Int] {
    state.base?.corrections ?? state.corrections
  }

  /// The reason with the names in it filled in; as it was typed where one has gone.
  private static func text(of reason: TextLiteral, _ session: Session) -> String {
    let binder = Binder(SessionEnvironment(session: session))
    let bound = try? binder.bind(reason)
    return bound.flatMap { Evaluator().value($0.node).spelling } ?? reason.plain ?? ""
  }
}

extension Statement.Form {
  /// The words behind `because`.
  fileprivate var reason: TextLiteral? {
    switch self {
    case .set(let edit): edit.reason
    case .add(let add): add.reason
    case .remove(let remove): remove.reason
    default: nil
    }
  }
}
