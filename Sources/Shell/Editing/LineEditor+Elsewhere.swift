extension LineEditor {
  /// Gives the line to the person's own editor, and takes back what it left.
  func editElsewhere() -> EditLine.Outcome {
    let text = editLine.text.text
    goBelowLine()
    screen.markPastes(false)
    editLine.setEditingMode(false)
    signals.stop()
    let edited = ExternalEditor.edit(text)
    signals.start()
    editLine.setEditingMode(true)
    screen.markPastes(true)
    if let edited {
      editLine.text = EditedText(edited)
    } else {
      screen.write(EditingNote.editorFailed.text(in: guide.wording()) + "\r\n")
    }
    redrawLine()
    return .unchanged
  }
}
