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
    for step in session.record.steps {
      guard let number = step.change?.correction, let reason = step.statement?.form.reason else {
        continue
      }
      reasons[number] = CorrectionReasons.text(of: reason, session)
    }
  }

  /// The reason of a correction.
  subscript(number: Int) -> String? { reasons[number] }

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
