/// A text in the pieces between which a line may be broken; spaces stand at the end of a piece.
struct UnbrokenPieces {
  private(set) var pieces: [String] = []

  init(_ text: String) {
    var (piece, last, isCode) = ("", Character?.none, false)
    for character in text {
      if let last, !isCode, UnbrokenPieces.canBreak(between: last, character) {
        pieces.append(piece)
        piece = ""
      }
      if character == "`" { isCode.toggle() }
      piece.append(character)
      last = character
    }
    if !piece.isEmpty { pieces.append(piece) }
  }

  private static func canBreak(between first: Character, _ second: Character) -> Bool {
    if first == " " { return second != " " }
    guard TextWidth.of(first) == 2 || TextWidth.of(second) == 2 else { return false }
    return !closing.contains(second) && !opening.contains(first) && second != " "
  }

  private static let closing: Set<Character> = Set("。，、；：？！）」』”’》】〉…—％%,.;:?!)]}")
  private static let opening: Set<Character> = Set("（「『“‘《【〈([{")
}
