import Exact
import Rendering

/// The line that is typed, as much of it as a terminal has columns for.
struct GridInputLine {
  let text: String
  /// Where the cursor stands on it.
  let cursor: Int

  /// Only what is near the cursor is looked at: a paste may be long.
  init(_ input: GridInput, columns: Int, wording: Wording) {
    let prompt = TextWidth.cut(
      VisibleText.of(GridWords.prompt(of: input.purpose).text(in: wording)), to: columns / 2)
    let room = max(1, columns - TextWidth.of(prompt) - 1)
    let scalars = input.text.scalars
    var (shown, before) = ([String](), 0)
    for scalar in scalars[..<input.text.cursor].reversed() {
      let text = VisibleText.of(String(scalar))
      guard before + TextWidth.of(text) <= room else { break }
      shown.append(text)
      before += TextWidth.of(text)
    }
    shown.reverse()
    var width = before
    for scalar in scalars[input.text.cursor...] {
      let text = VisibleText.of(String(scalar))
      width += TextWidth.of(text)
      guard width <= room else { break }
      shown.append(text)
    }
    // What the first letter replaces is set off as what is selected.
    let isSelected = input.isUntouched && !shown.isEmpty
    text = prompt + (isSelected ? "\u{1B}[7m\(shown.joined())\u{1B}[0m" : shown.joined())
    cursor = TextWidth.of(prompt) + before
  }
}
