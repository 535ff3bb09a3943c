/// A word that means something at its place, in English and in Chinese. No word is reserved
/// elsewhere.
struct Keyword: Hashable, Sendable {
  /// The English word, in lower case, as it is printed.
  let english: String
  /// The Chinese word, where there is one.
  let chinese: String?

  init(_ english: String, _ chinese: String? = nil) {
    self.english = english
    self.chinese = chinese
  }

  /// Whether a word, its case folded, is this one.
  func matches(_ folded: String) -> Bool {
    folded == english || folded == chinese
  }
}

extension Keyword: ExpressibleByStringLiteral {
  /// A word that has no Chinese form.
  init(stringLiteral english: String) { self.init(english) }
}

/// The words inside expressions.
extension Keyword {
  static let and = Keyword("and", "且")
  static let or = Keyword("or", "或")
  static let not = Keyword("not", "非")
  static let between = Keyword("between", "介于")
  static let `in` = Keyword("in", "属于")
  static let contains = Keyword("contains", "含")
  static let starts = Keyword("starts")
  static let ends = Keyword("ends")
  static let `is` = Keyword("is")
  static let isBlank = Keyword("is blank", "为空")
  static let isError = Keyword("is error", "有误")
  static let isUnknown = Keyword("is unknown", "未知")
  static let error = Keyword("error")
  static let unknown = Keyword("unknown")
  static let yes = Keyword("yes", "是")
  static let no = Keyword("no", "否")
  static let blank = Keyword("blank", "空")
  static let known = Keyword("known", "已知")
  static let its = Keyword("its", "其")
  static let `if` = Keyword("if", "若")

  /// The words that need backquotes as names in an expression.
  static let special = [and, or, not, `if`, yes, no, blank, known, its]
}

/// The words of clauses.
extension Keyword {
  static let `where` = Keyword("where", "其中")
  static let columns = Keyword("columns", "列")
  static let by = Keyword("by", "按")
  static let sort = Keyword("sort")
  static let sortBy = Keyword("sort by", "排序")
  static let descending = Keyword("desc", "降序")
  static let first = Keyword("first", "前")
  static let from = Keyword("from", "从")
  static let to = Keyword("to", "到")
  static let with = Keyword("with", "带")
  static let header = Keyword("header", "表头")
  static let into = Keyword("into", "并入")
  static let key = Keyword("key", "主键")
  static let kind = Keyword("kind", "类型")
  static let `as` = Keyword("as", "命名")
  static let replace = Keyword("replace", "覆盖")
  static let titled = Keyword("titled", "题为")
  static let because = Keyword("because", "因为")
  static let digest = Keyword("sha256")
  static let results = Keyword("results", "结果")
  static let failures = Keyword("failures", "失败")
  static let inForm = Keyword("as", "作为")
  static let comments = Keyword("comments", "注释")
  static let `for` = Keyword("for")
  static let about = Keyword("for", "针对")
  static let excel = Keyword("excel")
  static let all = Keyword("all", "全部")
  static let times = Keyword("times", "倍")
  static let step = Keyword("step", "步长")
  static let showing = Keyword("showing", "展示")
  static let runs = Keyword("runs", "次数")
  static let seed = Keyword("seed", "种子")
  static let maximizing = Keyword("maximizing", "最大化")
  static let per = Keyword("per", "每")
  static let keeping = Keyword("keeping", "保留")
  static let within = Keyword("within", "幅度")
  static let rules = Keyword("rules", "规则")
  static let whyNot = Keyword("why not", "为何不")
  static let useRules = Keyword("use rules", "采用规则")

  /// The clauses of everything that shows rows, as their first words are typed.
  static let view = [columns, `where`, by, sortBy, first]
}
