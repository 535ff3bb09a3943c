import Diagnostics
import Evaluation
import Exact
import Rendering
import Rules
import Tables

extension ShownOutline.Entry {
  /// A reason with all reasons below it.
  init(_ reason: Reason) {
    var details: [ShownOutline.Detail] = []
    if let formula = reason.formula {
      details.append(
        ShownOutline.Detail("formula", heading: Phrase(same: "="), Phrase(same: formula)))
    }
    if let filled = reason.filled {
      details.append(
        ShownOutline.Detail("filled", heading: Phrase(same: "="), Phrase(same: filled)))
    }
    details += reason.remarks.map { remark in
      ShownOutline.Detail(
        remark.topic.rawValue, heading: remark.topic.heading, remark.text, brief: remark.brief)
    }
    details += reason.changes.map { change in
      ShownOutline.Detail(
        "change",
        fields: [
          ShownOutline.Field("place", .text(change.place), .text),
          ShownOutline.Field("operator", .text(change.comparison.rawValue), .text),
          ShownOutline.Field("value", change.value.value, change.value.type),
          ShownOutline.Field("now", change.now.value, change.now.type),
        ])
    }
    self.init(
      reason.subject, value: reason.value?.value, type: reason.value?.type ?? .text,
      details: details, entries: reason.inputs.map(ShownOutline.Entry.init),
      digest: reason.digest.map { ($0.count, $0.rest) })
  }
}

extension Reason {
  /// The reason as rows: how far in, what, its value, its formula, what was put in, what else is
  /// said.
  var table: Table {
    var rows: [(level: Int, reason: Reason)] = []
    gather(into: &rows, level: 0)
    func texts(_ name: String, _ chinese: String, _ cell: (Reason) -> String?) -> Column {
      Column(name: name, chinese: chinese, texts: rows.map { cell($0.reason) })
    }
    func phrases(_ name: String, _ chinese: String, _ cell: (Reason) -> Phrase?) -> Column {
      Column(name: name, chinese: chinese, phrases: rows.map { cell($0.reason) })
    }
    func remarks(_ topics: Remark.Topic...) -> (Reason) -> Phrase? {
      { reason in
        let texts = topics.flatMap { reason.texts(on: $0) }
        return texts.isEmpty ? nil : texts.joined(by: .semicolon)
      }
    }
    return Table(
      name: "reason",
      columns: [
        Column(
          name: "level", chinese: ["层次"], type: .count, values: rows.map { .count($0.level) }),
        phrases("name", "名称") { $0.subject },
        Column(
          name: "value", chinese: ["值"],
          mixed: rows.map { ($0.reason.value?.value ?? .blank, $0.reason.value?.type ?? .text) }),
        texts("formula", "公式") { $0.formula }, texts("filled", "代入") { $0.filled },
        phrases("article", "条款", remarks(.article)),
        phrases("meaning", "含义", remarks(.meaning)),
        phrases("source", "来源", remarks(.source)), phrases("place", "出处", remarks(.place)),
        phrases("note", "说明", remarks(.rule, .state, .missing, .outlook, .remedy)),
      ])
  }

  private func gather(into rows: inout [(level: Int, reason: Reason)], level: Int) {
    rows.append((level, self))
    for input in inputs { input.gather(into: &rows, level: level + 1) }
  }
}
