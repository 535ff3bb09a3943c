import Exact

/// A line that is typed below the grid.
struct GridInput {
  /// What it is for.
  enum Purpose: Hashable {
    /// A key to go to.
    case key
    /// A column to go to.
    case column
    /// A condition, or a text, that rows must meet.
    case filter
    /// What a cell is to hold.
    case cell(reference: String, type: ValueType)
  }

  let purpose: Purpose
  var text: EditedText
  /// Whether the text is what was there before, which the first letter replaces.
  private(set) var isUntouched: Bool

  init(_ purpose: Purpose, _ text: String = "") {
    (self.purpose, self.text) = (purpose, EditedText(text))
    isUntouched = !text.isEmpty
  }

  /// What was typed, in NFC and without spaces around it.
  var typed: String {
    let text = text.text.composed
    return String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Follows a key that edits the line.
  mutating func take(_ key: ViewerKey) {
    defer { isUntouched = false }
    if isUntouched, key.replaces { text = EditedText("") }
    let cursor = text.cursor
    switch key {
    case .character(let scalar): text.insert(String(scalar))
    case .pasted(let pasted): text.insert(pasted)
    case .left: text.cursor = max(0, cursor - 1)
    case .right: text.cursor = min(text.scalars.count, cursor + 1)
    case .home, .lineStart, .top: text.cursor = 0
    case .end, .lineEnd, .bottom: text.cursor = text.scalars.count
    case .wordLeft: text.cursor = text.previousWordStart
    case .wordRight: text.cursor = text.nextWordEnd
    case .backspace where cursor > 0: _ = text.remove(cursor - 1..<cursor)
    case .delete where cursor < text.scalars.count: _ = text.remove(cursor..<cursor + 1)
    case .cutToStart: _ = text.remove(0..<cursor)
    case .cutToEnd: _ = text.remove(cursor..<text.scalars.count)
    case .cutWord: _ = text.remove(text.previousWordStart..<cursor)
    default: break
    }
  }
}

extension ViewerKey {
  /// Whether it takes the place of a text that was there before, instead of editing it.
  fileprivate var replaces: Bool {
    switch self {
    case .character, .pasted, .backspace, .delete: true
    default: false
    }
  }
}
