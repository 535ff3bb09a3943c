import Exact

extension Evaluator {
  /// Fewer rows than these are done with on one core before another has begun.
  static let leastShared = 50_000

  /// Cuts rows into chunks, in order.
  public func forEachChunk(of rows: Frame.Rows, _ body: (Frame.Rows) -> Void) {
    for chunk in chunks(of: rows) { body(rows.part(chunk)) }
  }

  /// What is made of each chunk of rows, in order; of many rows by all cores at once. What `make` reads
  /// besides the rows must be prepared.
  public func eachChunk<Result: Sendable>(
    of rows: Frame.Rows, _ make: @Sendable (Frame.Rows) -> Result
  ) -> [Result] {
    let chunks = chunks(of: rows)
    guard rows.count >= Evaluator.leastShared else { return chunks.map { make(rows.part($0)) } }
    return chunks.concurrentMap { make(rows.part($0)) }
  }

  private func chunks(of rows: Frame.Rows) -> [Range<Int>] {
    stride(from: 0, to: rows.count, by: Evaluator.chunk).map {
      $0..<min($0 + Evaluator.chunk, rows.count)
    }
  }
}

extension Frame.Rows {
  fileprivate func part(_ positions: Range<Int>) -> Frame.Rows {
    switch self {
    case .range(let range):
      .range(range.lowerBound + positions.lowerBound..<range.lowerBound + positions.upperBound)
    case .list(let list): .list(Array(list[positions]))
    }
  }
}
