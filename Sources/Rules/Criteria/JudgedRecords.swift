import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The records of one kind as `assessment` and `findings` name them.
struct JudgedRecords {
  let kind: RecordKind
  let table: Table
  /// The region of each record, blank where it has none; nothing where no record of the kind has.
  private let regions: Column?
  /// The year of each record, blank where it has none; nothing where no record of the kind has.
  private let years: Column?

  init(_ kind: RecordKind, _ workbook: Workbook) throws(Diagnostic) {
    let table = workbook.rows(ofKind: kind)
    let record = workbook.contents.pack.syntax.records.first { $0.kind.folded == kind.name }
    let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
    func column(_ expression: Expression?, else name: String) throws(Diagnostic) -> Column? {
      guard let expression else { return table[name] }
      return workbook.column(
        "\(kind.name).\(name) of verdicts", of: try binder.bind(expression), over: table,
        count: table.rowCount)
    }
    (self.kind, self.table) = (kind, table)
    regions = try column(record?.region, else: "region")
    years = try column(record?.year, else: "year")
  }

  /// The region of a record; blank where there is none.
  func region(of row: Int) -> Value { regions?.value(at: row).readable ?? .blank }

  /// The year of a record; blank where there is none.
  func year(of row: Int) -> Value { years?.value(at: row).readable ?? .blank }

  /// Kind, key, region, year and aspect of every record under every aspect.
  func identity(_ aspects: [String]) -> [Vector] {
    let count = table.rowCount * aspects.count
    let rows = (0..<table.rowCount).flatMap { row in
      repeatElement(Int32(truncatingIfNeeded: row), count: aspects.count)
    }
    func repeated(_ column: Column?) -> Vector {
      guard let column = column?.readable else { return .blanks(count) }
      return .gathered(from: column.vector(rows: 0..<column.count), at: rows)
    }
    let numbers = (0..<count).map { UInt16(truncatingIfNeeded: $0 % aspects.count) }
    return [
      .same(.text(kind.name), count: count), repeated(keys), repeated(regions), repeated(years),
      .words(WordLane(numbers, of: aspects)),
    ]
  }

  /// The key of each record as the tables of verdicts write it.
  private var keys: Column {
    if table.keyColumns.count == 1, let index = table.keyColumns.first,
      table.columns[index].type == .text
    {
      return table.columns[index]
    }
    return Column(
      name: "", type: .text, values: (0..<table.rowCount).map { .text(table.keyText(at: $0)) })
  }

  /// Whether these are the same records, of the same regions and years, whatever else they hold.
  func areNamed(as old: JudgedRecords) -> Bool {
    func areSame(_ column: Column?, _ other: Column?) -> Bool {
      guard let column, let other else { return column == nil && other == nil }
      return column.changedRows(since: other)?.isEmpty ?? false
    }
    return table.hasKeys(of: old.table) && areSame(regions, old.regions)
      && areSame(years, old.years)
  }

  /// The kinds of the pack with their records, in the order of the pack.
  static func all(_ workbook: Workbook) throws(Diagnostic) -> [JudgedRecords] {
    var records: [JudgedRecords] = []
    for name in workbook.contents.pack.judgedKinds {
      guard let kind = RecordKind.named(name) else { continue }
      records.append(try workbook.records(of: kind))
    }
    return records
  }

  /// Visits every record under every aspect of its kind, in the order of the tables of verdicts and
  /// of findings.
  static func visit(
    _ workbook: Workbook, _ body: (JudgedRecords, Int, String, Judgement) -> Void
  ) throws(Diagnostic) {
    for records in try all(workbook) {
      let aspects = workbook.contents.pack.aspects(of: records.kind.name)
      var judgements: [Judgement] = []
      for aspect in aspects {
        judgements.append(try workbook.judgement(kind: records.kind, aspect: aspect))
      }
      for row in 0..<records.table.rowCount {
        for (aspect, judgement) in zip(aspects, judgements) {
          body(records, row, aspect, judgement)
        }
      }
    }
  }

  /// The kinds as words that a `where` can name in both languages.
  static let kindChoice = Choice(
    RecordKind.all.map { Choice.Word($0.name, chinese: $0.chinese) })
}

extension Column {
  /// The column with blank cells where it has some that cannot be read.
  var readable: Column {
    let unreadable = errorRows.filter { value(at: $0).readable == .blank }
    return unreadable.isEmpty ? self : recomputing(unreadable.map { ($0, .blank) })
  }
}
