import Diagnostics
import Exact
public import Language
import Rules
import Tables
import Translation

extension Session {
  /// What can be typed where something is expected at the end of a text, the likeliest first;
  /// `typed` is what is there of it already.
  public func offers(
    for expectation: Expectation, behind text: String, typed: String,
    effort: OfferEffort = .thorough
  ) -> [Offer] {
    switch expectation.form {
    case .statement: return words(Vocabulary.statements)
    case .keyword(let english, let chinese): return keyword(english, chinese)
    case .name(let use): return names(of: use, typed, scope(of: text), effort)
    case .member(let name): return members(of: name)
    case .key(let table, let parts): return keys(of: table, behind: parts, typed: typed, effort)
    case .operand(let opposite): return operands(opposite: opposite, typed, scope(of: text), effort)
    // Folders are not read with every key.
    case .path(let use): return effort == .glancing ? [] : paths(use, typed: typed)
    case .text: return []
    }
  }

  private func scope(of text: String) -> StatementScope {
    let reading = TextReading(text)
    let last = reading.statements.last ?? []
    // Behind an end another statement begins, which is about nothing yet.
    let isOpen = (last.last?.span.upper ?? 0) > (reading.ends.last ?? -1)
    return StatementScope(isOpen ? last : [], of: text, in: self)
  }

  private func words(_ entries: [Vocabulary.Entry]) -> [Offer] {
    entries.flatMap { entry in
      [Offer].named(
        entry.word, entry.chinese.map { [$0] } ?? [], Phrase(entry.english, zh: entry.meaning),
        isWord: true)
    }
  }

  /// A word of the language; of `is` and `sort` the whole of what begins so.
  private func keyword(_ english: String, _ chinese: String?) -> [Offer] {
    let entries = Vocabulary.clauses + Vocabulary.operators + Vocabulary.values
    let whole = entries.filter { $0.word == english || $0.word.hasPrefix(english + " ") }
    guard whole.isEmpty else { return words(whole) }
    return .named(english, chinese.map { [$0] } ?? [], Phrase(same: ""), isWord: true)
  }

  private func names(
    of use: NameUse, _ typed: String, _ scope: StatementScope, _ effort: OfferEffort
  ) -> [Offer] {
    switch use {
    case .table: return tables(SessionEnvironment(session: self).tableNames)
    case .loaded: return tables(loadedNames)
    case .kind: return RecordKind.all.flatMap { tables([$0.name]) }
    case .column: return columns(of: scope)
    case .scenario: return scenarioNames.map { Offer($0, Phrase("scenario", zh: "情景")) }
    case .place: return tables(loadedNames) + parameterGroups
    case .dropped:
      let scenarios = scenarioNames.filter { $0 != "base" }
      return tables(loadedNames) + scenarios.map { Offer($0, Phrase("scenario", zh: "情景")) }
        + variables
    case .option: return DisplayOption.all.map { Offer($0.name, $0.meaning) }
    case .optionValue(let name):
      return (DisplayOption.named(name)?.words ?? []).map { Offer($0) }
    case .engine: return Engine.allCases.map { Offer($0.rawValue) }
    case .derived: return workbook.derivedNames.map { Offer($0) }
    case .form: return Settings.Form.allCases.map { Offer($0.rawValue) }
    case .distribution:
      return Distribution.Family.allCases.map { family in
        Offer(
          family.rawValue + "(", Phrase(same: family.parameters.joined(separator: ", ")))
      }
    case .pack: return packs
    case .word:
      return helpTopics(typed) + words(Vocabulary.statements + Vocabulary.clauses) + parameters
    case .article: return articles
    case .lesson: return lessonOffers
    case .verdict:
      return Verdict.choice.words.flatMap { word in
        [Offer].named(word.english, word.chinese, Phrase(same: ""), isWord: true)
      }
    case .criterion: return criteria
    case .key: return keys(of: "projects", behind: [], typed: typed, effort)
    case .new: return []
    }
  }

