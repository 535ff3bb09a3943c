public import Diagnostics
import Exact
public import Language
public import Tables

/// What can be wrong with a name in an expression.
extension Diagnostic {
  /// `set projects.amout = 3`: a name that is none of the table's own columns.
  public static func unknownColumn(_ name: Name, of table: Table) -> Diagnostic {
    unknownColumn(name, of: table, among: table.columns.flatMap { [$0.name] + $0.chinese })
  }

  /// `show projects.amout`
  static func unknownColumn(_ name: Name, of table: Table, among names: [String]) -> Diagnostic {
    var advice = [
      Phrase("`describe \(table.name)` lists its columns", zh: "`描述 \(table.name)` 列出各列")
    ]
    if let difference = name.differenceAdvice { advice.insert(difference, at: 0) }
    return Diagnostic(
      code: "unknown-column",
      Phrase(
        "\(table.name) has no column '\(name.text)'",
        zh: "\(table.name) 没有名为“\(name.text)”的列"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names), advice: advice)
  }

  /// A definition that rests on others, and these on others, and so on.
  public static func deepRule(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "too-deep",
      Phrase("'\(name)' rests on too many other definitions", zh: "“\(name)”依据的定义过多"),
      advice: [
        Phrase("give a part of it a column of its own", zh: "请把其中一部分另设为一列")
      ])
  }

  /// A formula that rests on others, and these on others, until there is no room for more.
  static func deepFormula(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "too-deep",
      Phrase(
        "this rests on too many other formulas, or on too long ones", zh: "此处层层依据的公式过多或过长"),
      at: span,
      advice: [Phrase("give one of them a value", zh: "请把其中一个改为数值")])
  }

  /// A rule that leads back to itself.
  public static func circularRule(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "circular-rule",
      Phrase("the rule for '\(name)' leads back to itself", zh: "“\(name)”的规则绕回了自身"),
      advice: [
        Phrase(
          "a verdict, an outcome or a derived column may not be computed from itself",
          zh: "结论、绩效和派生列不能由自身算出")
      ])
  }

  /// `show cap.rate` where its value is another one on other days
  public static func datedOutsideRow(
    _ name: String, _ dated: DatedValues, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      code: "dated-outside-row",
      Phrase(
        "'\(name)' depends on the day: \(dated.text.english)",
        zh: "“\(name)”因日期而异：\(dated.text.chinese)"),
      at: span,
      advice: [
        Phrase(
          "it has a value in the row of a record whose day is known; `parameters` lists it",
          zh: "只有在日期已知的记录行中才有确定的值；`参数` 列出全部")
      ])
  }

  /// `show projcts`
  public static func unknownTable(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-table",
      Phrase("there is no table '\(name.text)'", zh: "没有名为“\(name.text)”的表"), at: name.span,
      suggestion: Vocabulary.table(near: name.text)
        ?? Similarity.nearest(to: name.text, among: names),
      advice: RecordKind.named(name.folded) != nil
        ? [Phrase("it has not been loaded: `load FILE`", zh: "此表尚未载入：`载入 文件`")]
        : [Phrase("`tables` lists what is loaded", zh: "`表` 列出已载入的表")])
  }

  /// `show amount`
  static func unknownName(_ name: Name, among names: [String]) -> Diagnostic {
    var advice = [
      Phrase("a text is written in quotes: \"\(name.text)\"", zh: "文本须加引号：`\"\(name.text)\"`")
    ]
    if let difference = name.differenceAdvice { advice.insert(difference, at: 0) }
    return Diagnostic(
      code: "unknown-name",
      Phrase(
        "'\(name.text)' is no table, and there is no row in scope",
        zh: "“\(name.text)”不是表，此处也没有所在的行"),
      at: name.span, suggestion: Similarity.nearest(to: name.text, among: names), advice: advice)
  }

  /// `set cap.rat = 3%`
  public static func unknownParameter(
    _ text: String, at span: SourceSpan? = nil, among names: [String]
  ) -> Diagnostic {
    Diagnostic(
      code: "unknown-parameter",
      Phrase("there is no parameter '\(text)'", zh: "没有名为“\(text)”的参数"), at: span,
      suggestion: Similarity.nearest(to: text, among: names),
      advice: [Phrase("`parameters` lists them", zh: "`参数` 列出全部参数")])
  }

  /// `show $resrve`
  public static func unknownVariable(_ name: Name, among names: [String]) -> Diagnostic {
    Diagnostic(
      code: "unknown-variable",
      Phrase("nothing is named '$\(name.text)'", zh: "没有名为“$\(name.text)”的值"), at: name.span,
      suggestion: Similarity.nearest(to: name.text, among: names).map { "$" + $0 },
      advice: [
        Phrase("`let $\(name.text) = …` gives it a value", zh: "`令 $\(name.text) = …` 为它赋值")
      ])
  }

  /// `show loaded(1)`
  static func notTable(_ expression: Expression) -> Diagnostic {
    Diagnostic(
      code: "not-a-table",
      Phrase("the name of a table was expected here", zh: "此处应为表名"), at: expression.span)
  }

  /// `show 1 + projects`
  static func tableAsValue(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "table-as-value",
      Phrase("'\(name.text)' is a table, not a value", zh: "“\(name.text)”是表，不是值"),
      at: name.span,
      advice: [
        Phrase("`count(\(name.text))` counts its rows", zh: "`计数(\(name.text))` 计算它的行数")
      ])
  }

  /// `show 1 + projects.amount`
  static func wholeColumn(_ table: Name, _ column: Name) -> Diagnostic {
    let text = "\(table.text).\(column.text)"
    return Diagnostic(
      code: "whole-column",
      Phrase("'\(text)' is a whole column, not one value", zh: "“\(text)”是整列，不是一个值"),
      at: table.span.joined(with: column.span),
      advice: [
        Phrase("`sum(\(text))` adds it up", zh: "`求和(\(text))` 得出合计"),
        Phrase(
          "`\(table.text)[KEY].\(column.text)` is one cell of it",
          zh: "`\(table.text)[主键].\(column.text)` 是其中一格"),
      ])
  }

  /// `show 1 + projects[P-0003]`
  static func wholeRow(_ reference: CellReference, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "whole-row",
      Phrase("this names a whole row, not one value", zh: "此处指的是整行，不是一个值"), at: span,
      advice: [
        Phrase(
          "write the column behind it: `\(reference.table.text)[…].column`",
          zh: "请在其后写上列名：`\(reference.table.text)[…].列名`")
      ])
  }

  /// `show budget[x].y` where budget was loaded without `key`
  static func noKey(_ table: Table, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code: "no-key",
      Phrase(
        "\(table.name) has no key, so its rows have no names",
        zh: "\(table.name) 没有主键，不能指明某一行"),
      at: span,
      advice: [
        table.isLoaded
          ? Phrase(
            "`load FILE as \(table.name) key COLUMN` gives it one",
            zh: "`载入 文件 命名 \(table.name) 主键 列名` 为它指定主键")
          : Phrase(
            "`show \(table.name) where …` finds rows by what they hold",
            zh: "`显示 \(table.name) 其中 …` 按内容查找各行")
      ])
  }

  /// `show caps[海曙].limit`
  static func wrongKey(_ table: Table, found: Int, at span: SourceSpan) -> Diagnostic {
    let names = table.keyColumns.map { table.columns[$0].phrase }
    let list = Phrase.list(of: table.keyColumns.map { table.columns[$0] })
    let example = names.joined(by: Phrase(same: ", ")).map { "`\(table.name)[\($0)]`" }
    let parts = names.count == 1 ? "1 part" : "\(names.count) parts"
    return Diagnostic(
      code: "wrong-key",
      Phrase(
        "the key of \(table.name) has \(parts) (\(list.english)), not \(found)",
        zh: "\(table.name) 的主键由 \(names.count) 项组成（\(list.chinese)），此处有 \(found) 项"),
      at: span, advice: [Phrase("write \(example.english)", zh: "请写作 \(example.chinese)")])
  }

  /// `show projects[P-9999].amount`
  public static func unknownRow(
    _ reference: CellReference, of table: Table, at span: SourceSpan
  ) -> Diagnostic {
    let parts = reference.key.compactMap { part in
      if case .text(let text, _) = part { text } else { nil }
    }
    let key = parts.joined(separator: ", ")
    let keys = (0..<min(table.rowCount, 100_000)).lazy.map {
      table.keyList(at: $0)
    }
    return Diagnostic(
      code: "unknown-row",
      Phrase("\(table.name) has no row '\(key)'", zh: "\(table.name) 没有“\(key)”这一行"), at: span,
      suggestion: Similarity.nearest(to: key, among: keys))
  }

  /// `show project_id, count(its fund) from projects`
  static func keyNotCarried(
    _ key: String, owner: Table, by table: Table, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      code: "key-not-carried",
      Phrase(
        "\(table.name) does not carry '\(key)', the key of \(owner.name)",
        zh: "\(table.name) 没有列“\(key)”，即 \(owner.name) 的主键"),
      at: span)
  }

  /// `show sum(roster.score)` where no roster is loaded
  public static func kindNotLoaded(_ name: Name) -> Diagnostic {
    Diagnostic(
      code: "not-loaded", Phrase("\(name.text) is not loaded", zh: "“\(name.text)”尚未载入"),
      at: name.span, advice: [Phrase("`load FILE` loads it", zh: "`载入 文件` 即可载入")])
  }
}

extension Name {
  /// A word with a hyphen may have been meant as a difference.
  var differenceAdvice: Phrase? {
    guard let spaced = HyphenatedWord.spaced(text) else { return nil }
    return Phrase("for a difference write spaces: \(spaced)", zh: "若要相减，请加空格：`\(spaced)`")
  }
}
