import Exact

extension ColumnStore {
  /// The cells of a run of rows within 0..<count.
  func lane<Element: LaneElement>(_ rows: Range<Int>, of: Element.Type) -> Lane<Element> {
    var lane = Lane<Element>(values: [], states: [])
    lane.reserve(rows.count)
    guard !rows.isEmpty else { return lane }
    for index in pieceIndex(of: rows.lowerBound)..<pieces.count {
      let overlap = rows.clamped(to: starts[index]..<starts[index + 1])
      guard !overlap.isEmpty else { break }
      let offset = lane.count - overlap.lowerBound
      lane.append(overlap, minus: starts[index], of: pieces[index].current)
      for (position, value) in pieces[index].edits {
        let row = Int(position) + starts[index]
        if overlap.contains(row) { lane.set(value, at: row + offset) }
      }
    }
    return lane
  }

  /// The cells of any rows within 0..<count, in the order given.
  func lane<Element: LaneElement>(_ rows: [Int], of: Element.Type) -> Lane<Element> {
    var lane = Lane<Element>(values: [], states: [])
    lane.reserve(rows.count)
    var next = 0
    while next < rows.count {
      let index = pieceIndex(of: rows[next])
      let here = starts[index]..<starts[index + 1]
      let end = rows[next...].firstIndex { !here.contains($0) } ?? rows.count
      lane.append(rows[next..<end], minus: here.lowerBound, of: pieces[index].current)
      if !pieces[index].edits.isEmpty {
        for place in next..<end {
          let position = Int32(truncatingIfNeeded: rows[place] - here.lowerBound)
          if let value = pieces[index].edits[position] { lane.set(value, at: place) }
        }
      }
      next = end
    }
    return lane
  }
}
