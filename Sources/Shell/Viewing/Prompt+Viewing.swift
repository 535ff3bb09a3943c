import Diagnostics
import Exact
import Rendering
import Workspace

extension Prompt {
  /// Shows an outcome: a view as a grid and a long result on the whole screen, where the terminal can
  /// be drawn on. What a grid had the session carry out.
  func present(_ outcome: Outcome, of session: Session, mayOpen: Bool) -> [Outcome] {
    guard mayOpen, !outcome.isNested, FullScreen.isPossible, session.settings.form == .table else {
      show(outcome)
      return []
    }
    let theme: Theme = session.settings.isColoured ? .coloured : .plain
    let viewer = GridViewer(theme: theme)
    var desk = GridDesk(session, theme: theme, keep: keep)
    var said = outcome
    if let view = outcome.results.first?.view, let grid = try? desk.grid(on: view) {
      viewer.open(grid, &desk)
      said.results = []
    } else {
      let paging = Paging(session.settings, theme: theme, rows: TerminalScreen().size.rows)
      said.results = outcome.results.map { result in
        guard let grid = paging.grid(for: result) else { return result }
        viewer.open(grid, &desk)
        return paging.shortened(result)
      }
    }
    show(said)
    // Behind the grid its statements stand as if they had been typed.
    for outcome in desk.outcomes {
      TerminalScreen().write("> \(VisibleText.lines(of: outcome.statement))\n")
      show(outcome)
    }
    return desk.outcomes
  }
}
