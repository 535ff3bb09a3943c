extension LineEditor {
  /// Draws the line, unless more keys wait: only what somebody sees is drawn. A terminal without
  /// escapes is left to libedit.
  func drawLine() {
    guard screen.hasEscapes, !input.hasMore(within: 0) else { return }
    draw(editLine.text, hasHint: true)
  }

  /// Draws the line as it stays on the terminal, without what was only hinted at, and goes below it.
  func leaveLine() {
    guard screen.hasEscapes else { return }
    var text = editLine.text
    // The line break of Enter belongs to the text by now, but no row does.
    if text.scalars.last == "\n" { _ = text.remove(text.scalars.count - 1..<text.scalars.count) }
    draw(text, hasHint: false)
    screen.write(drawing.leave())
  }

  /// Goes below the line before Enter, for what is written there by others.
  func goBelowLine() {
    leaveLine()
    if !screen.hasEscapes { screen.write("\r\n") }
  }

  /// Goes on with a line that may have been written over.
  func redrawLine() {
    guard !screen.hasEscapes else { return drawLine() }
    editLine.redraw()
  }

  private func draw(_ text: EditedText, hasHint: Bool) {
    let look = look(of: text, hasHint: hasHint)
    hint = look.hint.map { ($0, text.scalars) }
    let size = screen.size
    let picture = LinePicture(
      prompt: wantedPrompt, text: text, look: look, columns: size.columns)
    screen.write(drawing.draw(picture, columns: size.columns, height: size.rows))
  }

  /// How many rows stand above the cursor where the terminal has wrapped the line for its new size.
  var rowsAboveCursor: Int {
    let size = screen.size
    let picture = LinePicture(
      prompt: wantedPrompt, text: editLine.text, look: LineLook(), columns: size.columns)
    return min(picture.cursor.row, size.rows - 1)
  }

  /// How the line looks: as its language says, while searching with what was found.
  private func look(of text: EditedText, hasHint: Bool) -> LineLook {
    // What is longer than anybody types is shown as it is, and fast; of nothing, nothing is asked.
    guard (1...4_000).contains(text.scalars.count) else { return LineLook() }
    guard search == nil else { return searchLook(of: text) }
    let (line, cursor) = (text.text, text.textBeforeCursor.utf8.count)
    return LineLook(
      parts: guide.parts(line, cursor),
      hint: hasHint && cursor == line.utf8.count ? guide.hint(line) : nil)
  }

  private func searchLook(of text: EditedText) -> LineLook {
    guard let found = search?.foundRange, found.upperBound <= text.scalars.count else {
      return LineLook()
    }
    let lower = EditedText(scalars: text.scalars, cursor: found.lowerBound).textBeforeCursor
    let upper = EditedText(scalars: text.scalars, cursor: found.upperBound).textBeforeCursor
    return LineLook(parts: [(lower.utf8.count..<upper.utf8.count, .marked)])
  }

  /// To the right, or where the line ends and something is hinted at, into the hint.
  func moveRight() -> EditLine.Outcome {
    takeHint() ?? edit { $0.cursor = min($0.cursor + 1, $0.scalars.count) }
  }

  /// To the row's end, or into the hint.
  func moveToRowEnd() -> EditLine.Outcome {
    takeHint() ?? edit { $0.cursor = $0.rowEnd }
  }

  /// Takes what is hinted at behind the line into it; nothing where there is no such thing.
  private func takeHint() -> EditLine.Outcome? {
    guard let hint, hint.look.isTypable else { return nil }
    var text = editLine.text
    guard text.scalars == hint.behind, text.cursor == text.scalars.count else { return nil }
    text.insert(hint.look.text)
    editLine.text = text
    return .changed
  }
}
