/// What is pressed while a table or a text is looked through.
enum ViewerKey: Hashable, Sendable {
  /// A character.
  case character(Unicode.Scalar)
  /// A text that was pasted.
  case pasted(String)
  /// Moving by one.
  case up, down, left, right, tab, backTab
  /// Moving by more.
  case pageUp, pageDown, home, end, top, bottom
  /// Taking and leaving.
  case enter, escape, interrupt, leave
  /// Editing what is typed.
  case backspace, delete, lineStart, lineEnd, wordLeft, wordRight, cutToStart, cutToEnd, cutWord
  /// The terminal itself.
  case redraw, suspend
  /// Something that means nothing here.
  case unknown
}

extension ViewerKey {
  /// The key of one character: a control character or one that is typed.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0D, 0x0A: self = .enter
    case 0x09: self = .tab
    case 0x7F, 0x08: self = .backspace
    case 0x01: self = .lineStart
    case 0x03: self = .interrupt
    case 0x04: self = .leave
    case 0x05: self = .lineEnd
    case 0x0B: self = .cutToEnd
    case 0x0C: self = .redraw
    case 0x15: self = .cutToStart
    case 0x17: self = .cutWord
    case 0x1A: self = .suspend
    case 0..<0x20, 0x80..<0xA0: self = .unknown
    default: self = .character(scalar)
    }
  }

  /// The key of what a terminal sends behind ESC: `[A`, `OH`, `[1;5D`.
  init(escape sequence: String) {
    self = ViewerKey.escapes[sequence] ?? .unknown
  }

  private static let escapes: [String: ViewerKey] = {
    var keys: [String: ViewerKey] = [
      "[Z": .backTab, "[3~": .delete, "[5~": .pageUp, "[6~": .pageDown, "[1~": .home,
      "[4~": .end, "[7~": .home, "[8~": .end, "[1;5H": .top, "[1;5F": .bottom, "[1;5D": .wordLeft,
      "[1;5C": .wordRight, "[1;3D": .wordLeft, "[1;3C": .wordRight, "b": .wordLeft,
      "f": .wordRight, "OM": .enter, "[5;5~": .pageUp, "[6;5~": .pageDown,
    ]
    let arrows: [(String, ViewerKey)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ]
    for (letter, key) in arrows { (keys["[" + letter], keys["O" + letter]) = (key, key) }
    return keys
  }()
}
