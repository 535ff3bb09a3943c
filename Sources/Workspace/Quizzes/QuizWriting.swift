import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// Writes a question: names the records, makes their files, and reads the answer off the files as they
/// are loaded again.
struct QuizWriting {
  private let draft: QuizDraft
  private let number: Int
  private let pack: RulePack

  init(_ draft: QuizDraft, number: Int, _ pack: RulePack) {
    (self.draft, self.number, self.pack) = (draft, number, pack)
  }

  /// The question; nothing where its files do not come to what was found.
  func question(_ stream: inout RandomStream) throws(Diagnostic) -> QuizQuestion? {
    let name = QuizName(question: number, from: &stream)
    let files = QuizTables(draft.ground, [(draft.record, name)]).all.map { table in
      var bytes: [UInt8] = []
      SeparatedForm().append(ShownTable(table), to: &bytes)
      return QuizQuestion.File(
        name: "\(table.name).csv", text: String(decoding: bytes, as: UTF8.self))
    }
    var contents = WorkbookContents(pack: pack)
    for file in files { _ = try contents.load(MemoryBytes(file.text), from: file.name) }
    let workbook = Workbook(contents)
    guard let table = workbook.table(ofKind: draft.ground.kind.name), table.rowCount == 1 else {
      return nil
    }
    let place = Place(kind: draft.ground.kind, key: table.keyList(at: 0))
    let shown = contents.tables.map(shown)
    switch draft.subject {
    case .verdict(let aspect, let criterion, let verdict):
      let found = try workbook.verdicts(of: place.kind, in: aspect)
      guard let said = found.first, said.verdict == verdict, said.deciding.count <= 1 else {
        return nil
      }
      return QuizQuestion(
        tables: shown, subject: "\(place.text).\(aspect)", ask: ask(aspect, of: place),
        answer: .verdict(verdict, deciding: said.deciding),
        criteria: criteria(of: place.kind, in: aspect),
        articles: try articles(of: workbook, aspect, criterion), files: files, pack: pack)
    case .amount(let column, _):
      let settlement = try workbook.derivedTable(named: SettlementSearch.table)
      guard let cells = settlement?[column], cells.value(at: 0).isKnown else { return nil }
      return QuizQuestion(
        tables: shown, subject: "\(SettlementSearch.table)[\(place.key)].\(column)",
        ask: ask(cells, of: place), answer: .amount(cells.value(at: 0)), criteria: [],
        articles: articlesOfSettlement, files: files, pack: pack)
    }
  }

  /// The record that is asked about.
  private struct Place {
    let kind: RecordKind
    let key: String

    var text: String { "\(kind.name)[\(key)]" }
    /// `projects[Q-3]`, `项目[Q-3]`: as each language types it.
    var phrase: Phrase { kind.phrase.map { "\($0)[\(key)]" } }
  }

  /// A table without the columns that settle nothing.
  private func shown(_ table: Table) -> Table {
    guard table.kind == draft.ground.kind else { return table }
    let read = Set(draft.ground.columns.map(\.name))
    let columns = table.columns.enumerated().filter { index, column in
      table.keyColumns.contains(index) || column.name == "name" || read.contains(column.name)
    }
    return Table(
      name: table.name, kind: table.kind, columns: columns.map(\.element),
      keyColumns: columns.indices.filter { table.keyColumns.contains(columns[$0].offset) })
  }

  private func ask(_ aspect: String, of place: Place) -> Phrase {
    let words = Choice(pack.syntax.aspects)
    let subject = place.phrase
    let chinese = words.chinese(for: aspect) ?? aspect
    let english = aspect.split(separator: "_").joined(separator: " ")
    return Phrase(
      "\(subject.english), \(english): pass, fail or incomplete? Where it fails, by which criterion?",
      zh: "\(subject.chinese)的\(chinese)：达标、不达标还是缺数据？不达标的，是哪一项标准？")
  }

  private func ask(_ column: Column, of place: Place) -> Phrase {
    let (subject, name) = (place.phrase, column.phrase)
    let missing = zip(draft.ground.linked, draft.record.linked).filter(\.1.isEmpty)
      .map { $0.0.kind.phrase }
    let rest = missing.map { Phrase(" There are no \($0.english).", zh: "没有\($0.chinese)记录。") }
      .joined(by: Phrase(same: ""))
    return Phrase(
      "\(subject.english): how much is \(name.english)?\(rest.english)",
      zh: "\(subject.chinese)的\(name.chinese)金额是多少？\(rest.chinese)")
  }

  private func criteria(of kind: RecordKind, in aspect: String) -> [QuizQuestion.Criterion] {
    pack.judgedCriteria.filter { $0.kind.folded == kind.name && $0.aspect.text == aspect }
      .map { QuizQuestion.Criterion(name: $0.name.text, meaning: $0.wording.phrase) }
  }

  /// The article of the criterion that it is about; of all that apply where it is about none.
  private func articles(
    of workbook: Workbook, _ aspect: String, _ criterion: String?
  ) throws(Diagnostic) -> [String] {
    guard let findings = try workbook.derivedTable(named: "findings"),
      let aspects = findings["aspect"], let names = findings["criterion"],
      let kinds = findings["record"], let articles = findings["article"]
    else { return [] }
    return (0..<findings.rowCount).filter { row in
      aspects.value(at: row) == .text(aspect)
        && kinds.value(at: row) == .text(draft.ground.kind.name)
        && (criterion == nil || names.value(at: row) == criterion.map { .text($0) })
    }.compactMap { articles.value(at: $0).text }.uniqued
  }

  private var articlesOfSettlement: [String] {
    pack.syntax.tables.filter { $0.name.folded == SettlementSearch.table }
      .compactMap { $0.article?.text }
  }
}
