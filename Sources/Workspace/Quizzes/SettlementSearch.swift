import Diagnostics
import Exact
import Language
import Rules
import Tables

/// Looks for projects whose settlement can be asked: it draws many, and goes by what the words of the
/// settlement say of them, so that every stage is met.
struct SettlementSearch {
  /// The ground over which they are drawn.
  let ground: QuizGround
  private let pack: RulePack
  private var drawing: QuizDrawing

  /// The table of which amounts are asked.
  static let table = "settlement"
  /// The columns that are asked, the first most often.
  static let columns = ["payable", "recoverable", "withheld"]
  private static let count = 240

  /// Nothing where the pack has no such table, or nothing settles it.
  init?(_ pack: RulePack, year: Int, _ stream: RandomStream) throws(Diagnostic) {
    let kinds = RecordKind.all.filter { pack.derives(SettlementSearch.table, of: $0) }
    guard let kind = kinds.first else { return nil }
    var contents = WorkbookContents(pack: pack)
    contents.tables = [Table(emptyOf: kind)]
    let workbook = Workbook(contents)
    var inputs: [FormulaInput] = []
    for column in SettlementSearch.columns {
      inputs += try workbook.inputs(ofColumn: column, of: SettlementSearch.table)
    }
    guard !inputs.isEmpty else { return nil }
    ground = QuizGround(kind, reading: inputs.uniqued, year: year)
    self.pack = pack
    drawing = QuizDrawing(ground: ground, stream: stream)
  }

  /// Amounts that can be asked, in the order in which they were drawn.
  mutating func finds() throws(Diagnostic) -> [AmountFind] {
    let records = (0..<SettlementSearch.count).map { _ in drawing.record() }
    let batch = QuizBatch(records, ground, pack)
    let conflicting = try batch.conflictingRows()
    guard let table = try batch.workbook.derivedTable(named: SettlementSearch.table) else {
      return []
    }
    let words = table.columns.filter { $0.type.isOfWords }.map { column in
      records.indices.map { column.value(at: $0).keyText }
    }
    // Of several columns of words the one that says most.
    let stages = words.max { Set($0).count < Set($1).count } ?? records.map { _ in "" }
    var finds: [AmountFind] = []
    for (row, record) in records.enumerated() where !conflicting.contains(row) {
      for name in SettlementSearch.columns {
        guard let value = table[name]?.value(at: row), let amount = value.number,
          name == SettlementSearch.columns[0] || !amount.isZero
        else { continue }
        finds.append(AmountFind(record: record, column: name, stage: stages[row]))
      }
    }
    return finds
  }

  /// The same search with other numbers.
  func drawing(from stream: RandomStream) -> SettlementSearch {
    var copy = self
    copy.drawing.stream = stream
    return copy
  }
}

/// An amount that can be asked.
struct AmountFind {
  let record: DrawnRecord
  let column: String
  /// What the settlement says of the project in a word.
  let stage: String
}

extension RulePack {
  /// Whether it derives a table with a row for each record of a kind.
  fileprivate func derives(_ table: String, of kind: RecordKind) -> Bool {
    syntax.tables.contains { $0.name.folded == table && $0.source?.folded == kind.name }
  }
}

extension ValueType {
  /// Whether it holds words to choose from, and no sentences.
  fileprivate var isOfWords: Bool {
    if case .choice(let choice) = self { !choice.isWording } else { false }
  }
}
