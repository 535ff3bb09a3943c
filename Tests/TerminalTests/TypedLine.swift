/// What keys make of a line, without a terminal.
struct TypedLine {
  /// A key, by what it does.
  enum Press: Sendable {
    case insert(Unicode.Scalar)
    case left
    case right
    case home
    case end
    case backspace
    case delete
    case cutToEnd
    case putBack

    /// What the keyboard sends.
    var sent: String {
      switch self {
      case .insert(let scalar): String(scalar)
      case .left: Key.left
      case .right: Key.right
      case .home: Key.home
      case .end: Key.end
      case .backspace: Key.backspace
      case .delete: Key.delete
      case .cutToEnd: Key.control("k")
      case .putBack: Key.control("y")
      }
    }

    /// Some key; letters, of those given, come oftenest.
    static func any(of letters: String, using random: inout some RandomNumberGenerator) -> Press {
      let letters = letters.unicodeScalars.map { Press.insert($0) }
      let others: [Press] = [.left, .left, .right, .home, .end, .backspace, .delete]
      let all = letters + others
      return all[Int.random(in: all.indices, using: &random)]
    }
  }

  /// The text, scalar by scalar.
  private var scalars: [Unicode.Scalar] = []
  /// How many scalars stand before the cursor.
  private var cursor = 0
  /// What was cut last.
  private var cut: [Unicode.Scalar] = []

  /// The keys that type a text.
  static func typing(_ text: String) -> [Press] { text.unicodeScalars.map { .insert($0) } }

  /// The text.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// What should be seen of it.
  func drawn(columns: Int) -> DrawnLine {
    DrawnLine(text: text, cursor: cursor, columns: columns)
  }

  /// Presses a key; one that can do nothing does nothing.
  mutating func press(_ key: Press) {
    switch key {
    case .insert(let scalar): insert([scalar])
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(scalars.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = scalars.count
    case .backspace:
      guard cursor > 0 else { return }
      cursor -= 1
      scalars.remove(at: cursor)
    case .delete: if cursor < scalars.count { scalars.remove(at: cursor) }
    case .cutToEnd:
      guard cursor < scalars.count else { return }
      cut = Array(scalars[cursor...])
      scalars.removeSubrange(cursor...)
    case .putBack: insert(cut)
    }
  }

  private mutating func insert(_ inserted: [Unicode.Scalar]) {
    scalars.insert(contentsOf: inserted, at: cursor)
    cursor += inserted.count
  }
}
