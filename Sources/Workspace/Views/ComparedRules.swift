import Diagnostics
import Exact
import Rules
import Tables

/// The table `comparison` of packs: the parameters that differ, with their values under each.
enum ComparedRules {
  static func parameters(_ workbooks: [Workbook], _ names: [String]) -> Table {
    let packs = workbooks.map(\.contents)
    let all = packs.flatMap { $0.pack.parameters.map(\.name) }.uniqued
    let rows = all.map { name in (name, packs.map { $0.pack.value(of: name, set: $0.parameters) }) }
      .filter { _, values in values.contains { $0.value != values[0].value } }
    let columns = names.enumerated().map { index, name in
      Column(name: name, mixed: rows.map { ($0.1[index].value, $0.1[index].type) })
    }
    let parameters = Column(
      name: "parameter", chinese: ["参数"], type: .text, values: rows.map { .text($0.0) })
    return Table(name: "comparison", columns: [parameters] + columns, keyColumns: [0])
  }
}
