import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// The columns that `derive` gave to tables, computed when they are first asked for: over one state of
/// the workbook each is computed once.
final class LiveColumns {
  private var columns: [String: Column] = [:]
  private var tables: [String: Table] = [:]
  /// The columns that are being computed, each for the one before it.
  private var underway: [String] = []
  /// How many columns may rest on one another.
  private static let deepest = 100

  /// The column of a formula over a table; throws where the formula cannot be computed, and where it
  /// leads back to itself.
  func column(
    _ derived: DerivedColumn, of table: Table, _ environment: SessionEnvironment
  ) throws(Diagnostic) -> Column {
    let key = "\(table.identity).\(derived.path)"
    if let known = columns[key] { return known }
    guard !underway.contains(derived.path) else {
      throw .circularColumn(underway + [derived.path])
    }
    guard underway.count < LiveColumns.deepest else { throw .deepRule(derived.path) }
    underway.append(derived.path)
    defer { underway.removeLast() }
    let bound: BoundExpression
    do throws(Diagnostic) {
      bound = try Binder(environment, scope: Scope(table)).bind(derived.value)
    } catch {
      throw error.about(derived.source)
    }
    let column = environment.session.workbook.column(
      derived.path, of: bound, over: table, count: table.rowCount
    ).named(derived.name)
    columns[key] = column
    return column
  }

  /// A table with the columns that were derived for it behind its own.
  func table(
    _ table: Table, with derived: [DerivedColumn], _ environment: SessionEnvironment
  ) throws(Diagnostic) -> Table {
    let key = "\(table.identity)"
    if let known = tables[key] { return known }
    var whole = table
    for one in derived {
      whole = whole.addingColumn(try column(one, of: table, environment))
    }
    tables[key] = whole
    return whole
  }
}

extension Diagnostic {
  /// `derive projects.a = b` where `projects.b` is `a + 1`
  static func circularColumn(_ path: [String]) -> Diagnostic {
    let cycle = path.drop { $0 != path.last }.joined(separator: " → ")
    return Diagnostic(
      code: "circular-column",
      Phrase("a column would be computed from itself: \(cycle)", zh: "列将由自身算出：\(cycle)"),
      advice: [
        Phrase("give one of the columns on the way another formula", zh: "请为其中一列另写公式")
      ])
  }
}
