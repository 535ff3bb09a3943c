import Exact
import Language
import Tables

/// Sharing among many rows: the same as row by row, over whole numbers of one denominator.
extension Share {
  /// What exceeds in the rows of some groups, one after another; nothing where claims, rooms or the
  /// order are in no form for it.
  func excessInLoops(_ groups: [[Int]]) -> Vector? {
    let rows = groups.flatMap(\.self)
    guard case .numbers(let claimed) = claims.vector(rows: rows),
      case .numbers(let room) = rooms.vector(rows: rows),
      claimed.odd.isEmpty, room.odd.isEmpty,
      let first = claimed.sharedDenominator, let second = room.sharedDenominator
    else { return nil }
    // Shares are cut down to the fen.
    let denominator = max(first, second, 100)
    guard denominator % first == 0, denominator % second == 0, denominator % 100 == 0 else {
      return nil
    }
    let (claimsOfRows, roomsOfRows) = (
      claimed.scaled(to: denominator), room.scaled(to: denominator)
    )
    guard claimsOfRows.odd.isEmpty, roomsOfRows.odd.isEmpty else { return nil }
    var loop = ShareLoop(taking: taking, claims: claimsOfRows.cells, denominator: denominator) {
      RowOrder(order.map { $0.vector(rows: rows) })
    }
    var start = 0
    for group in groups {
      let positions = start..<start + group.count
      start = positions.upperBound
      guard let room = Share.room(of: positions, roomsOfRows.cells) else { continue }
      guard loop.allocate(max(0, room), to: positions) else { return nil }
    }
    return .numbers(NumberLane(loop.excess, over: .shared(denominator)))
  }

  /// What some rows share; not known where it is not one for all of them.
  private static func room(of positions: Range<Int>, _ rooms: [Int64]) -> Int64? {
    guard let first = positions.first.map({ rooms[$0] }), first > NumberLane.odd,
      rooms[positions].allSatisfy({ $0 == first })
    else { return nil }
    return first
  }
}

/// What exceeds in each row, group by group.
private struct ShareLoop {
  let taking: DerivedColumnSyntax.Share.Taking
  let claims: [Int64]
  let denominator: Int64
  /// Makes the order of the rows, which is needed where a group is short of room.
  let order: () -> RowOrder?
  private(set) var excess: [Int64]
  private var precedence: RowOrder?

  init(
    taking: DerivedColumnSyntax.Share.Taking, claims: [Int64], denominator: Int64,
    order: @escaping () -> RowOrder?
  ) {
    (self.taking, self.claims, self.denominator, self.order) = (taking, claims, denominator, order)
    excess = Array(repeating: NumberLane.blank, count: claims.count)
  }

  /// Shares a room among rows; says whether it could.
  mutating func allocate(_ room: Int64, to rows: Range<Int>) -> Bool {
    let known = rows.filter { claims[$0] > NumberLane.odd }
    var sum: Int64 = 0
    for row in known {
      let (next, overflow) = sum.addingReportingOverflow(claims[row])
      guard !overflow, claims[row] >= 0 else { return false }
      sum = next
    }
    if sum <= room {
      for row in known { excess[row] = 0 }
      return true
    }
    switch taking {
    case .rate: return proRata(room, known, of: sum)
    case .part, .whole: return inOrder(room, known)
    }
  }

  private mutating func inOrder(_ room: Int64, _ rows: [Int]) -> Bool {
    guard let precedence = precedence ?? order() else { return false }
    self.precedence = precedence
    var left = room
    for row in precedence.sorted(rows) {
      let claim = claims[row]
      if claim <= left {
        left -= claim
        excess[row] = 0
      } else if taking == .whole {
        excess[row] = claim
      } else {
        excess[row] = claim - left
        left = 0
      }
    }
    return true
  }

  private mutating func proRata(_ room: Int64, _ rows: [Int], of sum: Int64) -> Bool {
    let parts = Int128(denominator / 100)
    for row in rows {
      // The part of the room is cut down to whole fen, of which the denominator has `parts` each.
      let kept = Int128(room) * Int128(claims[row]) / (Int128(sum) * parts) * parts
      guard let cut = Int64(exactly: kept) else { return false }
      excess[row] = claims[row] - cut
    }
    return true
  }
}
