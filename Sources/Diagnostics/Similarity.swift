/// Finds the name that was probably meant.
public enum Similarity {
  /// The nearest of `candidates` to `word`, or nothing where none is near.
  ///
  /// Near is: the same but for the case; one the beginning of the other; or so few single
  /// changes away that a slip of the fingers explains them (one in three letters, one in two
  /// for words of two characters, as `海署` for `海曙`).
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(longest))
    guard !wanted.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != word {
      // Spaces around a name cannot be seen, and are easily brought in.
      if candidate.trimmed == word.trimmed { return candidate }
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(longest))
      let bound = max(1, max(wanted.count, letters.count) / 3)
      var distance = changes(from: wanted, to: letters, upTo: bound)
      if distance > bound, isBeginning(wanted, letters) { distance = bound }
      guard distance <= bound, distance < letters.count else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static let longest = 64

  private static func isBeginning(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar]
  ) -> Bool {
    let shorter = min(first.count, second.count)
    return shorter >= 2 && first.prefix(shorter) == second.prefix(shorter)
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func changes(
    from first: [Unicode.Scalar], to second: [Unicode.Scalar], upTo bound: Int
  ) -> Int {
    guard abs(first.count - second.count) <= bound else { return bound + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}

extension String {
  fileprivate var trimmed: Substring {
    let inner = drop(while: \.isWhitespace)
    return inner[
      ..<(inner.lastIndex { !$0.isWhitespace }.map(inner.index(after:)) ?? inner.startIndex)]
  }
}