  /// Operands: opposite a column what it holds, as far as that fits, else columns, tables, parameters, functions, names.
  private func operands(
    opposite: Expression?, _ typed: String, _ scope: StatementScope, _ effort: OfferEffort
  ) -> [Offer] {
    let values = opposite.map { self.values(opposite: $0, scope, effort) } ?? []
    if values.contains(where: { $0.begins(as: typed) }) { return values }
    let explained = ["explain", "why", "why not"].contains(scope.statement)
    let keys = explained ? keys(of: "projects", behind: [], typed: typed, effort) : []
    let functions = words(Vocabulary.aggregates + Vocabulary.functions).map {
      Offer($0.text + "(", $0.meaning, in: $0.wording)
    }
    return keys + columns(of: scope) + tables(SessionEnvironment(session: self).tableNames)
      + parameterGroups + variables + functions
  }

  private func columns(of scope: StatementScope) -> [Offer] {
    scope.tables.flatMap { outline(of: $0)?.columns ?? [] }.flatMap { columns([$0]) }.uniqued
  }

  private func columns(_ columns: [TableOutline.Column]) -> [Offer] {
    columns.flatMap { column in
      let meaning =
        column.chinese.first.map {
          Phrase("\($0), \(column.type.name)", zh: "\(column.name)，\(column.type.chineseName)")
        }
        ?? column.type.phrase
      return [Offer].named(
        Spelling.name(column.name), column.chinese.map(Spelling.name), meaning)
    }
  }

  private func members(of name: String) -> [Offer] {
    let start = name.lowercased() + "."
    let parameters = self.parameters.filter { $0.text.hasPrefix(start) }
      .map { Offer(String($0.text.dropFirst(start.count)), $0.meaning) }
    return columns(outline(of: name)?.columns ?? []) + parameters
  }

  private func tables(_ names: [String]) -> [Offer] {
    names.uniqued.flatMap { name in
      let entry = Vocabulary.entry(of: name, among: Vocabulary.tables)
      let known = state.contents.tables.first { $0.name == name }
      let meaning =
        known.map { Phrase("\($0.rowCount) rows", zh: "\($0.rowCount) 行") }
        ?? entry.map { Phrase($0.english, zh: $0.meaning) } ?? Phrase(same: "")
      return [Offer].named(
        Spelling.name(name), entry?.chinese.map { [$0] } ?? [], meaning)
    }
  }

  private var loadedNames: [String] { state.contents.tables.map(\.name) }

  private var variables: [Offer] {
    variableNames.uniqued.map { Offer("$" + $0) }
  }

  private var parameters: [Offer] {
    state.contents.pack.parameters.map { Offer($0.name, $0.wording.phrase) }
  }

  /// What stands before the point of parameters' names.
  private var parameterGroups: [Offer] {
    let groups = state.contents.pack.parameters.compactMap { $0.name.split(separator: ".").first }
    return groups.map { Offer($0 + ".", Phrase("parameters", zh: "参数")) }.uniqued
  }

  /// What `help` tells of besides words and names; of diagnostics once a number is begun.
  private func helpTopics(_ typed: String) -> [Offer] {
    let topics =
      [Offer].named("all", ["全部"], Phrase("all statements", zh: "全部语句"))
      + .named("keys", ["按键"], Phrase("the keys of the prompt", zh: "提示符的按键"))
      + .named("diagnostics", ["诊断"], Phrase("errors and warnings", zh: "错误与警告"))
    guard typed.lowercased().hasPrefix("f0") else { return topics }
    return topics + DiagnosticCatalogue.entries.map { Offer($0.number, $0.title) }
  }

  /// The packs that come with the product.
  var packs: [Offer] {
    RulePack.shippedNames.map { Offer($0, Phrase("rules", zh: "规则")) }
  }

  /// The criteria, with the sentence that each carries.
  private var criteria: [Offer] {
    state.contents.pack.syntax.criteria.map { Offer($0.name.text, $0.wording.phrase) }.uniqued
  }

  private var articles: [Offer] {
    state.contents.pack.syntax.articles.map { Offer($0.reference, $0.wording.phrase) }
  }

}
