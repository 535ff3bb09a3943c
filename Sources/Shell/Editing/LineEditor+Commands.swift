extension LineEditor {
  /// Carries out a command that a key called.
  func run(_ command: EditingCommand) -> EditLine.Outcome {
    switch command {
    case .lineUp: moveUp()
    case .lineDown: moveDown()
    case .rowStart: edit { $0.cursor = $0.rowStart }
    case .rowEnd: moveToRowEnd()
    case .right: moveRight()
    case .wordLeft: edit { $0.cursor = $0.previousWordStart }
    case .wordRight: edit { $0.cursor = $0.nextWordEnd }
    case .cutToEnd: cut { $0.cursor..<max($0.rowEnd, min($0.cursor + 1, $0.scalars.count)) }
    case .cutToStart: cut { min($0.rowStart, max($0.cursor - 1, 0))..<$0.cursor }
    case .cutWordLeft: cut { $0.previousWordStart..<$0.cursor }
    case .cutWordRight: cut { $0.cursor..<$0.nextWordEnd }
    case .insertCut: insertCut()
    case .olderAlike: recall { $0.older(startingWith: $1) }
    case .newerAlike: recall { $0.newer(startingWith: $1) }
    case .search: beginSearch()
    case .complete: complete()
    case .paste: paste()
    case .showInterruption: showInterruption()
    case .showSearch: showSearch()
    case .showListing: showListing()
    case .enter: enter()
    case .newRow: edit { $0.insert("\n") }
    case .editElsewhere: editElsewhere()
    case .clearScreen: clearScreen()
    case .showText: showText()
    case .showPrompt: .changed
    }
  }

  /// Changes the line; a change that changes nothing is refused with a beep.
  func edit(_ change: (inout EditedText) -> Void) -> EditLine.Outcome {
    var text = editLine.text
    let before = text
    change(&text)
    guard text != before else { return .unchanged }
    editLine.text = text
    return .changed
  }

  /// Takes a part of the line out and remembers it. At the end of a row of several, its newline.
  private func cut(_ range: (EditedText) -> Range<Int>) -> EditLine.Outcome {
    var text = editLine.text
    let range = range(text)
    guard !range.isEmpty else { return .refused }
    cut = text.remove(range)
    editLine.text = text
    return .changed
  }

  /// Inserts what was cut last.
  private func insertCut() -> EditLine.Outcome {
    cut.isEmpty ? .refused : edit { $0.insert(cut) }
  }

  /// Inserts pasted text as one piece, so that neither its tabs nor its newlines act as keys.
  private func paste() -> EditLine.Outcome {
    var pasted = PastedText()
    while let scalar = nextPasted() {
      if pasted.take(scalar) { break }
    }
    let text = pasted.text
    return isInterrupted || text.isEmpty ? .unchanged : edit { $0.insert(text) }
  }

  /// Runs a statement that is whole; an open one gets another row.
  private func enter() -> EditLine.Outcome {
    guard !guide.isIncomplete(editLine.text.text) else { return edit { $0.insert("\n") } }
    queue.append(EditingCommand.submission)
    return .unchanged
  }

  /// Clears the screen, and draws the line at its top.
  private func clearScreen() -> EditLine.Outcome {
    guard screen.hasEscapes else { return .refused }
    screen.write("\u{1B}[H\u{1B}[2J" + drawing.wipe(above: 0))
    return .unchanged
  }

  /// Shows the text that the reading begins with.
  private func showText() -> EditLine.Outcome {
    defer { initialText = "" }
    return edit { $0 = EditedText(initialText) }
  }

  /// Shows that the line was given up; Enter follows from the queue and puts the cursor below it.
  private func showInterruption() -> EditLine.Outcome {
    edit {
      $0.cursor = $0.scalars.count
      $0.insert("^C")
    }
  }
}
