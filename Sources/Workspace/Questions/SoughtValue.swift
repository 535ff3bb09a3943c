import Diagnostics
import Evaluation
import Exact
import Rendering
import Tables

/// A value that answers a seek.
struct SoughtValue {
  let root: RootSearch.Root
  let value: Number

  /// Of a run of values the one that is nearest to the present one; where that end does not belong
  /// to the run, a value of few decimals next to it, or where the run is too narrow for one, the other
  /// end or the middle. Of a jump a value on the side that comes nearer to the target.
  init(
    _ root: RootSearch.Root, nearest present: Number, _ type: ValueType,
    _ function: PlaceFunction
  ) throws(Diagnostic) {
    self.root = root
    if let jump = root.jump {
      value = try SoughtValue.side(of: jump, nearest: present, function)
    } else if present > root.lower, present < root.upper {
      value = present
    } else {
      let isBelow = present <= root.lower
      let (near, far) = isBelow ? (root.lower, root.upper) : (root.upper, root.lower)
      let (holdsNear, holdsFar) =
        isBelow ? (root.holdsLower, root.holdsUpper) : (root.holdsUpper, root.holdsLower)
      value =
        holdsNear
        ? near : SoughtValue.value(of: root, nextTo: near, type) ?? (holdsFar ? far : root.middle)
    }
  }

  /// The first value of few decimals (whole fen of money, hundredths of a percent of a share) inside a
  /// run behind one of its ends.
  private static func value(
    of root: RootSearch.Root, nextTo end: Number, _ type: ValueType
  ) -> Number? {
    let decimals = type == .money ? 2 : 4
    let step = Number(mantissa: end == root.lower ? 1 : -1, decimals: decimals)
    guard
      let start = try? end.rounded(decimals: decimals, rule: end == root.lower ? .down : .up),
      let next = try? start.adding(step), next > root.lower, next < root.upper
    else { return nil }
    return next
  }

  /// The present value where it lies on the nearer side and the figure is the same there; else the
  /// place itself, or a simple ratio beside it.
  private static func side(
    of jump: RootSearch.Jump, nearest present: Number, _ function: PlaceFunction
  ) throws(Diagnostic) -> Number {
    func distance(_ side: RootSearch.Jump.Side) -> Number {
      (try? side.excess.magnitude()) ?? .zero
    }
    func holds(_ side: RootSearch.Jump.Side) -> Bool {
      (side.far > jump.place) == (present > jump.place)
    }
    let sides = jump.sides.sorted { first, second in
      let (one, other) = (distance(first), distance(second))
      return one == other ? holds(first) && !holds(second) : one < other
    }
    guard let side = sides.first else { return jump.place }
    if holds(side), try function.excess(at: present) == side.excess { return present }
    guard side.point != jump.place, !function.isWhole else { return side.point }
    if let half = try? side.far.subtracting(jump.place).divided(by: Number(2)),
      let middle = try? jump.place.adding(half),
      let simple = Number.simplest(from: min(middle, side.far), to: max(middle, side.far)),
      try function.excess(at: simple) == side.excess
    {
      return simple
    }
    return side.point
  }

  /// `exact` where the target is met, `nearest` where it is jumped over.
  var status: String { root.isExact ? "exact" : "nearest" }

  /// Whether it is the better answer: one that meets the target before one that does not, then the
  /// nearer to the present value, then the lesser.
  func isBefore(_ other: SoughtValue, from present: Number) -> Bool {
    if root.isExact != other.root.isExact { return root.isExact }
    let (own, others) = (distance(from: present), other.distance(from: present))
    return own == others ? value < other.value : own < others
  }

  private func distance(from present: Number) -> Number {
    (try? value.subtracting(present).magnitude()) ?? .zero
  }
}

/// The table `seek`: the place, its value, the figure there, and how well it meets the target.
struct SoughtTable {
  let place: SettablePlace
  let value: Number?
  let metric: Number?
  let metricType: ValueType
  let status: String

  private static let statuses = Choice([
    Choice.Word("exact", "准确"), Choice.Word("nearest", "最近"), Choice.Word("none", "无解"),
  ])

  var table: Table {
    func cell(_ number: Number?) -> Value { number.map { .number($0) } ?? .blank }
    return Table(
      name: "seek",
      columns: [
        Column(name: "place", chinese: "位置", texts: [place.name]),
        Column(name: "value", chinese: ["取值"], mixed: [(cell(value), place.type)]),
        Column(name: "metric", chinese: ["指标值"], mixed: [(cell(metric), metricType)]),
        Column(
          name: "status", chinese: ["结果"], type: .choice(SoughtTable.statuses),
          values: [.text(status)]),
      ])
  }

  /// A value with all its digits, or as a ratio where they do not end: `2.5%`, `23/24`.
  static func exact(_ number: Number, as type: ValueType) -> String {
    let text = TypedValue(.number(number), type).description
    return ratio(number, as: type).map { "\($0) (≈\(text))" } ?? text
  }

  /// A value as a ratio, where its decimals do not end: `23/24`.
  static func ratio(_ number: Number, as type: ValueType) -> String? {
    let shown = number.reduced
    let percent = try? shown.multiplied(by: Number(100))
    let decimals = type == .ratio ? percent?.description : shown.description
    let isWhole =
      decimals.flatMap { try? Number(decimal: $0) } == (type == .ratio ? percent : shown)
    return isWhole ? nil : "\(shown.numerator)/\(shown.denominator)"
  }
}
