import Exact

/// A segment with the edits that lie over it.
///
/// A few edits lie in a dictionary above the shared segment; once they are many they are folded
/// into a copy of it, and the segment as loaded stays below for `original`.
struct Piece: Sendable {
  let base: Segment
  private var folded: Folded?
  private(set) var edits: [Int32: Value] = [:]
  /// Whether what lies over the segment was computed anew, and is no edit.
  private var isAmended = false

  /// A copy of the segment with edits in it, and which rows those are.
  private struct Folded: Sendable {
    let segment: Segment
    let rows: Set<Int32>
  }

  /// More edits are folded in. A session keeps the edits before each of its steps, so they stay few.
  private static let mostEdits = 256

  init(_ base: Segment) { self.base = base }

  var count: Int { base.count }

  /// The segment that `edits` lie over.
  var current: Segment { folded?.segment ?? base }

  /// Whether nothing lies over the segment.
  var isPlain: Bool { edits.isEmpty && folded == nil }

  var isEdited: Bool { !isAmended && !isPlain }

  /// What was loaded, or computed.
  func original(at position: Int) -> Value {
    isAmended ? value(at: position) : base.value(at: position)
  }

  func value(at position: Int) -> Value {
    if !edits.isEmpty, let edit = edits[Int32(truncatingIfNeeded: position)] { return edit }
    return current.value(at: position)
  }

  func isEdited(_ position: Int) -> Bool {
    !isAmended && isOverlaid(position)
  }

  private func isOverlaid(_ position: Int) -> Bool {
    let position = Int32(truncatingIfNeeded: position)
    // A row that was folded in may have been given its first value back since.
    if let edit = edits[position] { return edit != base.value(at: Int(position)) }
    return folded?.rows.contains(position) ?? false
  }

  /// The positions whose value differs from the loaded one, in ascending order.
  var editedPositions: [Int] {
    guard isEdited else { return [] }
    return overlaid.map { Int($0) }.filter(isEdited).sorted()
  }

  /// The positions over which something lies, whether it differs from the segment or not.
  var overlaid: Set<Int32> { Set(edits.keys).union(folded?.rows ?? []) }

  /// Puts values that were computed anew over cells: no edits.
  mutating func amend(_ values: [(position: Int, value: Value)], type: ValueType) {
    isAmended = true
    set(values, type: type)
  }

  /// Puts values over cells; a cell that gets its loaded value again is edited no more.
  mutating func set(_ values: [(position: Int, value: Value)], type: ValueType) {
    for (position, value) in values {
      let key = Int32(truncatingIfNeeded: position)
      let isFolded = folded?.rows.contains(key) ?? false
      edits[key] = !isFolded && base.value(at: position) == value ? nil : value
    }
    if edits.count > Piece.mostEdits { fold(type) }
  }

  private mutating func fold(_ type: ValueType) {
    let rows = overlaid.filter { isOverlaid(Int($0)) }
    let values = (0..<count).map { value(at: $0) }
    folded = Folded(
      segment: Segment(values, type: type), rows: rows)
    edits = [:]
  }
}
