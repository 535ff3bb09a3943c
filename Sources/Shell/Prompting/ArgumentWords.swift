import Diagnostics
import Exact
import Language

/// What a statement takes next, in words: `TABLE`, `[where] [by]`.
struct ArgumentWords {
  private let expectations: [Expectation]

  /// What is expected at the end of a text, where nothing of it is typed yet.
  init(_ expectations: [Expectation], end: Int) {
    self.expectations = expectations.filter { $0.start == end }
  }

  /// What must stand there, then the clauses that can.
  var phrase: Phrase {
    let needed = expectations.lazy.compactMap(argument).first
    let words = expectations.compactMap(clause).uniqued
    return ([needed].compactMap(\.self) + (needed == nil ? words : []))
      .joined(by: Phrase(same: " "))
  }

  private func argument(_ expectation: Expectation) -> Phrase? {
    switch expectation.form {
    case .name(let use): name(use)
    case .member: Phrase("COLUMN", zh: "〈列〉")
    case .key: Phrase("KEY", zh: "〈主键〉")
    case .operand: Phrase("VALUE", zh: "〈值〉")
    case .path(.tables): Phrase("FILE.csv", zh: "〈文件.csv〉")
    case .path(.script): Phrase("SCRIPT.fund", zh: "〈脚本.fund〉")
    case .path(.rules): Phrase("PACK", zh: "〈规则〉")
    case .path(.lesson): Phrase("LESSON", zh: "〈课程〉")
    case .path(.course): Phrase("FILE.lesson", zh: "〈文件.lesson〉")
    case .path(.output): Phrase("FILE", zh: "〈文件〉")
    case .text: Phrase("\"TEXT\"", zh: "\"文本\"")
    case .statement, .keyword: nil
    }
  }

  private func name(_ use: NameUse) -> Phrase {
    switch use {
    case .table, .loaded: Phrase("TABLE", zh: "〈表〉")
    case .kind: Phrase("KIND", zh: "〈类型〉")
    case .column: Phrase("COLUMN", zh: "〈列〉")
    case .scenario: Phrase("SCENARIO", zh: "〈情景〉")
    case .place: Phrase("TABLE[KEY].COLUMN", zh: "〈表[主键].列〉")
    case .dropped, .new: Phrase("NAME", zh: "〈名称〉")
    case .option: Phrase("OPTION", zh: "〈选项〉")
    case .optionValue: Phrase("VALUE", zh: "〈值〉")
    case .form: Phrase("FORM", zh: "〈格式〉")
    case .engine: Phrase("ENGINE", zh: "〈引擎〉")
    case .derived: Phrase("TABLE", zh: "〈表〉")
    case .distribution: Phrase("DISTRIBUTION", zh: "〈分布〉")
    case .pack: Phrase("PACK", zh: "〈规则〉")
    case .word: Phrase("WORD", zh: "〈词〉")
    case .article: Phrase("NUMBER", zh: "〈条款号〉")
    case .key: Phrase("KEY", zh: "〈主键〉")
    case .lesson: Phrase("LESSON", zh: "〈课程〉")
    case .verdict: Phrase("VERDICT", zh: "〈结论〉")
    case .criterion: Phrase("CRITERION", zh: "〈标准〉")
    }
  }

  /// A clause; the operators that could go on an expression would be too many.
  private func clause(_ expectation: Expectation) -> Phrase? {
    guard case .keyword(let english, let chinese) = expectation.form else { return nil }
    let entries = Vocabulary.clauses.filter {
      $0.word == english || $0.word.hasPrefix(english + " ")
    }
    guard let entry = entries.first(where: { $0.chinese == chinese }) ?? entries.first else {
      return nil
    }
    // Of a clause that has other words in Chinese the English half is said.
    guard english == entry.word || chinese == nil else { return nil }
    return Phrase("[\(entry.word)]", zh: "[\(entry.chinese ?? entry.word)]")
  }
}
