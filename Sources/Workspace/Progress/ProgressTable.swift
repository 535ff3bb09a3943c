import Exact
import Tables

/// What people did in lessons and quizzes, as a table.
enum ProgressTable {
  /// A row for each step that somebody did.
  static func of(_ people: [(person: String, entries: [ProgressEntry])]) -> Table {
    let rows = people.flatMap { person, entries in entries.map { (person, $0) } }
    func texts(
      _ name: String, _ chinese: String, _ text: ((String, ProgressEntry)) -> String
    ) -> Column {
      Column(name: name, chinese: [chinese], type: .text, values: rows.map { .text(text($0)) })
    }
    func counts(
      _ name: String, _ chinese: String, _ count: (ProgressEntry) -> Int
    ) -> Column {
      Column(
        name: name, chinese: [chinese], type: .count, values: rows.map { .count(count($0.1)) })
    }
    return Table(
      name: "progress",
      columns: [
        texts("person", "学习者") { $0.0 }, texts("time", "时间") { $0.1.time },
        texts("course", "课程") { $0.1.course }, texts("lesson", "课") { $0.1.lesson },
        texts("step", "步骤") { $0.1.step },
        Column(
          name: "result", chinese: ["结果"], type: .choice(ProgressEntry.Result.choice),
          values: rows.map { .text($0.1.result.rawValue) }),
        counts("tries", "尝试", { $0.tries }), counts("hints", "提示", { $0.hints }),
      ])
  }
}
