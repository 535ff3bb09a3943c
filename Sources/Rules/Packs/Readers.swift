public import Diagnostics
import Exact
import Language
public import Tables

/// What of a pack reads a parameter or a derived table, itself or through what is defined: criteria,
/// evidence, columns, conflicts.
struct Readers {
  private let pack: RulePackSyntax

  init(in pack: RulePackSyntax) { self.pack = pack }

  /// The readers of a parameter as they are called, in the order of the pack.
  func names(ofParameter parameter: String) -> [String] {
    names { $0.isParameter(parameter) }
  }

  /// Whether a figure is computed from a parameter, and not only a conflict looked for.
  func compute(from parameter: String) -> Bool {
    let conflicts = Set(pack.conflicts.map(\.name.text))
    return names(ofParameter: parameter).contains { !conflicts.contains($0) }
  }

  /// The readers of a derived table, in the order of the pack.
  func names(ofTable table: String) -> [String] {
    names { reference in
      switch reference {
      case .cell(let cell): cell.table.folded == table
      case .member(let group, _): group.folded == table
      case .name(let name): name.folded == table
      default: false
      }
    }
  }

  private func names(reading isMeant: (Expression.Form) -> Bool) -> [String] {
    let defined = definitions(reading: isMeant)
    func reads(_ expressions: [Expression?]) -> Bool {
      expressions.contains { $0?.reads(isMeant, defined) ?? false }
    }
    return pack.formulas.filter { reads($0.expressions) }.map(\.reader).uniqued
  }

  /// The names of the definitions that read what is meant, those that rest on them, too.
  private func definitions(reading isMeant: (Expression.Form) -> Bool) -> Set<String> {
    var names: Set<String> = []
    while true {
      let more = pack.definitions.filter { definition in
        !names.contains(definition.name.folded) && definition.value.reads(isMeant, names)
      }
      guard !more.isEmpty else { return names }
      names.formUnion(more.map(\.name.folded))
    }
  }
}

extension RulePack {
  /// The kinds of records that the columns of a derived table read, themselves or through what is
  /// defined.
  public func kinds(readBy table: String) -> [RecordKind] {
    let readers = Readers(in: syntax)
    return RecordKind.all.filter { kind in
      readers.names(ofTable: kind.name).contains { $0.lowercased().hasPrefix("\(table).") }
    }
  }

  /// That nothing is computed from a parameter, where that is so: setting it changes no figure.
  public func idleness(of parameter: String) -> Phrase? {
    guard !Readers(in: syntax).compute(from: parameter) else { return nil }
    return Phrase(
      "nothing in \(name) is computed from \(parameter)", zh: "\(name) 中没有数值由 \(parameter) 算出")
  }
}

extension RulePackSyntax {
  /// Everything that the pack computes, apart from definitions, under the name of what is computed.
  var formulas: [(reader: String, expressions: [Expression?])] {
    let criteria = criteria.map { criterion in
      (
        criterion.reader, criterion.formulas + criterion.citations.map(\.condition)
      )
    }
    let evidence = evidence.map {
      ("\($0.kind.text).\($0.name.text)", [$0.value, $0.condition])
    }
    let records = records.map { ($0.kind.text, [$0.region, $0.year]) }
    let days = parameters.map { ($0.identity, [$0.day]) }
    let rows = tables.map { table in
      (table.name.text, table.rows.flatMap(\.values) + [table.across?.first, table.across?.last])
    }
    let columns = tables.flatMap { table in
      table.columns.map { ("\(table.name.text).\($0.name.text)", $0.expressions) }
    }
    let conflicts = conflicts.map { ($0.name.text, $0.expressions) }
    return criteria + evidence + records + days + rows + columns + conflicts
  }
}

extension DerivedColumnSyntax {
  /// Everything that the column is computed from.
  fileprivate var expressions: [Expression?] {
    cases.flatMap { [$0.value, $0.condition] } + items.map(\.condition)
      + (share.map { [$0.claim, $0.room] + $0.grouping + $0.order } ?? [])
  }
}

extension ConflictSyntax {
  /// Everything that the conflict reads, the names in its text included.
  fileprivate var expressions: [Expression?] {
    let names = [english, chinese].flatMap { $0?.pieces ?? [] }.compactMap { piece in
      if case .variable(let name) = piece { Expression(.name(name), at: name.span) } else { nil }
    }
    return [condition, suggestion?.value] + sides + names
  }
}

extension Expression {
  /// Whether it names what is meant, or one of some definitions.
  fileprivate func reads(_ isMeant: (Form) -> Bool, _ definitions: Set<String>) -> Bool {
    references.contains { reference in
      switch reference {
      case .member(_, let name), .name(let name):
        definitions.contains(name.folded) || isMeant(reference)
      default: isMeant(reference)
      }
    }
  }
}
