import Diagnostics
import Evaluation
import Exact
import Rendering
import Tables

/// What the columns of a table hold: the result of `describe`.
enum ColumnSummary {
  /// The columns that matter most where there is no room for all.
  static let brief = ["column", "type", "shape", "blanks", "errors", "distinct", "least"]

  static func table(of table: Table) -> Table {
    let summaries = table.columns.concurrentMap { Summary($0) }
    func counts(_ name: String, _ chinese: String, _ values: [Int]) -> Column {
      Column(name: name, chinese: [chinese], type: .count, values: values.map { .count($0) })
    }
    return Table(
      name: table.name,
      columns: [
        Column(name: "column", chinese: "列", texts: table.columns.map(\.name)),
        Column(
          name: "type", chinese: "类型",
          phrases: table.columns.map { Phrase($0.type.name, zh: $0.type.chineseName) }),
        Column(name: "chinese", chinese: "中文", texts: table.columns.map { $0.chinese.first ?? "" }),
        counts("blanks", "空白", summaries.map(\.blanks)),
        counts("errors", "有误", summaries.map(\.errors)),
        counts("distinct", "不同值", summaries.map(\.distinct)),
        Column(
          name: "least", chinese: ["最小"],
          mixed: zip(summaries, table.columns).map { ($0.least, $1.type) }),
        Column(
          name: "greatest", chinese: ["最大"],
          mixed: zip(summaries, table.columns).map { ($0.greatest, $1.type) }),
        Column(name: "shape", chinese: "分布", texts: summaries.map(\.shape)),
      ])
  }

  private struct Summary: Sendable {
    var blanks = 0
    var errors = 0
    var distinct = 0
    var least = Value.blank
    var greatest = Value.blank
    var shape = ""

    init(_ column: Column) {
      let grouping = RowGrouping.of([column], rowCount: column.count)
      let (groups, known) = grouping.occupied()
      distinct = groups.count { $0 }
      errors = column.errorRows.count
      blanks = column.count - errors - known
      if grouping.isOrdered, let first = groups.firstIndex(of: true),
        let last = groups.lastIndex(of: true)
      {
        (least, greatest) = (grouping.value(of: first), grouping.value(of: last))
      } else {
        for group in groups.indices where groups[group] { include(grouping.value(of: group)) }
      }
      let hasShape = column.type.isNumeric || [.mixed, .date, .month].contains(column.type)
      guard hasShape else { return }
      let sizes = grouping.sizes
      let numbers = groups.indices.compactMap { group in
        groups[group]
          ? Summary.place(of: grouping.value(of: group)).map { ($0, Int(sizes[group])) } : nil
      }
      shape = Summary.histogram(numbers, Summary.place(of: least), Summary.place(of: greatest))
    }

    /// Where a value lies on the line from the least to the greatest; nothing where there is no such
    /// line.
    private static func place(of value: Value) -> Number? {
      switch value {
      case .number(let number): number
      case .day(let day): Number(Int(day.number))
      case .month(let month): Number(Int(month.index))
      default: nil
      }
    }

    private mutating func include(_ value: Value) {
      if let order = Comparison.order(value, least) {
        if order < 0 { least = value }
      } else if !least.isKnown {
        least = value
      }
      if let order = Comparison.order(value, greatest) {
        if order > 0 { greatest = value }
      } else if !greatest.isKnown {
        greatest = value
      }
    }

    /// How the numbers, each with how often it comes, lie between the least and the greatest, in eight
    /// steps.
    private static func histogram(
      _ numbers: [(Number, count: Int)], _ least: Number?, _ greatest: Number?
    ) -> String {
      guard let least, let greatest, least < greatest,
        let range = try? greatest.subtracting(least)
      else { return "" }
      var steps = Array(repeating: 0, count: 8)
      for (number, count) in numbers {
        guard let reach = try? number.subtracting(least),
          let share = try? reach.multiplied(by: Number(8)).divided(by: range).rounded(rule: .down)
        else { continue }
        // Of a mixed column a number may lie before the least date, on a line of another kind.
        guard let step = share.wholeValue, (0...8).contains(step) else { continue }
        steps[min(7, step)] += count
      }
      return Sparkline.text(of: steps.map { Number($0) }, fromZero: true)
    }
  }
}
