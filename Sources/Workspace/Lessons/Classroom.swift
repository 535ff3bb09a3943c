import Diagnostics
import Language

/// What statements are given to while one learns: a lesson, or a quiz.
protocol Classroom: AnyObject {
  /// The session in which statements are carried out.
  var session: Session { get }
  /// What the prompt says of it: `cap 2/6`.
  var mark: Phrase { get }
  /// Whether nothing is left to do in it.
  var isOver: Bool { get }
  /// Whether something is asked that can be answered.
  var isAsking: Bool { get }

  /// Carries out `hint`, `skip`, `back` or `answer`. Throws what is wrong with it.
  func carryOut(_ form: Statement.Form, _ performance: inout Performance) throws(Diagnostic)
  /// What is to be said of a statement that was carried out; nothing where there is nothing.
  func judgement(of statement: Statement, _ outcome: Outcome) -> Outcome?
  /// What is said where it is left before its end.
  var parting: Phrase { get }
}
