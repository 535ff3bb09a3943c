import Diagnostics
import Exact
import Language
import Rules
import Tables

extension Performance {
  /// `compare rules ningbo-2020 quanzhou-2023`: the parameters that differ, the criteria that ask
  /// something else, then the rows whose verdict, limit or payable differs. What was set stays set
  /// under each pack that has it.
  mutating func compareRules(_ paths: [Path]) throws(Diagnostic) {
    var workbooks: [Workbook] = []
    for path in paths {
      workbooks.append(Workbook(session.state.contents.under(try comparedPack(path))))
    }
    let names = Performance.names(of: workbooks.map(\.contents.pack), paths)
    show(ComparedRules.parameters(workbooks, names), as: "compare", isWhole: true)
    let criteria = ComparedRules.criteria(workbooks.map(\.contents.pack), names)
    if criteria.rowCount > 0 { show(criteria, as: "compare", isWhole: true) }
    // A pack that does not judge an aspect has turned no verdict on it.
    show(try TurnedRows(workbooks, countingMissing: false).table(names), as: "compare")
    sayUnjudged(workbooks.map(\.contents.pack), names)
  }

  /// Says which aspects only some of the packs judge: their verdicts are not compared.
  private mutating func sayUnjudged(_ packs: [RulePack], _ names: [String]) {
    let aspects = packs.map { pack in
      pack.judgedKinds.flatMap { kind in pack.aspects(of: kind).map { "\(kind).\($0)" } }
    }
    for (name, own) in zip(names, aspects) {
      let unjudged = Phrase.list(aspects.flatMap { $0 }.uniqued.filter { !own.contains($0) })
      guard !unjudged.isEmpty else { continue }
      note(
        Phrase(
          "\(name) does not judge \(unjudged.english)", zh: "\(name) 不评判 \(unjudged.chinese)"))
    }
  }

  /// The pack in use goes by its name too, even where it comes from a file; not where it took the name
  /// of one that comes with the product.
  private func comparedPack(_ path: Path) throws(Diagnostic) -> RulePack {
    let used = session.state.contents.pack
    let isUsed = try text(of: path).lowercased() == used.name.lowercased()
    return isUsed && !used.isUnderAnotherName ? used : try pack(path)
  }

  /// The packs' names; where two have the same, or one took it of another, each as it was typed.
  private static func names(of packs: [RulePack], _ paths: [Path]) -> [String] {
    zip(packs, paths).map { pack, path in
      let isUnique = packs.count { $0.name.lowercased() == pack.name.lowercased() } == 1
      return isUnique && !pack.isUnderAnotherName ? pack.name : path.text.plain ?? pack.name
    }
  }
}
