import Evaluation
import Exact
import Language
import Tables

/// What finds no room over all rows that share: in a group whose rows take in turn what is there, the part
/// of their claims beyond the room, whatever their order.
struct MovingExcess {
  private let claims: MovingTotal
  private let isKnown: Bool
  /// The room of each group, where it does not move; else its first row, in which it is computed.
  private let rooms: [Number?]
  private let movingRooms: MovingRows?

  /// Throws where the rows take otherwise, and where a room moves in a way that is not followed.
  init(
    _ share: Share, of table: String, isKnown: Bool, _ ledger: MovingLedger, _ finder: MotionFinder
  ) throws(Unfollowed) {
    guard share.taking == .part, !share.grouping.contains(where: { finder.moves($0) }) else {
      throw Unfollowed()
    }
    let rows = MovingLedger.Rows(
      of: table, .column(share.claims, depth: 0), where: nil, count: share.claims.count,
      groups: share.groups)
    let count = share.members.count
    self.isKnown = isKnown
    claims = ledger.enter(
      .sum, isKnown: isKnown, over: [rows], groupCount: count, refusesNegative: true)
    guard finder.moves(share.rooms) else {
      (rooms, movingRooms) = (share.members.map { share.room(of: $0) }, nil)
      return
    }
    guard try MovingExcess.reads(share.rooms, only: share.grouping, finder) else {
      throw Unfollowed()
    }
    rooms = []
    movingRooms = try MovingRows(
      [.column(share.rooms, depth: 0)], rows: share.members.map { $0.first ?? 0 }, finder)
  }

  /// Whether a column reads of a row nothing but some columns.
  private static func reads(
    _ column: Column, only columns: [Column], _ finder: MotionFinder
  ) throws(Unfollowed) -> Bool {
    let formula = try finder.formula(of: column).node
    guard !formula.hasCorrelatedFigure else { return false }
    for read in formula.columns where !columns.contains(where: { $0.cells == read.cells }) {
      guard finder.moves(read), try reads(read, only: columns, finder) else { return false }
    }
    return true
  }

  /// What exceeds in all with the parameter at a value, blank where a claim or a room is not known;
  /// nothing where it cannot be followed there.
  func value(at value: Value) -> Value? {
    guard let claims = claims.figures(at: value) else { return nil }
    let rooms = movingRooms.map { $0.run(at: value).values.map(\.number) } ?? self.rooms
    var sum = Number.zero
    for (group, claim) in claims.enumerated() {
      if claim == .blank { return .blank }
      guard let claimed = claim.number else { return nil }
      guard let room = rooms[group] else {
        if isKnown { continue }
        return .blank
      }
      let available = max(room, Number.zero)
      guard claimed > available else { continue }
      guard let grown = try? sum.adding(claimed.subtracting(available)) else { return nil }
      sum = grown
    }
    return .number(sum)
  }
}
