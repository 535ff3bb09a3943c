public import Diagnostics

extension Vocabulary {
  /// The statement that was probably meant by a line's first word.
  public static func statement(near word: String) -> String? {
    let folded = word.lowercased()
    if let known = habits[folded] { return known }
    if let separated = separated(folded) { return separated }
    return Similarity.nearest(to: folded, among: words(of: statements))
  }

  /// The same for a reader of either language: a slip is mended in the language it was made in,
  /// but who comes from elsewhere is told the word of the session.
  public static func suggestion(near word: String) -> Phrase? {
    guard let near = statement(near: word) else { return nil }
    return habits[word.lowercased()] == nil
      ? Phrase(same: near) : phrase(of: near, among: statements)
  }

  /// A statement's word that was run together with what follows: `显示项目` is `显示 项目`.
  ///
  /// A word of one character is told apart only before a known table or an ASCII letter, because
  /// `设备` is a word of its own.
  public static func separated(_ word: String) -> String? {
    let folded = word.lowercased()
    guard !folded.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let beginnings = statements.compactMap(\.chinese).sorted { $0.count > $1.count }
    for beginning in beginnings where folded.hasPrefix(beginning) && folded != beginning {
      let rest = folded.dropFirst(beginning.count)
      let isSafe = beginning.count > 1 || rest.utf8.first.map { $0 < 0x80 } == true
      guard isSafe || isTable(String(rest)) else { continue }
      return beginning + " " + word.suffix(rest.count)
    }
    return nil
  }

  /// The clause that was probably meant by people who come from elsewhere.
  static func clause(near word: String) -> String? { clauseHabits[word.lowercased()] }

  private static let clauseHabits: [String: String] = [
    "order": "sort by", "orderby": "sort by", "limit": "first", "top": "first", "head": "first",
    "group": "by", "groupby": "by", "filter": "where", "when": "where", "having": "where",
    "of": "from", "in": "from", "select": "columns", "cols": "columns", "asc": "sort by",
    "不为空": "非 为空", "非空": "非 为空", "不等于": "!=", "不含": "非 含", "不属于": "非 属于",
    "like": "contains", "筛选": "其中", "条件": "其中", "分组": "按", "顺序": "排序", "字段": "列", "来自": "从",
  ]

  /// The table that was probably meant by a Chinese word, or by the statement that shows it.
  public static func table(near word: String) -> String? {
    if let shown = shownTables[word.lowercased()] { return shown }
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return Similarity.nearest(to: word, among: tables.compactMap(\.chinese))
  }

  private static let shownTables = [
    "cap": "caps", "settle": "settlement", "assess": "assessment", "限额": "限额表", "结算": "结算表",
    "评估": "评估结果",
  ]

  /// Whether a word, its case folded, is a table that the language knows by name.
  static func isTable(_ folded: String) -> Bool {
    entry(of: folded, among: tables) != nil
  }

  /// What people type who come from elsewhere.
  private static let habits: [String: String] = [
    "exit": "quit", "bye": "quit", "q": "quit",
    "delete": "remove", "insert": "add", "update": "set", "change": "set", "undef": "drop",
    "open": "load", "read": "load", "import": "load", "source": "run",
    "select": "show", "print": "show", "display": "show", "list": "show", "browse": "view",
    "ls": "tables", "dir": "tables", "write": "export", "assert": "expect", "caps": "cap",
    "打开": "载入", "读取": "载入", "加载": "载入", "浏览": "查看", "列出": "显示", "查询": "显示",
    "删除": "删", "增加": "增", "添加": "增", "设置": "设", "修改": "设", "设定": "设", "执行": "运行",
  ]
}
