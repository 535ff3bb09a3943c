internal import Glibc

extension LineEditor {
  /// The next character for libedit; nil ends the reading. Signals are served while waiting.
  func nextCharacter() -> Unicode.Scalar? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
      if let refresh = promptRefresh { return refresh }
      drawLine()
      switch input.next() {
      case .character(let scalar) where search != nil: searchKey(scalar)
      case .character(let scalar): return scalar
      case .end: return nil
      case .signal(let signal):
        serve(signal)
        if endingSignal != nil { return nil }
      }
    }
  }

  /// The next character of a paste; nil if it cannot go on.
  func nextPasted() -> Unicode.Scalar? {
    while !isInterrupted, endingSignal == nil {
      switch input.next() {
      case .character(let scalar): return scalar
      case .end: return nil
      case .signal(let signal): serve(signal)
      }
    }
    return nil
  }

  /// Does what a signal asks for.
  private func serve(_ signal: Int32) {
    switch signal {
    case SIGINT: interrupt()
    case SIGWINCH: followSize()
    case SIGTSTP: suspend()
    case SIGCONT: resume()
    case SIGTERM, SIGHUP: endingSignal = signal
    default: break
    }
  }

  /// Gives the line up: shows so at its end, then presses Enter.
  private func interrupt() {
    isInterrupted = true
    search = nil
    queue = [EditingCommand.showInterruption.character, EditingCommand.submission]
  }

  /// Draws the line anew for the terminal's new size, from the row where it now begins.
  private func followSize() {
    screen.write(screen.hasEscapes ? drawing.wipe(above: rowsAboveCursor) : "\r\n")
    editLine.resize()
    redrawLine()
  }

  /// Stops on Ctrl-Z, with the terminal as the parent shell knows it.
  private func suspend() {
    goBelowLine()
    screen.markPastes(false)
    editLine.setEditingMode(false)
    signals.suspend()
    resume()
  }

  /// Goes on after a stop: the terminal is set anew, whatever the parent shell did to it.
  private func resume() {
    editLine.setEditingMode(false)
    editLine.setEditingMode(true)
    screen.markPastes(true)
    editLine.resize()
    // Somebody else may have written here: what stands above the cursor's row is left alone.
    if screen.hasEscapes { screen.write(drawing.wipe(above: 0)) }
    redrawLine()
  }
}
