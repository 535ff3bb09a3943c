import Exact
import Rendering
import Workspace

/// A text that is read on the whole screen.
struct TextPage {
  /// All lines, for a terminal of so many columns.
  let lines: (_ columns: Int) -> [String]
  /// The first line on the screen.
  var top = 0

  init(lines: @escaping (_ columns: Int) -> [String]) { self.lines = lines }

  /// What a statement shows.
  init(_ result: SessionResult, _ settings: Settings, theme: Theme) {
    self.init { columns in
      var fitting = settings
      fitting.width = columns
      return result.lines(fitting, theme: theme)
    }
  }

  /// The rows that a screen has for the text.
  static func rowCount(on screen: GridSize) -> Int { max(1, screen.rows - 1) }

  /// Follows a key.
  mutating func take(_ key: ViewerKey, on screen: GridSize) {
    let rows = TextPage.rowCount(on: screen)
    let last = max(0, lines(screen.columns).count - rows)
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

  /// The lines of a screen, as many as it has rows; what was above the end when it was narrower stays
  /// filled.
  func screen(_ size: GridSize, _ wording: Wording) -> [String] {
    let rows = TextPage.rowCount(on: size)
    let all = lines(size.columns)
    let top = max(0, min(self.top, all.count - rows))
    let shown = Array(all.dropFirst(top).prefix(rows))
    let blank = Array(repeating: "", count: rows - shown.count)
    guard size.rows > 1 else { return shown + blank }
    let last = min(top + rows, all.count)
    let keys = GridWords.pageKeys(top + 1, last, of: all.count).text(in: wording)
    return shown + blank + [TextWidth.cut(keys, to: size.columns)]
  }
}

extension SessionResult {
  /// The lines of the result in the form of the settings.
  func lines(_ settings: Settings, theme: Theme) -> [String] {
    String(decoding: bytes(settings, theme: theme), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
