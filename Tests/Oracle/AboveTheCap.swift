/// "Above the cap": what of the payables of one region and year finds no room.
struct AboveTheCap {
  /// "room = room_to_pay of caps (at least 0)".
  private var room: Fraction
  private let roundingDown = Rounding.down

  init(roomToPay: Fraction) { room = max(.zero, roomToPay) }

  /// Settles the rows of the region and year, given in the order in which they use up room.
  ///
  /// "a row whose payable is unknown uses up none and has none, and payable 0 has above_limit 0".
  mutating func settle(_ rows: [Settlement], choice: Parameters.OverCap) -> [Settlement] {
    let total = rows.compactMap(\.payable).reduce(.zero, +)
    let roomBefore = room
    return rows.map { row in
      guard let payable = row.payable else { return row }
      switch choice {
      case .warn: return warned(row, payable: payable)
      case .hold: return held(row, payable: payable)
      case .prorate:
        // "whose sum exceeds room"; a sum that just fits leaves every payable whole.
        guard total > roomBefore else { return row.keeping(payable, of: payable) }
        let share = roundingDown.toFen(roomBefore * payable / total)
        return row.keeping(share, of: payable)
      }
    }
  }

  /// "each payable uses up room; above_limit is the part of the row's payable that found none",
  /// and "`warn` changes nothing else".
  private mutating func warned(_ row: Settlement, payable: Fraction) -> Settlement {
    var result = row
    let fits = min(payable, room)
    result.aboveLimit = payable - fits
    room = room - fits
    return result
  }

  /// "moves the whole payable of a row that does not fit entirely to withheld (later, smaller rows
  /// may still fit) and leaves its above_limit at the amount moved".
  private mutating func held(_ row: Settlement, payable: Fraction) -> Settlement {
    guard payable <= room else { return row.keeping(.zero, of: payable) }
    room = room - payable
    return row.keeping(payable, of: payable)
  }
}

extension Settlement {
  /// Pays `kept` and moves the rest of the payable to withheld and above_limit. "Under hold and
  /// prorate only payable, withheld and above_limit change."
  fileprivate func keeping(_ kept: Fraction, of payable: Fraction) -> Settlement {
    var result = self
    result.payable = kept
    result.withheld = withheld.map { withheld in withheld + payable - kept }
    result.aboveLimit = payable - kept
    return result
  }
}
