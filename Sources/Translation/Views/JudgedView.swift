import Diagnostics
import Evaluation
import Exact
import Language
import Rules
import Tables

/// What each criterion says of each record of a kind, and the verdict of each aspect.
struct JudgedView {
  private let kind: RecordKind
  private let translation: Translation
  private let table: Table
  private let names: SymbolicNames

  init(_ kind: RecordKind, _ translation: Translation) {
    (self.kind, self.translation) = (kind, translation)
    table = translation.table(of: kind)
    names = SymbolicNames(translation: translation, isOfPack: true)
  }

  /// A criterion tied to names, with what the pack says of it.
  struct Judged {
    let syntax: CriterionSyntax
    let bound: BoundCriterion

    /// The column of its results: `performance_training_rate`.
    var column: String { "\(syntax.aspect.text)_\(syntax.name.text)" }
  }

  /// The criteria of the kind that apply somewhere, in the order of the pack.
  func criteria() throws(Diagnostic) -> [Judged] {
    let binder = Binder(names, scope: Scope(table))
    var criteria: [Judged] = []
    for syntax in translation.pack.judgedCriteria where syntax.kind.folded == kind.name {
      let bound = try BoundCriterion(syntax, binder, translation.pack)
      guard bound.unspecified.isEmpty, bound.condition?.pruned.settled != .truth(false) else {
        continue
      }
      criteria.append(Judged(syntax: syntax, bound: bound))
    }
    return criteria
  }

  func text(named name: String) throws(Diagnostic) -> String {
    let source = try translation.judgedSource(of: kind)
    let layered = LayeredView(
      translation, of: kind.name, beside: [], owner: kind.name, key: translation.key(of: table),
      from: translation.dialect.quoted(source), as: "r", taken: translation.columnNames(of: table)
    ) { [translation] path throws(Diagnostic) in (path.column, try translation.shape(of: path)) }
    let criteria = try criteria()
    var open = translation.pack.aspects(of: kind.name)
    // An aspect whose criteria read the verdict of another stands behind it.
    while let aspect = open.first(where: { aspect in
      let read = criteria.filter { $0.syntax.aspect.text == aspect }.reduce(into: Set()) {
        $0.formUnion(JudgedView.paths(of: $1.bound))
      }
      return !open.contains { $0 != aspect && read.contains(ColumnPath(kind.name, $0)) }
    }) {
      open.removeAll { $0 == aspect }
      try add(criteria.filter { $0.syntax.aspect.text == aspect }, of: aspect, to: layered)
    }
    if let stuck = open.first { throw .circularRule("\(kind.name).\(stuck)") }
    try addIdentity(to: layered)
    return translation.statement(
      name,
      [
        translation.remark(
          Phrase(
            "What each criterion says of each of the \(kind.name), and the verdicts.",
            zh: "每项指标对 \(kind.name) 每条记录的判断，及各方面的结论。"))
      ],
      layered.text(showing: nil))
  }

  private static func paths(of criterion: BoundCriterion) -> Set<ColumnPath> {
    [criterion.test, criterion.condition].compactMap { $0?.pruned.paths }
      .reduce(into: []) { $0.formUnion($1) }
  }

  private func add(
    _ criteria: [Judged], of aspect: String, to layered: LayeredView
  ) throws(Diagnostic) {
    var results: [SQL] = []
    var read: Set<ColumnPath> = []
    for criterion in criteria {
      let path = ColumnPath(kind.name, criterion.column)
      let remarks = translation.remarks(of: criterion.syntax)
      do throws(Diagnostic) {
        try layered.add(
          path, .text, reading: JudgedView.paths(of: criterion.bound), remarks: remarks
        ) { translator throws(Diagnostic) in .text(try result(criterion.bound, translator)) }
      } catch {
        throw error.said(
          by: criterion.syntax.name.text, at: criterion.syntax.name.span,
          in: translation.pack.syntax.source)
      }
      read.insert(path)
      results.append(SQL(translation.dialect.quoted(criterion.column)))
    }
    let path = ColumnPath(kind.name, aspect)
    let dialect = translation.dialect
    try layered.add(path, .choice(Verdict.choice), reading: read) { translator throws(Diagnostic) in
      let alias = translator.scopes[0].alias
      let list = results.map { SQL("\(alias).\($0.text)") }
      return .text(translation.call(.verdict, .call("concat_ws", [dialect.literal(" ")] + list)))
    }
  }

  /// NULL where the criterion does not apply.
  private func result(
    _ criterion: BoundCriterion, _ translator: Translator
  ) throws(Diagnostic) -> SQL {
    let test = try translator.condition(criterion.test.pruned)
    let applies = try criterion.condition.map { (node) throws(Diagnostic) in
      try translator.condition(node.pruned)
    }
    return translation.call(.result, applies ?? SQL("TRUE"), test)
  }

  /// Key, region and year as the tables of verdicts name a record.
  private func addIdentity(to layered: LayeredView) throws(Diagnostic) {
    let record = translation.pack.syntax.records.first { $0.kind.folded == kind.name }
    let binder = Binder(names, scope: Scope(table))
    let parts = table.keyColumns.map { table.columns[$0] }
    try layered.add(ColumnPath(kind.name, "record_key"), .text, reading: []) {
      translator throws(Diagnostic) in
      var texts: [SQL] = []
      for part in parts {
        let path = ColumnPath(kind.name, part.name)
        let value = try translator.value(of: path, in: translator.scopes[0])
        texts.append(try translator.text(of: value, as: part.type))
      }
      let slash = translation.dialect.literal("/")
      return .text(
        texts.dropFirst().reduce(texts.first ?? SQL("''")) {
          $0.infix("||", slash, .sum).infix("||", $1, .sum)
        })
    }
    func add(_ name: String, _ declared: Expression?, _ type: ValueType) throws(Diagnostic) {
      let node: BoundExpression.Node =
        if let declared {
          try binder.bind(declared).node.pruned
        } else if kind.column(named: name) != nil {
          try binder.bind(Expression(.name(Name(name, at: SourceSpan(0, 0))), at: SourceSpan(0, 0)))
            .node
        } else {
          .constant(.blank)
        }
      try layered.add(ColumnPath(kind.name, "record_\(name)"), type, reading: node.paths) {
        translator throws(Diagnostic) in try translator.translate(node)
      }
    }
    try add("region", record?.region, .text)
    try add("year", record?.year, .year)
  }
}
