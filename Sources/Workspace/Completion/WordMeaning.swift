import Diagnostics
import Exact
public import Language
import Rules
import Tables

/// What a word of a statement means in a session.
public enum WordMeaning: Hashable, Sendable {
  /// The name of something that is there.
  case known
  /// A name of nothing.
  case unknown
  /// A word opposite a choice or a text: it stands for itself.
  case value
}

extension Session {
  /// What the names among the words of a text mean; nothing for words that are no names, and for
  /// what only the statement can tell.
  public func meanings(of text: String, _ reading: TextReading) -> [WordMeaning?] {
    let bytes = Array(text.utf8)
    return reading.statements.flatMap { words in
      let scope = StatementScope(words, of: text, in: self)
      return words.map { word in
        let typed = String(decoding: bytes[word.span.lower..<word.span.upper], as: UTF8.self)
        return meaning(of: Spelling.bareName(typed), word.role, scope)
      }
    }
  }

  private func meaning(
    of text: String, _ role: ReadWord.Role, _ scope: StatementScope
  ) -> WordMeaning? {
    switch role {
    case .name(let use): meaning(of: text, use, scope)
    case .operand(let opposite): meaning(ofOperand: text, opposite: opposite, scope)
    case .member(let name): isMember(text, of: name) ? .known : .unknown
    case .variable: variableNames.contains(String(text.dropFirst())) ? .known : .unknown
    default: nil
    }
  }

  private func meaning(
    of text: String, _ use: NameUse, _ scope: StatementScope
  ) -> WordMeaning? {
    let isKnown: Bool
    switch use {
    case .table, .loaded: isKnown = isTable(text)
    case .kind: isKnown = RecordKind.named(text) != nil
    case .column where scope.statement == "load": return nil
    case .column: isKnown = isColumn(text, in: scope)
    case .scenario where scope.statement == "scenario" || scope.statement == "plan":
      return isScenario(text) ? .known : nil
    case .scenario: isKnown = isScenario(text)
    case .place: isKnown = isTable(text) || isParameterGroup(text)
    case .dropped: isKnown = isTable(text) || isScenario(text)
    case .option: isKnown = DisplayOption.named(text) != nil
    case .criterion: isKnown = isCriterion(text)
    case .optionValue, .lesson, .verdict, .form, .engine, .derived, .distribution, .pack, .word,
      .article, .key, .new:
      return nil
    }
    return isKnown ? .known : .unknown
  }

  private func isCriterion(_ text: String) -> Bool {
    state.contents.pack.syntax.criteria.contains { $0.name.folded == text.lowercased() }
  }

  private func meaning(
    ofOperand text: String, opposite: Expression?, _ scope: StatementScope
  ) -> WordMeaning? {
    if isColumn(text, in: scope) || isTable(text) || isParameterGroup(text) || text == "count" {
      return .known
    }
    if let opposite, let (_, column) = place(of: opposite, scope) {
      switch column.type {
      case .text, .mixed: return .value
      case .choice(let choice):
        return choice.isOpen || choice.word(for: text) != nil ? .value : .unknown
      default: break
      }
    }
    // A bare key, and what stands in a file that is not read yet, the statement alone can tell.
    return ["explain", "why", "why not", "load", nil].contains(scope.statement) ? nil : .unknown
  }

  private func isTable(_ name: String) -> Bool {
    let folded = name.lowercased()
    return nameableTables.contains { $0.lowercased() == folded } || RecordKind.named(name) != nil
  }

  private func isScenario(_ name: String) -> Bool {
    scenarioNames.contains { $0.lowercased() == name.lowercased() }
  }

  private func isColumn(_ name: String, in scope: StatementScope) -> Bool {
    scope.tables.contains { outline(of: $0)?.column(named: name) != nil }
  }

  private func isParameterGroup(_ name: String) -> Bool {
    let start = name.lowercased() + "."
    return state.contents.pack.parameters.contains { $0.name.hasPrefix(start) }
  }

  private func isMember(_ name: String, of table: String) -> Bool {
    let parameter = table.lowercased() + "." + name.lowercased()
    return outline(of: table)?.column(named: name) != nil
      || state.contents.pack.parameters.contains { $0.name == parameter }
  }
}
