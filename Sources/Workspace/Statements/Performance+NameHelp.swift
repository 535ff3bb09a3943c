import Diagnostics
import Exact
import Language
import Rendering
import Rules
import Tables

/// What help tells of the names that rules and tables have.
extension Performance {
  /// Something that goes by a name.
  struct KnownName {
    let name: String
    let chinese: String?
    let meaning: Phrase
  }

  /// `help payable`, `help accident_drop`: columns, parameters and criteria.
  mutating func help(on known: [KnownName]) {
    let columns = [
      Column(name: "name", chinese: "名称", texts: known.map(\.name)),
      Column(name: "chinese", chinese: "中文", texts: known.map(\.chinese)),
      Column(name: "meaning", chinese: "含义", phrases: known.map(\.meaning)),
    ]
    show(help: Table(name: "help", columns: columns))
  }

  /// Everything that goes by a name: parameters and criteria of the pack, columns of kinds and of
  /// derived tables.
  func names(called text: String) -> [KnownName] {
    let folded = text.lowercased()
    let pack = session.state.contents.pack
    var found: [KnownName] = []
    for parameter in pack.parameters
    where parameter.name == folded || parameter.name.hasSuffix("." + folded) {
      found.append(
        KnownName(name: parameter.name, chinese: nil, meaning: parameter.wording.phrase))
    }
    for criterion in pack.syntax.criteria where criterion.name.folded == folded {
      let name = "\(criterion.kind.text).\(criterion.name.text)"
      found.append(KnownName(name: name, chinese: nil, meaning: criterion.wording.phrase))
    }
    for kind in RecordKind.all {
      guard let column = kind.column(named: text) else { continue }
      found.append(
        KnownName(
          name: "\(kind.name).\(column.name)", chinese: column.chinese.first,
          meaning: column.type.columnPhrase))
    }
    for name in session.workbook.derivedNames {
      guard let column = session.outline(of: name)?.column(named: text) else { continue }
      found.append(
        KnownName(
          name: "\(name).\(column.name)", chinese: column.chinese.first,
          meaning: column.type.columnPhrase))
    }
    return found
  }
}

extension ValueType {
  /// What a column of the type is.
  fileprivate var columnPhrase: Phrase {
    guard case .choice(let choice) = self, !choice.isWording else {
      return Phrase("a column of type \(name)", zh: "列，\(chineseName)")
    }
    let words = Phrase(
      choice.words.map(\.english).joined(separator: ", "),
      zh: choice.words.map { $0.chinese.first ?? $0.english }.joined(separator: "、"))
    return Phrase("a column, one of \(words.english)", zh: "列，取值为\(words.chinese)")
  }
}
