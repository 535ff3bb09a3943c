import Exact
import Testing

@testable import Language

@Suite struct VocabularyTests {
  private let lists = [
    Vocabulary.statements, Vocabulary.clauses, Vocabulary.functions, Vocabulary.aggregates,
    Vocabulary.operators, Vocabulary.values, Vocabulary.tables,
  ]

  @Test func everyWordStandsOnceInItsListAndSaysWhatItDoes() {
    for list in lists {
      let words = Vocabulary.words(of: list)
      #expect(Set(words).count == words.count)
      for entry in list {
        for wording in Wording.allCases {
          #expect(!entry.description(in: wording).isEmpty)
        }
      }
    }
  }

  @Test func everyStatementHasItsWords() {
    for verb in Verb.allCases where verb != .use {
      #expect(Vocabulary.entry(of: verb.rawValue, among: Vocabulary.statements) != nil, "\(verb)")
    }
    for entry in Vocabulary.statements {
      if let chinese = entry.chinese { #expect(Verb(word: chinese) != nil, "\(chinese)") }
    }
    #expect(Verb(word: "采用规则") == .use)
    #expect(Verb(word: "比较") == .compare)
    #expect(Verb(word: "限额") == .cap)
  }

  @Test func everyAggregateHasItsFunction() {
    for entry in Vocabulary.aggregates {
      #expect(Aggregate.Function(word: entry.word)?.rawValue == entry.word)
      #expect(entry.chinese.flatMap { Aggregate.Function(word: $0) }?.rawValue == entry.word)
    }
  }

  @Test func wordsThatWereRunTogetherAreToldApart() {
    #expect(Vocabulary.separated("显示项目") == "显示 项目")
    #expect(Vocabulary.separated("解释P-0003") == "解释 P-0003")
    #expect(Vocabulary.separated("设cap") == "设 cap")
    #expect(Vocabulary.separated("删项目") == "删 项目")
    #expect(Vocabulary.separated("设备台账") == nil)
    #expect(Vocabulary.separated("显示") == nil)
    #expect(Vocabulary.separated("projects") == nil)
  }

  @Test func statementsAreSuggested() {
    #expect(Vocabulary.statement(near: "lod") == "load")
    #expect(Vocabulary.statement(near: "setle") == "settle")
    #expect(Vocabulary.statement(near: "EXIT") == "quit")
    #expect(Vocabulary.statement(near: "列出") == "显示")
    #expect(Vocabulary.statement(near: "zzzz") == nil)
  }
}
