import Exact

extension LineEditor {
  /// To the row above, and from the first row to the history.
  func moveUp() -> EditLine.Outcome {
    var text = editLine.text
    guard text.moveUp() else { return recall(alike: false) { walk, _ in walk.older() } }
    editLine.text = text
    return .changed
  }

  /// To the row below, and from the last row to the history.
  func moveDown() -> EditLine.Outcome {
    var text = editLine.text
    guard text.moveDown() else { return recall(alike: false) { walk, _ in walk.newer() } }
    editLine.text = text
    return .changed
  }

  /// Puts a line of the history in place of this one. A line that was changed since begins a new
  /// walk; `alike` asks for lines that begin as this one does before the cursor.
  func recall(
    alike: Bool, _ step: (inout HistoryWalk, _ prefix: String) -> String?
  ) -> EditLine.Outcome {
    let text = editLine.text
    var current = walk
    if current == nil || current?.shown != text.scalars {
      let state = HistoryWalk(entries: history.entries.map(\.text), draft: text.text)
      current = (state, text.scalars, text.textBeforeCursor)
    }
    guard var current, let found = step(&current.state, alike ? current.prefix : "") else {
      return .refused
    }
    let recalled = EditedText(found.composed)
    current.shown = recalled.scalars
    walk = current
    editLine.text = recalled
    return .changed
  }

  /// Begins to search: from now on, keys go to the pattern.
  func beginSearch() -> EditLine.Outcome {
    search = HistorySearch(entries: history.entries.map(\.text), original: editLine.text)
    return showSearch()
  }

  /// Draws the search's prompt and its line, or the prompt as it was once the search is over.
  func showSearch() -> EditLine.Outcome {
    editLine.setPrompt(search?.prompt ?? prompt)
    if let search { editLine.text = search.found }
    return .changed
  }

  /// Takes a key while searching, and leaves what libedit shall do about it in the queue.
  func searchKey(_ key: Unicode.Scalar) {
    queue.append(EditingCommand.showSearch.character)
    switch key {
    case "\u{12}": search?.older()
    case "\u{7F}", "\u{8}": search?.removeLast()
    case "\u{7}":
      if let search { editLine.text = search.original }
      search = nil
    case "\u{1B}" where !input.hasMore(within: 50): search = nil
    case _ where key.properties.generalCategory != .control: search?.append(key)
    default:
      search = nil
      queue.append(key)
    }
  }
}
