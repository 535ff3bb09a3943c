import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `seek caps[海曙, 2020].room_to_plan = 0 by cap.rate between 0% and 10%`
  mutating func perform(_ seek: Seek) throws(Diagnostic) {
    let place = try settable(seek.place)
    guard place.type.isNumeric, place.present != nil else {
      throw .notSought(place, at: seek.place.span)
    }
    try checkTarget(seek)
    let function = try PlaceFunction(seek.metric, target: seek.target, of: place, self)
    guard function.type.isNumeric || function.type == .mixed else {
      throw .noFigure(at: seek.metric.span)
    }
    let bounds = try self.bounds(seek, place)
    let isWhole = function.isWhole
    let samples = Performance.samples(bounds, place.present?.number, isWhole: isWhole)
    let session = session
    var search = RootSearch(function) { (done, all) throws(Diagnostic) in
      try session.goOn(done, of: all)
    }
    let roots = try search.roots(among: samples)
    let present = place.present?.number ?? bounds.lowerBound
    let answers = try roots.map { (root) throws(Diagnostic) in
      try SoughtValue(root, nearest: present, place.type, function)
    }
    let best = answers.min { $0.isBefore($1, from: present) }
    let value =
      try best.map { (best) throws(Diagnostic) in try function.value(at: best.value) } ?? nil
    let result = SoughtTable(
      place: place, value: best?.value, metric: value, metricType: function.type,
      status: best?.status ?? "none")
    supposed = Performance.otherValues(of: [place])
    show(
      result.table, as: "seek",
      notes: try notes(best, answers, among: roots, place, bounds, function, isOpen: search.isOpen))
  }

  /// The target may move with the place; as things stand it must be a number.
  private func checkTarget(_ seek: Seek) throws(Diagnostic) {
    let binder = Binder(environment)
    let target = try binder.bind(seek.target, opposite: binder.bind(seek.metric).type)
    let value = try value(of: target, at: seek.target.span)
    guard value.number != nil else { throw .noTarget(at: seek.target.span) }
  }

  /// The least and the greatest value: what the statement says, for a share from 0% to 100%.
  private func bounds(
    _ seek: Seek, _ place: SettablePlace
  ) throws(Diagnostic) -> ClosedRange<Number> {
    guard let bounds = seek.bounds else {
      guard place.type == .ratio else { throw .noBounds(place, at: seek.place.span) }
      return .zero ... .one
    }
    guard let lower = try value(bounds.lower, for: place.type).number,
      let upper = try value(bounds.upper, for: place.type).number
    else { throw .notSought(place, at: seek.place.span) }
    guard lower < upper else {
      throw .emptyBounds(at: bounds.lower.span.joined(with: bounds.upper.span))
    }
    return lower...upper
  }

  /// The points between which the figure is looked at: the ends, the present value, and points at equal
  /// distances; of a whole number all, where they are few.
  private static func samples(
    _ bounds: ClosedRange<Number>, _ present: Number?, isWhole: Bool
  ) -> [Number] {
    var points: Set<Number> = [bounds.lowerBound, bounds.upperBound]
    if let present, bounds.contains(present) { points.insert(present) }
    let parts = 32
    for part in 1..<parts {
      guard let way = try? bounds.upperBound.subtracting(bounds.lowerBound),
        let share = try? Number(numerator: Int128(part), denominator: Int128(parts)),
        let point = try? bounds.lowerBound.adding(way.multiplied(by: share)).reduced
      else { continue }
      points.insert(isWhole ? (try? point.rounded(rule: .halfUp)) ?? point : point)
    }
    return points.sorted()
  }

  /// What must be said of an answer: that there is none, that there are several, which ends belong to
  /// it.
  private func notes(
    _ best: SoughtValue?, _ answers: [SoughtValue], among roots: [RootSearch.Root],
    _ place: SettablePlace, _ bounds: ClosedRange<Number>, _ function: PlaceFunction, isOpen: Bool
  ) throws(Diagnostic) -> [Phrase] {
    func shown(_ number: Number) -> String {
      SoughtTable.exact(number, as: place.type)
    }
    var notes: [Phrase] = []
    if let root = best?.root {
      if root.lower != root.upper {
        let open = Phrase(root.holdsLower ? "" : ", itself not", zh: root.holdsLower ? "" : "（不含）")
        let end = Phrase(root.holdsUpper ? "" : ", itself not", zh: root.holdsUpper ? "" : "（不含）")
        notes.append(
          Phrase(
            "it is met from \(shown(root.lower))\(open.english) to \(shown(root.upper))\(end.english)",
            zh: "自 \(shown(root.lower))\(open.chinese) 至 \(shown(root.upper))\(end.chinese) 均达到目标"))
      } else if root.isExact, let ratio = SoughtTable.ratio(root.lower, as: place.type) {
        notes.append(
          Phrase("the value is exactly \(ratio)", zh: "该取值精确为 \(ratio)"))
      } else if !root.isExact {
        notes.append(
          Phrase(
            "the figure jumps over the target at \(shown(root.lower))",
            zh: "该数值在 \(shown(root.lower)) 处越过目标"))
      }
      let others = answers.filter { $0.value != best?.value }.map { shown($0.value) }
      if !others.isEmpty {
        let list = Phrase.list(others.prefix(5))
        notes.append(Phrase("also at \(list.english)", zh: "另有：\(list.chinese)"))
      }
    } else {
      let ends = [bounds.lowerBound, bounds.upperBound]
      let values = try ends.map { (end) throws(Diagnostic) in
        try function.value(at: end).map {
          ValueText.shown(.number($0), as: function.type, in: .english)
        } ?? "?"
      }
      notes.append(
        Phrase(
          "not reached: \(values[0]) at \(shown(ends[0])), \(values[1]) at \(shown(ends[1])); "
            + "`between` gives other bounds",
          zh: "未能达到：\(shown(ends[0])) 时为 \(values[0])，\(shown(ends[1])) 时为 \(values[1])；"
            + "可用“介于”另设范围"))
    }
    if isOpen {
      notes.append(
        Phrase(
          "a place at which it is crossed could not be told exactly, and is left out",
          zh: "有一处越过目标的取值无法精确得出，未列入"))
    }
    return notes
  }
}

