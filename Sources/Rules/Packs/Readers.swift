import Exact
import Language

/// What of a pack reads a parameter, itself or through what is defined: criteria, evidence, columns,
/// conflicts.
struct ParameterReaders {
  private let pack: RulePackSyntax

  init(in pack: RulePackSyntax) { self.pack = pack }

  /// The readers of a parameter as they are called, in the order of the pack.
  func names(of parameter: String) -> [String] {
    let defined = definitions(reading: parameter)
    func reads(_ expressions: [Expression?]) -> Bool {
      expressions.contains { $0?.reads(parameter, defined) ?? false }
    }
    let criteria = pack.criteria.filter {
      reads([$0.condition, $0.measure, $0.bound?.value, $0.requirement])
    }.map { "\($0.kind.text).\($0.name.text)" }
    let evidence = pack.evidence.filter { reads([$0.value, $0.condition]) }
      .map { "\($0.kind.text).\($0.name.text)" }
    let columns = pack.tables.flatMap { table in
      table.columns.filter { reads($0.expressions) }.map { "\(table.name.text).\($0.name.text)" }
    }
    let conflicts = pack.conflicts.filter { reads([$0.condition]) }.map(\.name.text)
    return (criteria + evidence + columns + conflicts).uniqued
  }

  /// The names of the definitions that read a parameter, those that rest on them, too.
  private func definitions(reading parameter: String) -> Set<String> {
    var names: Set<String> = []
    while true {
      let more = pack.definitions.filter { definition in
        !names.contains(definition.name.folded) && definition.value.reads(parameter, names)
      }
      guard !more.isEmpty else { return names }
      names.formUnion(more.map(\.name.folded))
    }
  }
}

extension DerivedColumnSyntax {
  /// Everything that the column is computed from.
  fileprivate var expressions: [Expression?] {
    cases.flatMap { [$0.value, $0.condition] } + items.map(\.condition)
      + (share.map { [$0.claim, $0.room] + $0.grouping + $0.order } ?? [])
  }
}

extension Expression {
  /// Whether it names a parameter, or one of some definitions.
  fileprivate func reads(_ parameter: String, _ definitions: Set<String>) -> Bool {
    references.contains { reference in
      switch reference {
      case .member(let group, let name):
        "\(group.folded).\(name.folded)" == parameter || definitions.contains(name.folded)
      case .name(let name): definitions.contains(name.folded)
      default: false
      }
    }
  }
}
