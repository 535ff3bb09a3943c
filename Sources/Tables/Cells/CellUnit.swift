import Exact

/// A unit that stands in brackets in a header and scales the cells that have none of their own.
public enum CellUnit: String, Hashable, Sendable, CaseIterable {
  /// Money as it is.
  case yuan = "元"
  /// Money in ten thousands.
  case tenThousandYuan = "万元"
  /// Money in hundred millions.
  case hundredMillionYuan = "亿元"
  /// Hundredths; points on a score.
  case percent = "%"
  /// Thousandths.
  case permille = "‰"
  /// People.
  case persons = "人"
  /// People in ten thousands.
  case tenThousandPersons = "万人"
  /// People, each as often as they came.
  case personTimes = "人次"
  /// The same in ten thousands.
  case tenThousandPersonTimes = "万人次"
  /// Points of a score.
  case points = "分"

  /// The unit that a bracket in a header names; width is folded.
  init?(header: String) {
    self.init(rawValue: HeaderText.folded(header))
  }

  /// The power of ten by which a cell is multiplied.
  func exponent(isScore: Bool) -> Int {
    switch self {
    case .yuan, .persons, .personTimes, .points: 0
    case .tenThousandYuan, .tenThousandPersons, .tenThousandPersonTimes: 4
    case .hundredMillionYuan: 8
    case .percent: isScore ? 0 : -2
    case .permille: -3
    }
  }

  /// Whether cells of the type may be counted in the unit.
  func suits(_ type: ValueType, isScore: Bool) -> Bool {
    switch (self, type) {
    case (.yuan, .money), (.tenThousandYuan, .money), (.hundredMillionYuan, .money): true
    case (.percent, .number), (.permille, .number), (.percent, .ratio), (.permille, .ratio): true
    case (.tenThousandPersons, .number), (.tenThousandPersonTimes, .number): true
    case (.points, .number): isScore
    case (.persons, .count), (.tenThousandPersons, .count), (.personTimes, .count),
      (.tenThousandPersonTimes, .count):
      true
    default: false
    }
  }
}
