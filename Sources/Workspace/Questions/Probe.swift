import Diagnostics
import Exact
import Language
import Rules

/// The session as it would be with some places set: asked for figures, and left as it was.
struct Probe {
  /// A place and what it is given.
  struct Setting {
    let place: SettablePlace
    let value: Value
    var isFactor = false
  }

  private let session: Session
  private let statement: Statement
  private let source: SourceText

  init(_ performance: Performance) {
    (session, statement, source) = (performance.session, performance.statement, performance.source)
  }

  /// Throws after Ctrl-C.
  func goOn() throws(Diagnostic) {
    guard !session.surroundings.takesInterruption() else { throw .interrupted }
  }

  /// A session with the places set; throws where one of them does not take its value, and after Ctrl-C.
  func branch(_ settings: [Setting]) throws(Diagnostic) -> Session {
    try goOn()
    let branch = Session(branching: session)
    for setting in settings {
      guard let edit = setting.place.edit(setting.value, isFactor: setting.isFactor) else {
        throw .unreadable(setting)
      }
      let said = Scenario.Edit(
        statement: Statement(.set(edit), at: setting.place.place.span), source: source)
      if let problem = branch.say(said) {
        throw problem.about(setting)
      }
    }
    return branch
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ setting: Probe.Setting) -> Diagnostic {
    Diagnostic(
      code: "wrong-value",
      Phrase("\(setting.place.name) cannot be given this value", zh: "\(setting.place.name) 不能取此值"),
      at: setting.place.place.span)
  }

  /// What went wrong while a place was set, said of the place in the statement.
  fileprivate func about(_ setting: Probe.Setting) -> Diagnostic {
    var copy = self
    copy.span = setting.place.place.span
    return copy
  }
}
