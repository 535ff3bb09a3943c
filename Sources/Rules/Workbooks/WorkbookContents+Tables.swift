public import Diagnostics
import Evaluation
import Exact
import Language
public import Tables

extension WorkbookContents {
  /// Reads a file as a table and adds it, as `add` does. `file` is what messages call it.
  ///
  /// The kind is recognised from the headers, English or Chinese, unless `options` says it; the
  /// table is named after its kind, or after the file where it is of none, unless `options` names
  /// it. Cells become exact values in the units of their columns: money is yuan, whatever unit
  /// the header has.
  ///
  /// Returns what its user should look at: a warning for cells that cannot be read and count as
  /// unknown, a note where the file is nearly of a kind. Throws where the file's structure is
  /// broken, its bytes are no text, a required column is missing, or a key is blank, unreadable or
  /// there already; the contents are then as they were.
  public mutating func load(
    _ bytes: some ByteSource, from file: String, options: ReadingOptions = ReadingOptions()
  ) throws(Diagnostic) -> [Diagnostic] {
    let (table, report) = try TableReader.read(bytes, name: file, options: options)
    if options.tableName == nil, let miss = report.nearMiss(named: table.name) {
      throw .lacking(miss, file)
    }
    try add(table)
    return table.warnings() + report.notes
  }

  /// Adds a table behind the others; one of a kind gets its key checked. The rules read all
  /// tables of a kind together, so several files of one kind are several tables, each under a
  /// name of its own.
  ///
  /// Throws where the name is taken or means something else, where a required column is missing,
  /// and where a key is blank, unreadable, or there already, in this table or in another of its
  /// kind; the contents are then as they were.
  public mutating func add(_ table: Table) throws(Diagnostic) {
    if let index = tableIndex(named: table.name) { throw .nameTaken(by: tables[index]) }
    guard !reserves(table.name, for: table.kind) else { throw .nameReserved(table.name) }
    let keyed = table.kind == nil ? table : try table.keyed()
    try checkKeys(of: keyed)
    tables.append(keyed)
  }

  /// Whether a name means something else than a table of `kind`: another kind, a table that the
  /// pack derives, or a group of its parameters.
  public func reserves(_ name: String, for kind: RecordKind?) -> Bool {
    if let meant = RecordKind.named(name), meant != kind { return true }
    let group = name.lowercased() + "."
    return Workbook(self).derivedName(name) != nil
      || pack.parameters.contains { $0.name.hasPrefix(group) }
  }

  /// Throws where a key of a table stands in another one of its kind: it would name two records.
  /// `position` is the place of the table itself, where it stands among these already.
  public func checkKeys(of table: Table, at position: Int? = nil) throws(Diagnostic) {
    guard let kind = table.kind else { return }
    for (index, other) in tables.enumerated() where index != position && other.kind == kind {
      _ = try other.appending(table)
    }
  }
}
