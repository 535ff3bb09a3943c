public import Diagnostics
public import Exact
import Rendering

/// What `help` shows of a task that one statement alone does not do, step by step.
public enum Walkthroughs {
  /// A line that is typed, and what it is for.
  public struct Step: Sendable {
    /// What is typed, in the words of either language.
    public let typed: Phrase
    /// What it does.
    public let meaning: Phrase
    /// Whether it is typed in the system's shell.
    public let isOfShell: Bool

    fileprivate init(_ typed: Phrase, _ meaning: Phrase, isOfShell: Bool = false) {
      (self.typed, self.meaning, self.isOfShell) = (typed, meaning, isOfShell)
    }

    /// The step as a line, its meaning as a comment behind it.
    public func line(in wording: Wording) -> String {
      "\(isOfShell ? "$ " : "")\(typed.text(in: wording))  # \(meaning.text(in: wording))"
    }
  }

  /// The steps of a word's task; none for most words.
  public static func steps(for word: String) -> [Step] { all[word] ?? [] }

  private static let all: [String: [Step]] = [
    "sql": [
      Step(
        Phrase(same: "fundsh --schema spark > job.sql"),
        Phrase("the tables; behind them, fill each from its file", zh: "各表的定义；其后装入各文件"),
        isOfShell: true),
      Step(
        Phrase("sql spark to evaluate.sql", zh: "转译 spark 到 evaluate.sql"),
        Phrase("the rules, under the parameters of the scenario", zh: "规则，用本情景的参数")),
      Step(
        Phrase(same: "cat evaluate.sql >> job.sql"),
        Phrase(
          "and a line that writes settlement as settlement.csv", zh: "再加一行，把结算表写成 settlement.csv"),
        isOfShell: true),
      Step(
        Phrase(same: "spark-sql -f job.sql"), Phrase("the warehouse evaluates", zh: "由数据仓库计算"),
        isOfShell: true),
      Step(
        Phrase(
          "load settlement.csv as warehouse key project_id",
          zh: "载入 settlement.csv 命名 仓库结果 主键 project_id"),
        Phrase("what comes back, under a name of its own", zh: "取回的结果，另取名称")),
      Step(
        Phrase("explain settlement[P-0003].payable", zh: "解释 结算表[P-0003].应付"),
        Phrase("from the records of the project, loaded here", zh: "依据已载入的该项目各项记录")),
      Step(
        Phrase(
          "expect warehouse[P-0003].payable = settlement[P-0003].payable",
          zh: "断言 仓库结果[P-0003].payable = 结算表[P-0003].应付"),
        Phrase("the warehouse says the same", zh: "数据仓库的结果相同")),
    ]
  ]
}
