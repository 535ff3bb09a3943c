import Diagnostics
import Evaluation
import Exact
import Language
import Tables

/// The records of one kind as `assessment` and `findings` name them.
struct JudgedRecords {
  let kind: RecordKind
  let table: Table
  /// The region of each record; blank where there is none.
  let regions: [Value]
  /// The year of each record; blank where there is none.
  let years: [Value]

  init(_ kind: RecordKind, _ workbook: Workbook) throws(Diagnostic) {
    let table = workbook.rows(ofKind: kind)
    let record = workbook.contents.pack.syntax.records.first { $0.kind.folded == kind.name }
    let count = table.rowCount
    let binder = Binder(RulesEnvironment(workbook: workbook), scope: Scope(table))
    func values(_ expression: Expression?, else name: String) throws(Diagnostic) -> [Value] {
      var column = table[name]
      if let expression {
        column = workbook.evaluator.column(try binder.bind(expression), name: name, rowCount: count)
      }
      guard let column else { return Array(repeating: .blank, count: count) }
      return (0..<count).map { column.value(at: $0).readable }
    }
    let regions = try values(record?.region, else: "region")
    let years = try values(record?.year, else: "year")
    (self.kind, self.table, self.regions, self.years) = (kind, table, regions, years)
  }

  /// The kinds of the pack with their records, in the order of the pack.
  static func all(_ workbook: Workbook) throws(Diagnostic) -> [JudgedRecords] {
    var records: [JudgedRecords] = []
    for name in workbook.contents.pack.judgedKinds {
      guard let kind = RecordKind.named(name) else { continue }
      records.append(try JudgedRecords(kind, workbook))
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

extension Value {
  /// The value, blank where it is a cell that cannot be read: a derived table shows what is
  /// known, and the cell itself stays visible where it was loaded.
  var readable: Value {
    if case .error(let error) = self, error.isOfUnreadableCell { .blank } else { self }
  }
}
