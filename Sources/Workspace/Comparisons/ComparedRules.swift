import Diagnostics
import Exact
import Language
import Rules
import Tables

/// The tables `comparison` of packs: the parameters and the criteria that differ, as each has them.
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

  /// The criteria that ask something else, or are not there, of the aspects that all packs judge.
  static func criteria(_ packs: [RulePack], _ names: [String]) -> Table {
    let keys = packs.flatMap { $0.judgedCriteria.map(CriterionKey.init) }.uniqued
    let rows = keys.filter { key in
      packs.allSatisfy { $0.aspects(of: key.kind).contains(key.aspect) }
    }.map { key in
      (
        key,
        packs.map { pack in
          pack.judgedCriteria.first { CriterionKey($0) == key }.map(SourcePrinter.text(of:))
        }
      )
    }.filter { _, texts in texts.contains { $0 != texts[0] } }
    let heading = [
      Column(
        name: "record", chinese: "记录",
        phrases: rows.map { RecordKind.named($0.0.kind)?.phrase }),
      Column(name: "criterion", chinese: "标准", texts: rows.map(\.0.name)),
    ]
    let columns = names.enumerated().map { index, name in
      Column(name: name, chinese: name, texts: rows.map { $0.1[index] })
    }
    return Table(name: "comparison", columns: heading + columns, keyColumns: [0, 1])
  }

  /// By what criteria of different packs are the same.
  private struct CriterionKey: Hashable {
    let kind: String
    let aspect: String
    let name: String

    init(_ criterion: CriterionSyntax) {
      (kind, aspect) = (criterion.kind.folded, criterion.aspect.text)
      name = criterion.name.text
    }
  }
}
