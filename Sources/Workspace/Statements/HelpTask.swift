import Diagnostics
import Language

/// What one wants to do, and the statements that do it: the first screen of help.
struct HelpTask {
  /// What it is called.
  let name: Phrase
  /// The statements, by their English words.
  let words: [String]

  init(_ name: String, zh chinese: String, _ words: String...) {
    self.name = Phrase(name, zh: chinese)
    self.words = words
  }

  /// Every statement stands in one task. A row is short enough for a narrow terminal.
  static let all = [
    HelpTask("read files", zh: "读入文件", "load", "tables", "describe"),
    HelpTask("look at rows", zh: "查看数据", "show", "view", "chart", "last"),
    HelpTask("judge and pay", zh: "评估支付", "assess", "cap", "settle"),
    HelpTask("know why", zh: "了解原因", "explain", "why", "why not", "article"),
    HelpTask(
      "change", zh: "修改撤销", "set", "reset", "add", "remove", "undo", "redo", "history"),
    HelpTask("compute more", zh: "另行计算", "derive", "let", "drop"),
    HelpTask("what if", zh: "假设情形", "scenario", "scenarios", "compare"),
    HelpTask("try values", zh: "试算", "sweep", "seek", "sensitivity", "simulate", "plan"),
    HelpTask("rules", zh: "规则", "use rules", "compare rules", "rules", "parameters"),
    HelpTask("hand over", zh: "交付", "export", "report", "sql", "save"),
    HelpTask("write scripts", zh: "编写脚本", "run", "verify", "ask", "expect"),
    HelpTask(
      "learn", zh: "学习", "learn", "hint", "skip", "back", "answer", "quiz"),
    HelpTask("at the prompt", zh: "提示符下", "help", "edit", "option", "options", "quit"),
  ]

  /// The statements that there are, each with its words in both languages.
  var entries: [Vocabulary.Entry] {
    words.compactMap { Vocabulary.entry(of: $0, among: Vocabulary.statements) }
  }

  /// The other statements of the task in which a statement stands.
  static func related(to entry: Vocabulary.Entry) -> [Vocabulary.Entry] {
    guard entry.isStatement else { return [] }
    return all.first { $0.words.contains(entry.word) }?.entries.filter { $0 != entry } ?? []
  }
}

extension Vocabulary.Entry {
  /// The word in both languages; the English one where there is no other.
  var phrase: Phrase { Phrase(word, zh: chinese ?? word) }

  /// What it does.
  var meaningPhrase: Phrase { Phrase(english, zh: meaning) }

  /// Whether it is a statement, and not a table or a clause of the same word.
  var isStatement: Bool { Vocabulary.statements.contains(self) }
}
