import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `sensitivity sum(settlement.payable) by cap.rate, settle.prepay_share within 10%`
  mutating func perform(_ sensitivity: Sensitivity) throws(Diagnostic) {
    let metrics = try Metrics([sensitivity.metric], in: source)
    let present = try metrics.values(in: session)[0]
    guard present.type.isNumeric || present.type == .mixed else {
      throw Diagnostic(
        code: "no-figure", Phrase("this is no number that could be moved", zh: "此处不是可变动的数"),
        at: sensitivity.metric.span)
    }
    let reach = try reach(sensitivity.reach)
    guard let down = try? Number.one.subtracting(reach), let up = try? Number.one.adding(reach)
    else { return }
    let probe = Probe(self)
    var entries: [MovedPlace] = []
    var moved: [SettablePlace] = []
    for place in sensitivity.places {
      try session.goOn(entries.count, of: sensitivity.places.count)
      let settable = try settable(place)
      moved.append(settable)
      guard settable.type.isNumeric else {
        throw .notMoved(settable, at: place.span)
      }
      entries.append(
        MovedPlace(
          name: settable.name, low: try value(of: metrics, moving: settable, by: down, probe),
          high: try value(of: metrics, moving: settable, by: up, probe)))
    }
    let result = Tornado(
      metric: metrics.names[0], present: present,
      entries: entries.enumerated().sorted { first, second in
        let (own, other) = (first.element.swing, second.element.swing)
        return own == other ? first.offset < second.offset : (own ?? .zero) > (other ?? .zero)
      }.map(\.element))
    supposed = Performance.otherValues(of: moved)
    show(result.table, as: "sensitivity", isWhole: true)
    show(.tornado(result.chart), as: "sensitivity")
  }

  /// What the figure comes to with a place moved; blank where the place does not take the value, as
  /// a count does not take a part.
  private mutating func value(
    of metrics: Metrics, moving place: SettablePlace, by factor: Number, _ probe: Probe
  ) throws(Diagnostic) -> Value {
    let branch: Session
    do throws(Diagnostic) {
      branch = try probe.branch([setting(place, movedBy: factor)])
    } catch {
      guard error.code != "interrupted" else { throw error }
      var warning = error
      warning.severity = .warning
      outcome.messages.append(warning)
      return .blank
    }
    return try metrics.values(in: branch)[0].value
  }

  /// A place times a factor; of one whole number the whole number beyond.
  private func setting(_ place: SettablePlace, movedBy factor: Number) -> Probe.Setting {
    if place.type.isWhole, let present = place.present?.number,
      let moved = try? present.multiplied(by: factor).rounded(rule: factor < .one ? .down : .up)
    {
      return Probe.Setting(place: place, value: .number(moved))
    }
    return Probe.Setting(place: place, value: .number(factor), isFactor: true)
  }

  private func reach(_ expression: Expression) throws(Diagnostic) -> Number {
    let bound = try Binder(environment).bind(expression)
    let value = try value(of: bound, at: expression.span)
    guard let number = value.number, number > .zero, number <= .one else {
      throw Diagnostic(
        code: "wrong-reach",
        Phrase("a part of each place was expected, as in 10%", zh: "此处应为变动比例，如 10%"),
        at: expression.span,
        advice: [Phrase("it is above 0% and at most 100%", zh: "应大于 0%，不超过 100%")])
    }
    return number
  }
}

/// A place with what a figure comes to once it is lowered, and once it is raised.
struct MovedPlace {
  let name: String
  let low: Value
  let high: Value

  /// How far the figure moves between the two; nothing where one of them is not known.
  var swing: Number? {
    guard let low = low.number, let high = high.number else { return nil }
    return try? high.subtracting(low).magnitude()
  }
}

/// The table `sensitivity`, and its picture.
struct Tornado {
  let metric: String
  let present: TypedValue
  let entries: [MovedPlace]

  var table: Table {
    let type = present.type
    func figures(_ name: String, _ chinese: String, _ value: (MovedPlace) -> Value) -> Column {
      Column(name: name, chinese: [chinese], type: type, values: entries.map(value))
    }
    return Table(
      name: "sensitivity",
      columns: [
        Column(name: "place", chinese: "位置", texts: entries.map(\.name)),
        figures("present", "现值") { _ in present.value },
        figures("lowered", "下调后") { $0.low }, figures("raised", "上调后") { $0.high },
        figures("swing", "变动幅度") { $0.swing.map { .number($0) } ?? .blank },
      ])
  }

  var chart: TornadoChart {
    TornadoChart(
      Phrase("what moves \(metric)", zh: "影响 \(metric) 的因素"), base: present.value,
      type: present.type,
      entries: entries.map {
        TornadoChart.Entry(Phrase(same: $0.name), low: $0.low, high: $0.high)
      })
  }
}

extension Diagnostic {
  /// `sensitivity … by settle.over_cap within 10%`
  fileprivate static func notMoved(_ place: SettablePlace, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "not-moved",
      Phrase(
        "\(place.name) holds \(place.type.name), of which there is no part",
        zh: "“\(place.name)”为\(place.type.chineseName)，不能按比例变动"), at: span,
      advice: [
        Phrase("numbers, money and shares can be moved", zh: "数、金额和比例可以变动")
      ])
  }
}
