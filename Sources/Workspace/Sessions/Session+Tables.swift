import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// The tables that a session keeps of itself.
extension Session {
  var parameterTable: Table {
    state.contents.pack.parameterTable(set: state.contents.parameters)
  }

  var choiceTable: Table {
    state.contents.pack.choiceTable(set: state.contents.parameters)
  }

  var historyTable: Table {
    let all =
      record.steps.map { ($0, "done") } + record.undone.reversed().map { ($0.step, "undone") }
    let states = Choice([Choice.Word("done", "已执行"), Choice.Word("undone", "已撤销")])
    return Table(
      name: "history",
      columns: [
        Column(
          name: "step", chinese: ["步骤"], type: .count,
          values: all.indices.map { .count($0 + 1) }),
        Column(
          name: "statement", chinese: ["语句"], type: .text, values: all.map { .text($0.0.text) }),
        Column(
          name: "effect", chinese: ["效果"], type: .text,
          values: all.map { .text($0.0.change?.effect.text(in: settings.wording) ?? "") }),
        Column(
          name: "state", chinese: ["状态"], type: .choice(states), values: all.map { .text($0.1) }),
      ])
  }

  /// The loaded tables.
  var overview: Table {
    let tables = state.contents.tables
    func texts(_ name: String, _ chinese: String, _ values: [Value]) -> Column {
      Column(name: name, chinese: [chinese], type: .text, values: values)
    }
    func counts(_ name: String, _ chinese: String, _ values: [Int]) -> Column {
      Column(name: name, chinese: [chinese], type: .count, values: values.map { .count($0) })
    }
    return Table(
      name: "tables",
      columns: [
        texts("table", "表", tables.map { .text($0.name) }),
        texts("kind", "类型", tables.map { $0.kind.map { .text($0.name) } ?? .blank }),
        counts("rows", "行数", tables.map(\.rowCount)),
        counts("columns", "列数", tables.map { $0.columns.count }),
        counts("errors", "有误", tables.map { $0.columns.reduce(0) { $0 + $1.errorCount } }),
        texts(
          "files", "文件",
          tables.map { .text($0.files.map(\.path).uniqued.joined(separator: ", ")) }),
      ])
  }

  /// The rule packs that can be used, and the one that is.
  var packTable: Table {
    let used = state.contents.pack
    let others = RulePack.shippedNames.compactMap { try? RulePack.shipped(named: $0) }
      .filter { !used.isShipped || $0.name != used.name }
    return RulePack.table(of: [used] + others)
  }
}

extension Column {
  /// How many cells are errors.
  var errorCount: Int { (0..<count).count { value(at: $0).isError } }
}
