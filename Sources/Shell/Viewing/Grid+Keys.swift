import Rendering
import Workspace

extension Grid {
  /// Follows a key on a screen of a size; what it asks of the world, if anything.
  mutating func take(_ key: ViewerKey, on screen: GridSize) -> GridWish? {
    switch key {
    case .redraw: return .redraw
    case .suspend: return .suspend
    default: break
    }
    if page != nil { return takeInPage(key, on: screen) }
    if input != nil { return takeInInput(key) }
    message = ""
    let pageRows = GridForm(GridScreen.bodySize(of: self, on: screen)).rowCount(of: shown)
    if move(key, pageRows: pageRows) { return nil }
    switch key {
    case .enter: return view == nil ? refuse() : .edit
    // Escape takes back what is said, and never more than it seems to.
    case .escape: return nil
    case .leave, .interrupt: return .leave
    case .character(let scalar): return take(letter: Character(scalar))
    default: return nil
    }
  }

  private mutating func take(letter: Character) -> GridWish? {
    switch letter {
    case "q": return .leave
    case "k", ":": input = GridInput(.key)
    case "c": input = GridInput(.column)
    case "f": freeze()
    case "?": page = .keys(in: wording)
    case "/" where view != nil: input = GridInput(.filter, filterText)
    case "s" where view != nil: return sort()
    case "w" where view != nil: return .explain
    case "u" where view != nil: return .undo
    case "r" where view != nil: return .redo
    case "/", "s", "w", "u", "r": return refuse()
    default: break
    }
    return nil
  }

  /// Moves the cursor; false where the key moves nothing.
  private mutating func move(_ key: ViewerKey, pageRows: Int) -> Bool {
    let last = (row: rows.table.rowCount - 1, column: columnCount - 1)
    switch key {
    case .up: place.row -= 1
    case .down: place.row += 1
    case .left: place.column -= 1
    case .right: place.column += 1
    case .tab: step(1)
    case .backTab: step(-1)
    case .pageUp, .character("b"):
      place.row -= pageRows
      place.topRow -= pageRows
    case .pageDown, .character(" "):
      place.row += pageRows
      place.topRow += pageRows
    case .home: place.column = 0
    case .end: place.column = last.column
    case .top, .character("g"): place.row = 0
    case .bottom, .character("G"): place.row = last.row
    default: return false
    }
    place = place.within(rows: rows.table.rowCount, columns: columnCount)
    return true
  }

  /// One cell on, or back, from the end of a row to the next.
  private mutating func step(_ way: Int) {
    let column = place.column + way
    if (0..<columnCount).contains(column) {
      place.column = column
    } else if (0..<rows.table.rowCount).contains(place.row + way) {
      place.row += way
      place.column = way > 0 ? 0 : columnCount - 1
    }
  }

  /// Freezes the columns up to the cursor's; again, none.
  private mutating func freeze() {
    let count = place.column + 1
    place.frozenCount = place.frozenCount == count ? 0 : count
    place.leftColumn = place.frozenCount
  }

  /// Sorts by the cursor's column: ascending, descending, not at all.
  private mutating func sort() -> GridWish? {
    guard var view, rows.table.columns.indices.contains(place.column) else { return nil }
    let name = rows.table.columns[place.column].name
    switch view.order {
    case OpenView.Order(name, isDescending: false):
      view.order = OpenView.Order(name, isDescending: true)
    case OpenView.Order(name, isDescending: true): view.order = nil
    default: view.order = OpenView.Order(name, isDescending: false)
    }
    return .look(view)
  }

  private mutating func refuse() -> GridWish? {
    message = GridWords.onlyRead.text(in: wording)
    return nil
  }

  /// What the filter is, as it was typed.
  private var filterText: String {
    switch view?.filter {
    case .condition(let text), .text(let text): text
    case nil: ""
    }
  }
}
