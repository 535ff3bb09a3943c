import Diagnostics
import Exact
import Rendering
import Workspace

extension Prompt {
  /// Shows an outcome: a view as a grid where the terminal can be drawn on, all else as it is. What a
  /// grid had the session carry out.
  func present(_ outcome: Outcome, of session: Session) -> [Outcome] {
    var desk = GridDesk(session, keep: keep)
    guard !outcome.isNested, let view = outcome.results.first?.view, FullScreen.isPossible,
      session.settings.form == .table, let grid = try? desk.grid(on: view)
    else {
      show(outcome)
      return []
    }
    GridViewer(theme: session.settings.isColoured ? .coloured : .plain).open(grid, &desk)
    var said = outcome
    said.results = []
    show(said)
    // Behind the grid its statements stand as if they had been typed.
    for outcome in desk.outcomes {
      TerminalScreen().write("> \(outcome.statement)\n")
      show(outcome)
    }
    return desk.outcomes
  }
}
