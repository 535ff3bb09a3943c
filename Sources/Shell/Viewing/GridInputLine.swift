import Exact
import Rendering

/// The line that is typed, as much of it as a terminal has columns for.
struct GridInputLine {
  let text: String
  /// Where the cursor stands on it.
  let cursor: Int

  init(_ input: GridInput, columns: Int, wording: Wording) {
    let prompt = TextWidth.cut(
      VisibleText.of(GridWords.prompt(of: input.purpose).text(in: wording)), to: columns / 2)
    let room = max(1, columns - TextWidth.of(prompt) - 1)
    let scalars = input.text.scalars
    var first = 0
    func width(_ range: Range<Int>) -> Int { DisplayWidth.of(GridInputLine.text(scalars[range])) }
    while first < input.text.cursor, width(first..<input.text.cursor) > room { first += 1 }
    var end = input.text.cursor
    while end < scalars.count, width(first..<end + 1) <= room { end += 1 }
    text = prompt + GridInputLine.text(scalars[first..<end])
    cursor = TextWidth.of(prompt) + width(first..<input.text.cursor)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
