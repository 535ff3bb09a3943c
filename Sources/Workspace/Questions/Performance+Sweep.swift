import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `sweep cap.rate from 1% to 5% step 0.5%, settle.prepay_share from 0% to 50% step 10% showing …`
  mutating func perform(_ sweep: Sweep) throws(Diagnostic) {
    guard sweep.axes.count <= 2 else { throw .tooManyAxes(at: sweep.axes[2].place.span) }
    let metrics = try Metrics(sweep.metrics, in: source)
    var axes: [SweptAxis] = []
    for axis in sweep.axes { axes.append(try swept(axis)) }
    guard axes.count == 1 || axes[0].place.name != axes[1].place.name else {
      throw .sweptTwice(sweep.axes[1].place.span)
    }
    let count = axes.reduce(1) { $0 * $1.values.count }
    guard count <= SweptAxis.most else { throw .tooManyPoints(count, at: statement.span) }
    var course: Course?
    let (present, points): ([TypedValue], [SweptPoint])
    if axes.count == 1 {
      let way = try self.course(of: metrics, along: axes[0])
      (course, present, points) = (way, way.figures.present, way.points)
    } else {
      // What the points have in common is computed once.
      present = try metrics.values(in: session)
      points = try self.points(of: metrics, over: axes)
    }
    saySteps(points.count, followed: course?.figures.followedVerdicts)
    supposed = Performance.otherValues(of: axes.map(\.place))
    let result = SweptTable(axes: axes, metrics: metrics.names, points: points, present: present)
    show(result.table, as: "sweep", notes: [], isWhole: true)
    for chart in result.charts { show(chart, as: "sweep") }
    if let course { try sayTurns(course, along: axes[0]) }
  }

  /// What the figures come to along one place, with the verdicts that turn on the way.
  private struct Course {
    let figures: PlaceFigures
    var points: [SweptPoint] = []
    var breakpoints: Breakpoints
  }

  private func course(of metrics: Metrics, along axis: SweptAxis) throws(Diagnostic) -> Course {
    let figures = try PlaceFigures(
      metrics, of: axis.place, isFactor: axis.isFactor, first: axis.values[0], self)
    var course = Course(figures: figures, breakpoints: Breakpoints(type: axis.type))
    let count = axis.values.count
    for value in axis.values {
      try session.goOn(course.points.count, of: count)
      let (values, verdicts) = try figures.point(at: value)
      course.points.append(SweptPoint(settings: [axis.setting(value)], values: values))
      if let place = value.number, let verdicts { course.breakpoints.append(place, verdicts) }
    }
    return course
  }

  /// What the figures come to with every combination of the places' values.
  private func points(
    of metrics: Metrics, over axes: [SweptAxis]
  ) throws(Diagnostic) -> [SweptPoint] {
    let probe = Probe(self)
    let all = SweptAxis.combinations(of: axes)
    var points: [SweptPoint] = []
    for settings in all {
      try session.goOn(points.count, of: all.count)
      let values = try metrics.values(in: probe.branch(settings))
      points.append(SweptPoint(settings: settings, values: values))
    }
    return points
  }

  /// How the points were computed, where the option asks for it.
  private mutating func saySteps(_ count: Int, followed verdicts: Int?) {
    guard session.settings.explainsRecalculation else { return }
    let points = counted(count, "point")
    guard let verdicts else {
      note(Phrase("\(points) computed, each as a whole", zh: "\(count) 个点逐点整体计算"))
      return
    }
    note(
      Phrase(
        "\(points) computed where the figures move; \(counted(verdicts, "verdict")) can turn",
        zh: "\(count) 个点只计算变动之处；\(verdicts) 项结论可能变化"))
  }

  /// Says at which values verdicts turn on the way, and where amounts of money leave their line.
  private mutating func sayTurns(
    _ course: Course, along axis: SweptAxis
  ) throws(Diagnostic) {
    try sayBreakpoints(course.breakpoints, of: course.figures)
    // Between whole numbers there is no line that could bend.
    guard !axis.type.isWhole, let first = course.points.first else { return }
    for (index, value) in first.values.enumerated() where value.type == .money {
      try sayBends(index, of: course, along: axis)
    }
  }

  /// `other values of cap.rate`: what the results of a question suppose.
  static func otherValues(of places: [SettablePlace]) -> Phrase {
    let list = Phrase.list(places.map(\.name))
    return Phrase("other values of \(list.english)", zh: "\(list.chinese) 取其他值")
  }

  /// Says where an amount of money leaves the straight line on which it moves.
  private mutating func sayBends(
    _ index: Int, of course: Course, along axis: SweptAxis
  ) throws(Diagnostic) {
    let known = course.points.compactMap { point -> (place: Number, value: Number)? in
      guard let place = point.settings.first?.value.number,
        let value = point.values[index].value.number
      else { return nil }
      return (place, value)
    }
    guard known.count == course.points.count, known.count > 2, Set(known.map(\.value)).count > 1
    else {
      return
    }
    let projects = session.workbook.table(ofKind: "projects")?.rowCount ?? 0
    let pieces = StraightPieces(
      points: known, tolerance: Number(mantissa: Int64(projects) + 1, decimals: 2)
    ) { (place) throws(Diagnostic) in
      try course.figures.values(at: .number(place))[index].value.number
    }
    let (places, isMore) = try pieces.ends()
    guard !places.isEmpty else { return }
    let list = places.map { place in
      Phrase(same: "≈" + ValueText.shown(.number(place), as: axis.type, in: .english))
    }.joined(by: .enumeration)
    let more = isMore ? ", …" : ""
    let name = course.figures.metrics.names[index]
    note(
      Phrase(
        "\(name) bends or jumps at \(list.english)\(more)",
        zh: "\(name) 在 \(list.chinese) 处转折或跳变\(more)"))
  }

  /// Shows a picture below the table that it is of.
  mutating func show(_ chart: ShownChart, as word: String) {
    outcome.results.append(SessionResult(statement: word, line: line, .chart(chart)))
  }

  /// The values of a swept place.
  private mutating func swept(_ axis: Sweep.Axis) throws(Diagnostic) -> SweptAxis {
    let place = try settable(axis.place)
    let type = axis.isFactor ? ValueType.ratio : place.type
    guard type.isNumeric || type == .date || type == .month else {
      throw .notSwept(place.name, type, at: axis.place.span)
    }
    let first = try value(axis.first, for: type)
    let last = try value(axis.last, for: type)
    let step = try self.step(axis.step, for: type)
    var values: [Value] = []
    var next = first
    guard let direction = Comparison.order(last, first) else {
      throw .notSwept(place.name, type, at: axis.last.span)
    }
    while values.count <= SweptAxis.most, let order = Comparison.order(next, last),
      order == 0 || (order < 0) == (direction > 0)
    {
      values.append(next)
      guard order != 0 else { break }
      let following = evaluator.value(.binary(.add, .constant(next), .constant(step)))
      guard let way = Comparison.order(following, next), way != 0, (way > 0) == (direction > 0)
      else { throw .stepLeadsAway(way: Comparison.order(following, next), at: axis.step.span) }
      next = following
    }
    guard values.count <= SweptAxis.most else {
      throw .tooManyPoints(values.count, at: axis.step.span)
    }
    return SweptAxis(place: place, isFactor: axis.isFactor, values: values)
  }

  private func step(_ expression: Expression, for type: ValueType) throws(Diagnostic) -> Value {
    guard type == .date || type == .month else { return try value(expression, for: type) }
    let bound = try Binder(environment).bind(expression)
    let value = evaluator.value(bound.node)
    guard bound.type == .period, value.isKnown else { throw .noPeriod(at: expression.span) }
    return value
  }
}

