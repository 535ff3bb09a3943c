public import Diagnostics

/// A picture of numbers as it is to be shown, below the table that has the exact ones.
public enum ShownChart: Sendable {
  /// One value that is swept.
  case bars(BarChart)
  /// Two values that are swept.
  case heat(HeatMap)
  /// What each input moves.
  case tornado(TornadoChart)
  /// How often results fall where.
  case histogram(Histogram)

  /// What the picture is of.
  public var title: Phrase {
    switch self {
    case .bars(let chart): chart.title
    case .heat(let map): map.title
    case .tornado(let chart): chart.title
    case .histogram(let histogram): histogram.title
    }
  }
}
