import Exact

/// Texts of one run of rows as bytes and where each ends; a String is made only when asked for.
struct TextSegment: Hashable, Sendable {
  /// Well-formed UTF-8, the cells one after another.
  let bytes: [UInt8]
  /// Where each cell ends in `bytes`.
  let ends: [UInt32]
  /// How each cell stands; empty where all of them are known.
  let states: [CellState]
  let errors: ErrorCells

  var count: Int { ends.count }

  func state(at position: Int) -> CellState { states.isEmpty ? .known : states[position] }

  /// Where the bytes of a cell lie.
  func range(at position: Int) -> Range<Int> {
    let start = position == 0 ? 0 : Int(ends[position - 1])
    return start..<Int(ends[position])
  }

  func text(at position: Int) -> String {
    String(decoding: bytes[range(at: position)], as: UTF8.self)
  }

  func value(at position: Int) -> Value {
    switch state(at: position) {
    case .known: .text(text(at: position))
    case .blank: .blank
    case .error: .error(errors.error(at: position))
    }
  }

}

/// How a cell of a text segment stands.
enum CellState: UInt8, Sendable {
  /// There is a text.
  case known = 0
  /// Nothing is known.
  case blank = 1
  /// The text could not be made.
  case error = 2
}

/// Gathers texts into a segment.
struct TextBuilder {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var states: [CellState] = []
  private var errors = ErrorCells()

  init(capacity: Int) { ends.reserveCapacity(capacity) }

  /// How many bytes are held; a segment is finished well before 32 bits run out.
  var byteCount: Int { bytes.count }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    end(.known)
  }

  mutating func append(_ text: Span<UInt8>) {
    for index in text.indices { bytes.append(text[index]) }
    end(.known)
  }

  mutating func appendBlank() { end(.blank) }

  mutating func append(_ error: CellError) {
    errors.append(error, at: ends.count)
    end(.error)
  }

  private mutating func end(_ state: CellState) {
    if state != .known, states.isEmpty {
      states = Array(repeating: .known, count: ends.count)
      states.reserveCapacity(ends.capacity)
      states.append(state)
    } else if !states.isEmpty {
      states.append(state)
    }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  func finish() -> TextSegment {
    TextSegment(bytes: bytes, ends: ends, states: states, errors: errors)
  }
}