extension Diagnostic {
  /// A third place.
  fileprivate static func tooManyAxes(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "too-many-places", Phrase("a sweep takes one place, or two", zh: "一次扫描取一处或两处"),
      at: span,
      advice: [
        Phrase("set the third in a scenario, and sweep there", zh: "请在情景中设定第三处，再在其中扫描")
      ])
  }

  /// `sweep cap.rate from 1% to 2% step 1%, cap.rate from 1% to 2% step 1%`
  fileprivate static func sweptTwice(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "swept-twice", Phrase("this place is swept already", zh: "此处已在扫描之中"), at: span,
      advice: [Phrase("name another place, or one alone", zh: "请另选一处，或只扫描一处")])
  }

  /// `sweep cap.rate from 0% to 100% step 0.0001%`
  static func tooManyPoints(_ count: Int, at span: SourceSpan) -> Diagnostic {
    let found = count > SweptAxis.most ? "more than \(SweptAxis.most)" : "\(count)"
    let chinese = count > SweptAxis.most ? "超过 \(SweptAxis.most)" : "\(count)"
    return Diagnostic(
      code: "too-many-steps",
      Phrase("the sweep has \(found) points", zh: "扫描点数\(chinese)"), at: span,
      advice: [
        Phrase(
          "a longer step, or a shorter way, makes at most \(SweptAxis.most)",
          zh: "请加大步长或缩短范围，使点数不超过 \(SweptAxis.most)")
      ])
  }

  /// `sweep settle.over_cap from warn to hold step 1`
  fileprivate static func notSwept(
    _ name: String, _ type: ValueType, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      code: "not-swept",
      Phrase(
        "\(name) holds \(type.name), which has no steps", zh: "“\(name)”为\(type.chineseName)，没有步长"),
      at: span,
      advice: [
        Phrase(
          "numbers, money, shares and days can be swept; a scenario for each word, and `compare`",
          zh: "数、金额、比例和日期可以扫描；其他可为每个词建一个情景，再用 `比较`")
      ])
  }

  /// A step of 0, or one that leads away from the end.
  fileprivate static func stepLeadsAway(way: Int?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-step",
      way == 0
        ? Phrase("a step of 0 leads nowhere", zh: "步长为 0，无法前进")
        : Phrase("the step leads away from the end", zh: "步长背离终点"), at: span,
      advice: [
        way == 0
          ? Phrase("give it a step that is not 0", zh: "请给出不为 0 的步长")
          : Phrase("give it the other sign, or change the ends", zh: "请改变步长的正负，或对调起点与终点")
      ])
  }

  fileprivate static func noPeriod(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-period",
      Phrase("a span of time was expected, as in 15 days", zh: "此处应为时长，如 15 天"), at: span)
  }
}
