internal import Glibc

extension LineEditor {
  /// The next character for libedit; nil ends the reading. Signals are served while waiting.
  func nextCharacter() -> Unicode.Scalar? {
    while true {
      if !queue.isEmpty { return queue.removeFirst() }
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
    if search != nil {
      search = nil
      editLine.setPrompt(prompt)
    }
    queue = [EditingCommand.showInterruption.character, "\n"]
  }

  /// Draws the line anew for the terminal's new size, from the row where it now begins.
  private func followSize() {
    let row = rows(before: editLine.text.textBeforeCursor)
    if screen.hasEscapes {
      screen.write("\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + "\u{1B}[J")
    } else {
      screen.write("\r\n")
    }
    editLine.resize()
    editLine.redraw()
  }

  /// Stops on Ctrl-Z, with the terminal as the parent shell knows it.
  private func suspend() {
    let text = editLine.text
    let below = rows(before: text.text) - rows(before: text.textBeforeCursor)
    screen.write(String(repeating: "\n", count: below + 1) + "\r")
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
    editLine.redraw()
  }

  /// The row where the cursor is after the prompt and a part of the line.
  private func rows(before text: String) -> Int {
    let shown = search?.prompt ?? PromptText.visible(prompt)
    return TerminalScreen.row(after: shown + text, columns: screen.size.columns)
  }
}
