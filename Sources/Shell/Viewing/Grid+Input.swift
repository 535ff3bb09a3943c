import Exact
import Rendering
import Workspace

extension Grid {
  /// Follows a key while a line is typed.
  mutating func takeInInput(_ key: ViewerKey) -> GridWish? {
    switch key {
    case .escape, .interrupt, .leave:
      (input, message) = (nil, "")
      return nil
    case .enter: return finishInput()
    default:
      input?.take(key)
      return nil
    }
  }

  /// Follows a key while a text is read.
  mutating func takeInPage(_ key: ViewerKey, on screen: GridSize) -> GridWish? {
    switch key {
    case .escape, .interrupt, .leave, .character("q"):
      guard !isText else { return .leave }
      page = nil
    default: page?.take(key, on: screen)
    }
    return nil
  }

  private mutating func finishInput() -> GridWish? {
    guard let input else { return nil }
    message = ""
    let typed = input.typed
    switch input.purpose {
    case .cell(let reference, let type):
      // The line stays until the cell is set, to be mended where it cannot be.
      return .set(CellText.statement(setting: reference, to: typed, as: type))
    case .filter:
      self.input = nil
      guard var view else { return nil }
      view.filter = typed.isEmpty ? nil : .condition(typed)
      return .look(view)
    case .key:
      self.input = nil
      return typed.isEmpty ? nil : .find(typed)
    case .column:
      self.input = nil
      if !typed.isEmpty { goToColumn(typed) }
      return nil
    }
  }

  /// Goes to a row; says so where there is none.
  mutating func go(to row: Int?, _ typed: String) {
    guard let row else { return message = GridWords.noKey(typed).text(in: wording) }
    place.row = row
  }

  private mutating func goToColumn(_ typed: String) {
    let wanted = typed.lowercased()
    let names = rows.table.columns.map { column in
      [column.name, column.chinese].compactMap { $0?.lowercased() }
    }
    let found =
      names.firstIndex { $0.contains(wanted) }
      ?? names.firstIndex { $0.contains { $0.hasPrefix(wanted) } }
      ?? names.firstIndex { $0.contains { $0.contains(wanted) } }
    guard let found else { return message = GridWords.noColumn(typed).text(in: wording) }
    place.column = found
  }
}
