import Exact

extension LineEditor {
  /// Completes as far as all candidates agree; if that is no further than what is there, lists them.
  func complete() -> EditLine.Outcome {
    var text = editLine.text
    let completion = guide.completion(text.text, text.textBeforeCursor.utf8.count)
    guard !completion.candidates.isEmpty else { return .refused }
    let range = text.scalarRange(ofUTF8: completion.range)
    let prefix = completion.commonPrefix.composed
    let isWhole = completion.candidates.count == 1
    if isWhole || prefix.unicodeScalars.count > range.count {
      text.replace(range, with: prefix)
      editLine.text = text
      return .changed
    }
    listing = (completion.candidates, text.cursor)
    text.cursor = text.scalars.count
    editLine.text = text
    queue.append(EditingCommand.showListing.character)
    return .changed
  }

  /// Lists the candidates below the line, then draws the line anew below them.
  func showListing() -> EditLine.Outcome {
    guard let listing else { return .unchanged }
    self.listing = nil
    let size = screen.size
    let lines = CandidateListing(
      candidates: listing.candidates, columns: size.columns, rows: max(2, size.rows - 2),
      wording: guide.wording()
    ).lines
    goBelowLine()
    screen.write(lines.joined(separator: "\r\n") + "\r\n")
    var text = editLine.text
    text.cursor = listing.cursor
    editLine.text = text
    redrawLine()
    return .unchanged
  }
}
