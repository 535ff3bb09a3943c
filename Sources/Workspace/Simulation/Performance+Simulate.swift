import Diagnostics
import Evaluation
import Exact
import Language
import Rendering
import Rules
import Tables

extension Performance {
  /// `simulate caps[海曙, 2020].room_to_plan with fund.contribution_income ~ triangular(-20%, 0%, 5%) runs 10000 seed 1`
  mutating func perform(_ simulate: Simulate) throws(Diagnostic) {
    let metrics = try Metrics(simulate.metrics, in: source)
    let present = try metrics.values(in: session)
    for (value, metric) in zip(present, simulate.metrics) where !value.type.isNumeric {
      throw Diagnostic(
        code: "no-figure", Phrase("this is no number that could spread", zh: "此处不是可分布的数"),
        at: metric.span)
    }
    let runs = simulate.runs ?? 1000
    guard runs <= SimulatedFigures.mostRuns else { throw .tooManyRuns(runs, at: statement.span) }
    let places = try drawnPlaces(simulate.draws)
    let stream = RandomStream(seed: UInt64(simulate.seed ?? 1))
    var figures = SimulatedFigures(metrics: metrics.names, present: present)
    let branch = Session(branching: session)
    for run in 0..<runs {
      try session.goOn(run, of: runs)
      var contents = session.state.contents
      do throws(ArithmeticError) {
        for place in places { try place.draw(run, &contents, from: stream) }
      } catch {
        throw .failedValue(CellError(error), at: statement.span)
      }
      branch.suppose(contents, insteadOf: session)
      figures.add(try metrics.values(in: branch))
    }
    let names = Phrase.list(places.map(\.name))
    supposed = Phrase("chance values of \(names.english)", zh: "\(names.chinese) 随机取值")
    show(
      figures.table, as: "simulate", notes: figures.notes(runs, simulate.seed ?? 1), isWhole: true)
    for chart in figures.charts { show(chart, as: "simulate") }
  }
}

extension Session {
  /// Takes other contents in the place of those that a session has, whose results it is measured by.
  func suppose(_ contents: WorkbookContents, insteadOf other: Session) {
    workbook = other.workbook
    state.layer.contents = contents
  }
}

/// What figures came to in the runs of a simulation.
struct SimulatedFigures {
  let metrics: [String]
  let present: [TypedValue]
  private var samples: [[Number]]
  private var unknown: [Int]

  /// More runs than these are a slip.
  static let mostRuns = 1_000_000

  init(metrics: [String], present: [TypedValue]) {
    (self.metrics, self.present) = (metrics, present)
    samples = metrics.map { _ in [] }
    unknown = metrics.map { _ in 0 }
  }

  /// The figures of one more run.
  mutating func add(_ values: [TypedValue]) {
    for (index, value) in values.enumerated() {
      if let number = value.value.number {
        samples[index].append(number)
      } else {
        unknown[index] += 1
      }
    }
  }

  /// The table `simulation`: a row for each figure.
  var table: Table {
    let summaries = samples.map { SampleSummary($0) }
    func figures(
      _ name: String, _ chinese: String, _ value: (SampleSummary) -> Number?
    ) -> Column {
      Column(
        name: name, chinese: [chinese],
        mixed: zip(summaries, present).map { summary, present in
          (summary.flatMap(value).map { .number($0) } ?? .blank, present.type)
        })
    }
    let quantiles = SampleSummary.percentages.map { percent in
      figures("p\(percent)", "\(percent)%分位") { $0.quantile(percent) }
    }
    return Table(
      name: "simulation",
      columns: [
        Column(name: "metric", chinese: "指标", texts: metrics),
        Column(name: "present", chinese: ["现值"], mixed: present.map { ($0.value, $0.type) }),
        figures("mean", "平均") { $0.mean.flatMap { try? $0.rounded(decimals: 10, rule: .halfUp) } },
        figures("deviation", "标准差") { $0.deviation(decimals: 4) },
        figures("least", "最小") { $0.least },
      ] + quantiles + [
        figures("greatest", "最大") { $0.greatest },
        Column(
          name: "below_0", chinese: ["低于0的比例"], type: .ratio,
          values: summaries.map { $0.map { .number($0.shareBelowZero) } ?? .blank }),
      ], keyColumns: [0])
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 run" : "\(count) runs" }

  /// How often was drawn, and how often a figure was not known.
  func notes(_ runs: Int, _ seed: Int) -> [Phrase] {
    let lost = zip(metrics, unknown).filter { $0.1 > 0 }.map { metric, count in
      Phrase("\(metric) is unknown in \(counted(count))", zh: "\(metric) 在 \(count) 次中未知")
    }
    return [Phrase("\(counted(runs)), seed \(seed)", zh: "\(runs) 次，种子 \(seed)")] + lost
  }

  var charts: [ShownChart] {
    metrics.indices.compactMap { index in
      guard let summary = SampleSummary(samples[index]), summary.least < summary.greatest else {
        return nil
      }
      let bins = summary.bins.map { Histogram.Bin(from: $0.from, to: $0.to, count: $0.count) }
      guard !bins.isEmpty else { return nil }
      var marks: [Histogram.Mark] = []
      if let now = present[index].value.number {
        marks.append(Histogram.Mark(Phrase("now", zh: "现值"), at: now))
      }
      if summary.least < .zero, summary.greatest >= .zero {
        marks.append(Histogram.Mark(Phrase("0", zh: "0"), at: .zero))
      }
      return .histogram(
        Histogram(
          Phrase("\(metrics[index]), simulated", zh: "\(metrics[index]) 的模拟分布"), bins: bins,
          type: present[index].type, marks: marks))
    }
  }
}

extension Diagnostic {
  fileprivate static func tooManyRuns(_ runs: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "too-many-runs",
      Phrase(
        "at most \(SimulatedFigures.mostRuns) runs are made, not \(runs)",
        zh: "最多模拟 \(SimulatedFigures.mostRuns) 次，而不是 \(runs) 次"), at: span)
  }
}
