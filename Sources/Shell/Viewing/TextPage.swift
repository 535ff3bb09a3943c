import Exact
import Rendering

/// A text that is read on the whole screen.
struct TextPage {
  /// What is read.
  enum Content {
    /// Lines as they are.
    case lines([String])
    /// Why a figure is what it is.
    case outline(ShownOutline)
  }

  let content: Content
  /// The first line on the screen.
  var top = 0

  init(_ content: Content) { self.content = content }

  /// All lines, for a terminal of so many columns.
  func lines(columns: Int, _ wording: Wording) -> [String] {
    switch content {
    case .lines(let lines):
      return lines.flatMap { TextWidth.wrappedAtWords($0, to: columns) }
    case .outline(let outline):
      var bytes: [UInt8] = []
      OutlineForm(width: columns, wording: wording).append(outline, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  /// The rows that a screen has for the text.
  static func rowCount(on screen: GridSize) -> Int { max(1, screen.rows - 1) }

  /// Follows a key.
  mutating func take(_ key: ViewerKey, on screen: GridSize, _ wording: Wording) {
    let rows = TextPage.rowCount(on: screen)
    let last = max(0, lines(columns: screen.columns, wording).count - rows)
    switch key {
    case .up: top -= 1
    case .down, .enter: top += 1
    case .pageUp, .character("b"): top -= rows
    case .pageDown, .character(" "): top += rows
    case .home, .top, .character("g"): top = 0
    case .end, .bottom, .character("G"): top = last
    default: break
    }
    top = max(0, min(top, last))
  }
}
