import Exact

extension Segment {
  /// Adds the hash of each cell in `positions` to the one at the same place in `hashes`, which
  /// begin at `offset`.
  func addHashes(_ positions: Range<Int>, to hashes: inout [UInt64], at offset: Int) {
    switch self {
    case .texts(let texts): texts.addHashes(positions, to: &hashes, at: offset)
    case .numbers(let numbers): numbers.addHashes(positions, to: &hashes, at: offset)
    case .days(let days), .months(let days):
      for (place, position) in positions.enumerated() {
        let number = days.numbers[position]
        let cell = number <= DaySegment.errorMark ? CellHash.unknown : CellHash.of(number: number)
        hashes[offset + place] = CellHash.combined(hashes[offset + place], cell)
      }
    case .words(let words):
      let known = words.words.map { CellHash.of($0) }
      for (place, position) in positions.enumerated() {
        let code = words.codes[position]
        let cell = code >= WordSegment.errorCode ? CellHash.unknown : known[Int(code)]
        hashes[offset + place] = CellHash.combined(hashes[offset + place], cell)
      }
    case .identifiers(let identifiers): identifiers.addHashes(positions, to: &hashes, at: offset)
    case .truths, .same, .values:
      for (place, position) in positions.enumerated() {
        let cell = CellHash.of(value(at: position))
        hashes[offset + place] = CellHash.combined(hashes[offset + place], cell)
      }
    }
  }
}

extension TextSegment {
  fileprivate func addHashes(_ positions: Range<Int>, to hashes: inout [UInt64], at offset: Int) {
    let bytes = bytes.span
    for (place, position) in positions.enumerated() {
      let range = range(at: position)
      let isKnown = states.isEmpty || states[position] == .known
      let cell =
        isKnown ? CellHash.of(bytes, range.lowerBound, range.upperBound) : CellHash.unknown
      hashes[offset + place] = CellHash.combined(hashes[offset + place], cell)
    }
  }
}

extension IdentifierSegment {
  fileprivate func addHashes(_ positions: Range<Int>, to hashes: inout [UInt64], at offset: Int) {
    let prefix = CellHash.ofBytes(prefix.span, 0, prefix.count)
    for (place, position) in positions.enumerated() {
      let number = number(at: position)
      let cell =
        number > IdentifierSegment.otherMark
        ? CellHash.of(prefix: prefix, number: number) : CellHash.of(value(at: position))
      hashes[offset + place] = CellHash.combined(hashes[offset + place], cell)
    }
  }
}

extension NumberSegment {
  fileprivate func addHashes(_ positions: Range<Int>, to hashes: inout [UInt64], at offset: Int) {
    switch mantissas {
    case .small(let values): addHashes(positions, of: values, to: &hashes, at: offset)
    case .narrow(let values): addHashes(positions, of: values, to: &hashes, at: offset)
    case .wide(let values): addHashes(positions, of: values, to: &hashes, at: offset)
    }
  }

  private func addHashes<Mantissa: NumberMantissa>(
    _ positions: Range<Int>, of values: [Mantissa], to hashes: inout [UInt64], at offset: Int
  ) {
    for (place, position) in positions.enumerated() {
      let mantissa = values[position]
      let cell =
        switch mantissa.mark {
        case .none: CellHash.of(mantissa: Int64(mantissa), decimals: decimals)
        case .blank, .error: CellHash.unknown
        case .other: CellHash.of(value(at: position))
        }
      hashes[offset + place] = CellHash.combined(hashes[offset + place], cell)
    }
  }
}

extension ColumnStore {
  /// Adds the hash of each cell of a run of rows to the one at the same place in `hashes`.
  func addHashes(_ rows: Range<Int>, to hashes: inout [UInt64]) {
    guard !rows.isEmpty else { return }
    for index in pieceIndex(of: rows.lowerBound)..<pieces.count {
      let overlap = rows.clamped(to: starts[index]..<starts[index + 1])
      guard !overlap.isEmpty else { break }
      let positions = (overlap.lowerBound - starts[index])..<(overlap.upperBound - starts[index])
      let offset = overlap.lowerBound - rows.lowerBound
      if pieces[index].edits.isEmpty {
        pieces[index].current.addHashes(positions, to: &hashes, at: offset)
      } else {
        for (place, position) in positions.enumerated() {
          let cell = CellHash.of(pieces[index].value(at: position))
          hashes[offset + place] = CellHash.combined(hashes[offset + place], cell)
        }
      }
    }
  }
}
