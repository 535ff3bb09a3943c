import Diagnostics
import Exact

extension ChartForm {
  /// A line for each point, then where bars begin and how many points are left out.
  func lines(of chart: BarChart) -> [String] {
    guard !chart.points.isEmpty else { return lines(of: ChartRemark.noPoints) }
    let shown =
      chart.isThinned
      ? Thinning.positions(
        of: chart.points.count, limit: max(2, chart.rowLimit), keeping: chart.present)
      : Array(chart.points.indices.prefix(max(1, chart.rowLimit)))
    let numbers = chart.points.compactMap(\.value.number)
    let axis = BarAxis(numbers)
    let compact = CompactNumbers(numbers, as: chart.type, in: wording)
    let now = "◂ " + label(ChartRemark.now)
    let ways = [(nil, now), (compact, now), (compact, "◂")].map { compact, mark in
      shown.map { row($0, of: chart, compact, mark) }
    }
    let isRightAligned = chart.points.allSatisfy { $0.label.type.isNumeric }
    var lines = lines(ways, axis: axis, isRightAligned: isRightAligned)
    if axis == nil, !numbers.isEmpty { lines += self.lines(of: ChartRemark.tooFarApart) }
    if let axis, !axis.origin.isZero {
      let origin = ValueText.shown(.number(axis.origin), as: chart.type, in: wording)
      lines += self.lines(of: ChartRemark.barsBegin(at: origin))
    }
    if shown.count < chart.points.count {
      let remark = chart.isThinned ? ChartRemark.points : ChartRemark.bars
      lines += self.lines(of: remark(shown.count, chart.points.count))
    }
    return lines
  }

  private func row(
    _ position: Int, of chart: BarChart, _ compact: CompactNumbers?, _ mark: String
  ) -> BarRow {
    let point = chart.points[position]
    return BarRow(
      label: text(point.label.value, as: point.label.type), number: point.value.number,
      figure: text(point.value, as: chart.type, compact),
      mark: position == chart.present ? mark : "")
  }
}