extension Diagnostic {
  /// `seek … by projects.amount`
  fileprivate static func notSought(_ place: SettablePlace, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "not-sought",
      Phrase(
        "\(place.name) is no single number that could be sought", zh: "\(place.name) 不是可以求解的单个数"),
      at: span,
      advice: [
        place.type == .date || place.type == .month
          ? Phrase(
            "dates are swept: `sweep \(place.name) from … to … step 15 days`",
            zh: "日期可以扫描：`扫描 \(place.name) 从 … 到 … 步长 15 天`")
          : Phrase("a parameter or one cell can be, as in cap.rate", zh: "可以是参数或一个单元格，如 cap.rate")
      ])
  }

  fileprivate static func noTarget(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-target", Phrase("the target is no number that is known", zh: "目标不是已知的数"), at: span,
      advice: [countAdvice])
  }

  fileprivate static func noFigure(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-figure", Phrase("this is no number that could come to a target", zh: "此处不是可达到目标的数"),
      at: span, advice: [countAdvice])
  }

  private static var countAdvice: Phrase {
    Phrase(
      "of verdicts a count is sought, as in `count(assessment where verdict = pass) = 3`",
      zh: "结论可按计数求解，如 `计数(评估结果 其中 结论 = 达标) = 3`")
  }

  /// `seek … by fund[海曙, 2019].contribution_income`
  fileprivate static func noBounds(_ place: SettablePlace, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-bounds",
      Phrase(
        "between which values is \(place.name) to be sought?", zh: "\(place.name) 应在什么范围内求解？"),
      at: span,
      advice: [
        Phrase(
          "write `between … and …` behind it; only a share has bounds of its own, 0% and 100%",
          zh: "请在其后写“介于 … 且 …”；只有比例自带范围 0% 至 100%")
      ])
  }

  fileprivate static func emptyBounds(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "empty-bounds",
      Phrase("nothing lies between these bounds", zh: "此范围为空"), at: span,
      advice: [Phrase("write the lesser first", zh: "请先写较小的一端")])
  }
}
