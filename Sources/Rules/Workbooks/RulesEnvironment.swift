public import Diagnostics
import Evaluation
import Exact
public import Language
public import Tables

/// What names mean in a pack: a kind that is not loaded has no rows, the pack's definitions hold,
/// and an aspect's name is the verdict of a row.
struct RulesEnvironment: Environment {
  let workbook: Workbook

  func table(named name: String) throws(Diagnostic) -> Table? {
    if let kind = RecordKind.named(name) { return workbook.rows(ofKind: kind) }
    return try workbook.derivedTable(named: name)
  }

  func isLoaded(_ name: String) -> Bool { workbook.isLoaded(name) }

  /// A pack is checked over an empty workbook.
  var maySkipBranches: Bool { !workbook.contents.tables.isEmpty }

  func computedColumn(_ column: String, of table: Table) throws(Diagnostic) -> Column? {
    if let kind = table.kind, pack.isAspect(column.lowercased(), of: kind) {
      let aspect = column.lowercased()
      return try workbook.judgement(kind: kind, aspect: aspect).column
    }
    return try workbook.computedColumn(column, of: table)
  }

  func computedColumnNames(of table: Table) -> [String] {
    workbook.computedColumnNames(of: table) + pack.aspects(of: table.kind?.name ?? "")
  }

  func definition(_ name: String, of table: Table) -> Expression? {
    guard let kind = table.kind?.name else { return nil }
    return pack.definition(name, of: kind)
  }

  func parameter(named name: String) -> TypedValue? {
    pack.force[name] ?? workbook.parameter(named: name)
  }
  func datedValues(ofParameter name: String) -> DatedValues? {
    workbook.datedValues(ofParameter: name)
  }
  func variable(named name: String) -> TypedValue? { nil }
  var tableNames: [String] { RecordKind.all.map(\.name) + workbook.derivedNames }
  var parameterNames: [String] { workbook.parameterNames + pack.force.keys.sorted() }
  var variableNames: [String] { [] }

  private var pack: RulePack { workbook.contents.pack }
}

extension RecordKind {
  /// The kind that a pack names; throws where there is none.
  public static func declared(_ name: Name) throws(Diagnostic) -> RecordKind {
    guard let kind = RecordKind.named(name.folded) else {
      throw .unknownKind(name)
    }
    return kind
  }
}
