import Diagnostics
import Exact

extension ChartForm {
  /// The grid, the legend, and what is left out.
  func lines(of map: HeatMap) -> [String] {
    guard !map.rows.isEmpty, !map.columns.isEmpty else { return lines(of: ChartRemark.noPoints) }
    let values = map.rows.indices.map { row in
      map.columns.indices.map { map.cell(row, $0) }
    }
    let numbers = values.joined().compactMap(\.number)
    let scale = HeatScale(numbers)
    let shown = Thinning.positions(of: map.rows.count, limit: max(2, map.rowLimit))
    let compact = CompactNumbers(numbers, as: map.type, in: wording)
    let grid = HeatGrid(
      labels: shown.map { text(map.rows[$0].value, as: map.rows[$0].type) },
      isRightAligned: map.rows.allSatisfy { $0.type.isNumeric }, headings: headings(of: map),
      cells: shown.map { row in
        values[row].map { value in
          HeatGrid.Cell(
            level: value.number.flatMap { scale?.level(of: $0) },
            text: text(value, as: map.type, compact))
        }
      }, columns: columns)
    let (texts, columnCount) = grid.lines
    var lines = texts + legend(of: scale, as: map.type)
    if scale == nil, !numbers.isEmpty { lines += self.lines(of: ChartRemark.tooFarApart) }
    if shown.count < map.rows.count {
      lines += self.lines(of: ChartRemark.rows(shown.count, of: map.rows.count))
    }
    if columnCount < map.columns.count {
      lines += self.lines(of: ChartRemark.columns(columnCount, of: map.columns.count))
    }
    return lines
  }

  /// The places from left to right, compact where they would take much room.
  private func headings(of map: HeatMap) -> [String] {
    let texts = map.columns.map { text($0.value, as: $0.type) }
    let widest = texts.map { TextWidth.of($0) }.max() ?? 0
    guard widest > 8 || texts.count > columns / (widest + 2), let type = map.columns.first?.type
    else { return texts }
    let numbers = map.columns.compactMap(\.value.number)
    let compact = CompactNumbers(numbers, parts: numbers.count, as: type, in: wording)
    return map.columns.map { text($0.value, as: $0.type, $0.type == type ? compact : nil) }
  }

  /// Which shade is what range, and the least and the greatest number in full.
  private func legend(of scale: HeatScale?, as type: ValueType) -> [String] {
    guard let scale else { return [] }
    guard !scale.isFlat else {
      let shade = HeatScale.shades[HeatScale.shades.count / 2]
      return packed([figure(scale.least, as: type, named: "[\(shade)]")])
    }
    let bounds = scale.bounds
    let compact = CompactNumbers(bounds, as: type, in: wording)
    let ranges = zip(HeatScale.shades, zip(bounds, bounds.dropFirst())).map { shade, range in
      "[\(shade)] \(compact.text(range.0)) – \(compact.text(range.1))"
    }
    return packed(ranges)
      + packed([
        figure(scale.least, as: type, named: label(ChartRemark.least)),
        figure(scale.greatest, as: type, named: label(ChartRemark.greatest)),
      ])
  }
}
