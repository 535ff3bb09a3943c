/// The line being edited and the place of the cursor, in Unicode scalars as libedit has them.
struct EditedText: Hashable, Sendable {
  /// The text, scalar by scalar.
  var scalars: [Unicode.Scalar]
  /// How many scalars stand before the cursor.
  var cursor: Int

  /// A text with the cursor at its end.
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
  }

  /// A text with the cursor after so many scalars.
  init(scalars: [Unicode.Scalar], cursor: Int) {
    self.scalars = scalars
    self.cursor = min(max(0, cursor), scalars.count)
  }

  /// The text as a string.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// What stands before the cursor.
  var textBeforeCursor: String { String(String.UnicodeScalarView(scalars[..<cursor])) }

  /// Puts a text in place of a range of scalars, the cursor after it.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let inserted = Array(text.unicodeScalars)
    scalars.replaceSubrange(range, with: inserted)
    cursor = range.lowerBound + inserted.count
  }

  /// Inserts at the cursor.
  mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: text)
  }

  /// Takes a range out, leaves the cursor there and gives what was taken.
  mutating func remove(_ range: Range<Int>) -> String {
    let removed = String(String.UnicodeScalarView(scalars[range]))
    replace(range, with: "")
    return removed
  }

  /// The scalars that a range of UTF-8 offsets covers, cut to the text.
  func scalarRange(ofUTF8 range: Range<Int>) -> Range<Int> {
    let lower = scalarIndex(atUTF8: range.lowerBound)
    return lower..<max(lower, scalarIndex(atUTF8: range.upperBound))
  }

  /// The first scalar that does not begin before a UTF-8 offset.
  private func scalarIndex(atUTF8 offset: Int) -> Int {
    var passed = 0
    for (index, scalar) in scalars.enumerated() {
      guard passed < offset else { return index }
      passed += UTF8.width(scalar)
    }
    return scalars.count
  }
}
