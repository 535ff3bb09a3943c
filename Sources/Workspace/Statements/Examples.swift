/// How each statement is typed: shown by `help`, and read by the tests.
public enum Examples {
  /// The examples of a statement.
  public static func lines(for word: String) -> [String] { all[word] ?? [] }

  /// The examples of every statement, by its English word.
  public static let all: [String: [String]] = [
    "load": [
      "load projects.csv", "load 培训名册-*.csv", "load a.csv, b.csv as p2020 kind projects",
      "load budget.csv key 项目", "load 台账.csv header 3 where 项目编号 is not blank with amount = 预算金额",
    ],
    "tables": ["tables"], "describe": ["describe projects"],
    "show": [
      "show projects where region = 海曙 sort by amount desc first 20",
      "show sum(amount), count by region from projects", "show caps[海曙, 2020].limit",
    ],
    "assess": ["assess", "assess projects where region = 海曙"],
    "cap": ["cap", "cap where year = 2020"], "settle": ["settle", "settle by region"],
    "set": [
      "set projects[P-0003].accidents = 2", "set cap.rate = 2.5%",
      "set fund.contribution_income *= 0.9 where year = 2019",
      "set projects[P-0003].amount = 12.5万 because \"核对合同原件\"",
    ],
    "reset": ["reset cap.rate", "reset projects[P-0003].amount", "reset all"],
    "add": [
      "add projects (project_id = X-1, region = 海曙, year = 2020, kind = training, amount = 20万)"
    ],
    "remove": ["remove projects where year < 2019"],
    "let": ["let $reserve = sum(fund.opening_balance) * 5%"],
    "ask": ["ask $year = 2020 \"which year\""],
    "drop": ["drop p2020", "drop $reserve"], "undo": ["undo", "undo 3"], "redo": ["redo"],
    "history": ["history"],
    "expect": ["expect count(assessment where verdict in (fail, incomplete)) = 0, \"all pass\""],
    "last": ["last", "last as csv"], "run": ["run session.fund"], "save": ["save session.fund"],
    "export": ["export settlement where payable > 0 to out.csv for excel"],
    "use rules": ["use rules ningbo-2020"], "rules": ["rules"], "parameters": ["parameters"],
    "article": ["article 22"], "help": ["help settle"], "option": ["option format json"],
    "options": ["options"], "quit": ["quit"],
  ]
}
