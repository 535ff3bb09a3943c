import Exact

/// Which columns of a grid stand side by side: those that are frozen, then others from where one has
/// moved to.
struct GridColumns {
  /// A column on the screen.
  struct Slot {
    let column: Int
    let width: Int
    /// Whether it is narrower than it would like to be, for want of room.
    let isCut: Bool
  }

  /// The frozen columns that have room.
  let frozen: [Slot]
  /// The columns behind them.
  private(set) var others: [Slot]
  /// The first column behind the frozen ones.
  private(set) var left: Int
  private let room: Int
  private let count: Int

  /// What stands between two columns.
  static let gap = "  "
  /// What stands behind the frozen columns.
  static let frozenGap = " │ "

  init(at place: GridPlace, of table: ShownTable, within all: Int, _ widths: inout GridWidths) {
    count = table.columns.count
    let frozen = GridColumns.frozen(place.frozenCount, within: all * 2 / 3, &widths)
    let rest = all - frozen.reduce(1) { $0 + $1.width + GridColumns.gap.count }
    // A number in part misleads more than a row without its key.
    let mustGo =
      place.column >= frozen.count && count > 0
      && !table.columns[place.column].type.isText && widths.width(of: place.column) > rest
    self.frozen = mustGo ? [] : frozen
    room = self.frozen.isEmpty ? all : max(1, rest)
    left = max(place.leftColumn, self.frozen.count)
    others = []
    show(place.column, &widths)
    useRoom(&widths)
  }

  /// Moves until a column is on the screen, whole if it can be.
  private mutating func show(_ column: Int, _ widths: inout GridWidths) {
    if column >= frozen.count { left = min(left, column) }
    others = slots(from: left, &widths)
    while column > left, !others.contains(where: { $0.column == column && !$0.isCut }) {
      left += 1
      others = slots(from: left, &widths)
    }
  }

  /// Moves back as long as the last column stays on the screen.
  private mutating func useRoom(_ widths: inout GridWidths) {
    while left > frozen.count, others.last?.column == count - 1, others.last?.isCut == false {
      let wider = slots(from: left - 1, &widths)
      guard wider.last?.column == count - 1, wider.last?.isCut == false else { return }
      (left, others) = (left - 1, wider)
    }
  }

  private static func frozen(
    _ count: Int, within room: Int, _ widths: inout GridWidths
  ) -> [Slot] {
    var (slots, taken): ([Slot], Int) = ([], 0)
    for column in 0..<count {
      let width = widths.width(of: column)
      taken += width + gap.count
      guard taken <= room else { break }
      slots.append(Slot(column: column, width: width, isCut: false))
    }
    return slots
  }

  private func slots(from first: Int, _ widths: inout GridWidths) -> [Slot] {
    var (slots, free): ([Slot], Int) = ([], room)
    for column in first..<max(first, count) {
      if !slots.isEmpty { free -= GridColumns.gap.count }
      let width = widths.width(of: column)
      guard free >= (slots.isEmpty ? 1 : min(width, 4)) else { break }
      slots.append(Slot(column: column, width: min(width, free), isCut: width > free))
      free -= width
    }
    return slots
  }
}
