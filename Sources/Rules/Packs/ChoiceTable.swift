import Diagnostics
import Evaluation
public import Exact
import Language
public import Tables

extension RulePack {
  /// The choices as a table: what the text leaves open, what was chosen, what else could be, and the
  /// parameter that switches it. Parameters that are choices and that no choice names come last.
  public func choiceTable(set values: [String: Value]) -> Table {
    let declared = syntax.choices.map { DeclaredChoice($0, of: self, set: values) }
    let named = Set(declared.compactMap(\.parameter))
    // What nothing in the pack is computed from is no choice here.
    let readers = Readers(in: syntax)
    let silent = parameters.filter {
      $0.isChoice && !named.contains($0.name) && readers.compute(from: $0.name)
    }
    let rows = declared + silent.map { DeclaredChoice($0, values) }
    return Table(
      name: "choices",
      columns: [
        Column(name: "choice", chinese: "选择", texts: rows.map(\.name)),
        Column(name: "article", chinese: "条款", texts: rows.map(\.article)),
        Column(name: "question", chinese: "问题", phrases: rows.map(\.question)),
        Column(name: "made", chinese: "现选", phrases: rows.map(\.made)),
        Column(name: "alternatives", chinese: "其他选项", phrases: rows.map(\.alternatives)),
        Column(name: "parameter", chinese: "参数", texts: rows.map(\.parameter)),
        Column(
          name: "changed", chinese: ["已改"], type: .truth,
          values: rows.map { .truth($0.isChanged) }),
      ], keyColumns: [0])
  }
}

/// A choice as it stands now.
struct DeclaredChoice {
  let name: String
  let article: String?
  let question: Phrase
  let made: Phrase
  let alternatives: Phrase
  let parameter: String?
  let isChanged: Bool

  /// A choice that the pack declares, with the parameter that switches it. What the pack says of it
  /// holds as long as nobody has switched it.
  init(_ choice: ChoiceSyntax, of pack: RulePack, set values: [String: Value]) {
    let parameter = choice.parameter.flatMap { pack.parameter(named: $0.identity) }
    let set = parameter.flatMap { values[$0.name] }
    name = choice.name.text
    article = choice.article?.text ?? parameter?.article
    question = choice.wording.phrase
    isChanged = set != nil
    let said = isChanged ? nil : choice.made
    made = said ?? parameter?.phrase(of: set) ?? Phrase(same: "")
    // What the parameter can be switched to, then what no parameter can.
    let others = [parameter?.alternatives(to: set)].compactMap { $0 } + choice.alternatives
    alternatives = others.filter { !$0.isEmpty }.joined(by: .semicolon)
    self.parameter = parameter?.name
  }

  /// A parameter that is a choice, and of which the pack says no more.
  init(_ parameter: Parameter, _ values: [String: Value]) {
    let set = values[parameter.name]
    name = parameter.name
    article = parameter.article
    question = parameter.wording.phrase
    made = parameter.phrase(of: set)
    alternatives = parameter.alternatives(to: set)
    self.parameter = parameter.name
    isChanged = set != nil
  }
}

extension Parameter {
  /// A value as a person reads it: a word in both languages, else as a pack writes it; the pack's
  /// where none is given.
  fileprivate func phrase(of set: Value?) -> Phrase {
    if set == nil, let dated { return dated.text }
    let value = set ?? self.value
    guard case .choice(let words) = type, let word = value.text else {
      return Phrase(same: TypedValue(value, type).description)
    }
    return words.phrase(of: word)
  }

  /// The other words, or the range that the text leaves.
  fileprivate func alternatives(to set: Value?) -> Phrase {
    guard case .choice(let words) = type else { return boundsPhrase ?? Phrase(same: "") }
    let others = words.words.filter { .text($0.english) != set ?? value }
    return others.map { Phrase($0.english, zh: $0.chinese.first ?? $0.english) }
      .joined(by: .semicolon)
  }
}
