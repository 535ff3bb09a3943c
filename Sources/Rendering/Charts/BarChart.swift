public import Diagnostics
public import Exact

/// A bar for each place of a sweep, or each row of a table.
///
///       2%  ██████████▋               50,000.00
///     2.5%  █████████████▎            62,500.00  ◂ now
///       3%  ████████████████          75,000.00
public struct BarChart: Sendable {
  /// A place of the sweep and what comes out there.
  public struct Point: Hashable, Sendable {
    /// The place.
    public let label: ChartLabel
    /// What comes out.
    public let value: Value

    /// What comes out at a place.
    public init(_ label: ChartLabel, _ value: Value) { (self.label, self.value) = (label, value) }
  }

  /// What the picture is of.
  public var title: Phrase
  /// The points, from top to bottom.
  public var points: [Point]
  /// What the values are.
  public var type: ValueType
  /// The position of the point that is so at present, if one is.
  public var present: Int?
  /// How many points are shown at most.
  public var rowLimit: Int
  /// Whether those shown are the first, the last, and evenly between, as along a way; else the first.
  public var isThinned = true

  /// A picture of points.
  public init(
    _ title: Phrase, points: [Point], type: ValueType, present: Int? = nil, rowLimit: Int = 40
  ) {
    (self.title, self.points, self.type) = (title, points, type)
    (self.present, self.rowLimit) = (present, rowLimit)
  }
}
