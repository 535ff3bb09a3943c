import Diagnostics
internal import Glibc
import Rendering
import Workspace

/// A grid on the terminal: draws it, reads keys, until one of them leaves.
struct GridViewer {
  private let theme: Theme
  private let screen = TerminalScreen()

  init(theme: Theme) { self.theme = theme }

  /// How it ended.
  private enum End {
    case left
    case signal(Int32)
  }

  /// Shows a grid until it is left. However that is, the terminal and the signals are as they were;
  /// a signal that ends the program does so then.
  func open(_ grid: Grid, _ desk: inout GridDesk) {
    guard let signals = TerminalSignals() else { return }
    var full = FullScreen(screen)
    signals.start()
    full.enter()
    let end = serve(grid, &desk, &full, signals)
    full.leave()
    signals.stop()
    if case .signal(let signal) = end { raise(signal) }
  }

  private func serve(
    _ grid: Grid, _ desk: inout GridDesk, _ full: inout FullScreen, _ signals: TerminalSignals
  ) -> End {
    var grid = grid
    var keys = KeyReader(signals)
    while true {
      let size = self.size
      let picture = GridScreen(&grid, on: size, theme: theme)
      full.draw(picture.lines, cursor: picture.cursor)
      if grid.standing == nil {
        full.during { signals.lettingThrough(SIGINT) { desk.judge(&grid) } }
        continue
      }
      switch keys.next() {
      case .end: return left(&keys)
      case .signal(SIGINT):
        if take(.interrupt, size, &grid, &desk, &full, signals) { return left(&keys) }
      case .signal(SIGTSTP): suspend(&full, signals)
      case .signal(SIGCONT):
        full.leave()
        full.enter()
      case .signal(SIGWINCH): full.forget()
      case .signal(let signal) where signal == SIGTERM || signal == SIGHUP: return .signal(signal)
      case .signal: break
      case .key(let key):
        if take(key, size, &grid, &desk, &full, signals) { return left(&keys) }
      }
    }
  }

  /// How it ends where a key leaves it: a signal that ends the program is not left behind.
  private func left(_ keys: inout KeyReader) -> End {
    if let signal = keys.endingSignal() { .signal(signal) } else { .left }
  }

  /// Follows a key; whether it leaves.
  private func take(
    _ key: ViewerKey, _ size: GridSize, _ grid: inout Grid, _ desk: inout GridDesk,
    _ full: inout FullScreen, _ signals: TerminalSignals
  ) -> Bool {
    switch grid.take(key, on: size) {
    case .leave: return true
    case .redraw: full.forget()
    case .suspend: suspend(&full, signals)
    case .some(let wish):
      // While the session works, Ctrl-C is for the statement.
      full.during { signals.lettingThrough(SIGINT) { desk.carryOut(wish, on: &grid) } }
    case nil: break
    }
    return false
  }

  /// Stops on Ctrl-Z, with the terminal as the parent shell knows it.
  private func suspend(_ full: inout FullScreen, _ signals: TerminalSignals) {
    full.leave()
    signals.suspend()
    full.enter()
  }

  private var size: GridSize {
    let size = screen.size
    return GridSize(columns: size.columns, rows: size.rows)
  }
}
