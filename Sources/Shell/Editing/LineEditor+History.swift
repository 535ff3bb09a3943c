import Exact

extension LineEditor {
  /// To the row above, and from the first row to the history.
  func moveUp() -> EditLine.Outcome {
    var text = editLine.text
    guard text.moveUp() else { return recall { $0.older(startingWith: $1) } }
    editLine.text = text
    return .changed
  }

  /// To the row below, and from the last row to the history.
  func moveDown() -> EditLine.Outcome {
    var text = editLine.text
    guard text.moveDown() else { return recall { $0.newer(startingWith: $1) } }
    editLine.text = text
    return .changed
  }

  /// Puts a line of the history in place of this one. A line that was changed since begins a new
  /// walk, among lines that begin as this one does before the cursor.
  func recall(
    _ step: (inout HistoryWalk, _ prefix: String) -> String?
  ) -> EditLine.Outcome {
    let text = editLine.text
    var current = walk
    if current == nil || current?.shown != text.scalars {
      let state = HistoryWalk(entries: history.entries, draft: text.text)
      current = (state, text.scalars, text.textBeforeCursor)
    }
    guard var current, let found = step(&current.state, current.prefix) else {
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
    search = HistorySearch(entries: history.entries, original: editLine.text)
    return showSearch()
  }

  /// Draws the search's prompt and its line, or the prompt as it was once the search is over.
  func showSearch() -> EditLine.Outcome {
    if let search { editLine.text = search.found }
    return .changed
  }

  /// What has libedit draw another prompt, where it draws and another one is wanted.
  var promptRefresh: Unicode.Scalar? {
    guard !screen.hasEscapes, wantedPrompt != shownPrompt else { return nil }
    shownPrompt = wantedPrompt
    editLine.setPrompt(shownPrompt)
    return EditingCommand.showPrompt.character
  }

  /// The search's prompt; the usual one, marked where the line is one of the history that failed.
  var wantedPrompt: String {
    if let search { return search.prompt(in: guide.wording()) }
    guard let walk, walk.state.isAtFailed, walk.shown == editLine.text.scalars else {
      return prompt
    }
    let mark = guide.wording() == .chinese ? "（失败）" : " (failed)"
    let end = prompt.lastIndex(of: ">") ?? prompt.endIndex
    return prompt[..<end] + mark + prompt[end...]
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
