import Exact

/// A segment with the edits that lie over it.
///
/// A few edits lie in a dictionary above the shared segment; once they are many they are folded
/// into a copy of it, and the segment as loaded stays below for `original`.
struct Piece: Sendable {
  let base: Segment
  private var folded: Folded?
  private(set) var edits: [Int32: Value] = [:]

  /// A copy of the segment with edits in it, and which rows those are.
  private struct Folded: Sendable {
    let segment: Segment
    let rows: Set<Int32>
  }

  init(_ base: Segment) { self.base = base }

  var count: Int { base.count }

  /// The segment that `edits` lie over.
  var current: Segment { folded?.segment ?? base }

  var isEdited: Bool { !edits.isEmpty || folded != nil }

  func value(at position: Int) -> Value {
    if !edits.isEmpty, let edit = edits[Int32(truncatingIfNeeded: position)] { return edit }
    return current.value(at: position)
  }

  func isEdited(_ position: Int) -> Bool {
    let position = Int32(truncatingIfNeeded: position)
    // A row that was folded in may have been given its first value back since.
    if let edit = edits[position] { return edit != base.value(at: Int(position)) }
    return folded?.rows.contains(position) ?? false
  }

  /// The positions whose value differs from the loaded one, in ascending order.
  var editedPositions: [Int] {
    guard isEdited else { return [] }
    return Set(edits.keys).union(folded?.rows ?? []).map { Int($0) }.filter(isEdited).sorted()
  }

  /// Puts values over cells; a cell that gets its loaded value again is edited no more.
  mutating func set(_ values: [(position: Int, value: Value)], type: ValueType) {
    for (position, value) in values {
      let key = Int32(truncatingIfNeeded: position)
      let isFolded = folded?.rows.contains(key) ?? false
      edits[key] = !isFolded && base.value(at: position) == value ? nil : value
    }
    if edits.count > max(64, count / 8) { fold(type) }
  }

  private mutating func fold(_ type: ValueType) {
    let rows = editedPositions
    let values = (0..<count).map { value(at: $0) }
    folded = Folded(
      segment: Segment(values, type: type), rows: Set(rows.map { Int32(truncatingIfNeeded: $0) }))
    edits = [:]
  }

  /// The same cells as loaded from now on: what a new table begins with.
  func settled(type: ValueType) -> Segment {
    guard isEdited else { return base }
    return Segment((0..<count).map { value(at: $0) }, type: type)
  }
}
