/// What breaks the structure of a file, and where.
struct RecordFault: Sendable {
  enum Reason: Sendable, Equatable {
    case width(found: Int)
    case unclosedQuote
    case textAfterQuote
    case rowTooLong
  }

  let reason: Reason
  /// The offset of the first byte concerned, in the bytes at hand.
  var offset: Int
  /// How many lines end before it.
  var line = 0
  /// The position of the column concerned.
  let column: Int

  init(_ reason: Reason, offset: Int, column: Int) {
    (self.reason, self.offset, self.column) = (reason, offset, column)
  }
}
