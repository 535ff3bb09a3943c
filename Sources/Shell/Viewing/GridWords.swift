import Diagnostics
import Exact
import Rendering

/// What a grid itself says.
enum GridWords {
  static let onlyRead = Phrase("this is only to be read", zh: "此处只能查看")

  static let noReference = Phrase(
    "this cell is found by no key: it is a figure, or its table has none",
    zh: "此格没有主键可寻：它是计算结果，或所在的表没有主键")

  static let onlyInPlace = Phrase(
    "one value for this cell, please", zh: "此处只能填写这一格的值")

  static let undoneTooFar = Phrase(
    "the table would be gone: `undo` at the prompt goes further",
    zh: "再撤销，此表将不复存在：请在提示符下用“撤销”")

  static func noKey(_ text: String) -> Phrase {
    Phrase("no key is like '\(text)'", zh: "没有与“\(text)”相近的主键")
  }

  static func noColumn(_ text: String) -> Phrase {
    Phrase("no column is like '\(text)'", zh: "没有与“\(text)”相近的列")
  }

  static func noCell(_ text: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "no cell holds '\(text)'; as a condition: \(reason.english)",
      zh: "没有单元格含“\(text)”；若作为条件：\(reason.chinese)")
  }

  static func row(_ row: Int, of count: Int) -> Phrase {
    Phrase("row \(row) of \(count)", zh: "第 \(row) 行，共 \(count) 行")
  }

  static func original(_ text: String) -> Phrase {
    Phrase("* in the file: \(text)", zh: "* 文件中为：\(text)")
  }

  static let edited = Phrase("* edited", zh: "* 已改动")

  static func prompt(of purpose: GridInput.Purpose) -> Phrase {
    switch purpose {
    case .key: Phrase("key: ", zh: "主键：")
    case .column: Phrase("column: ", zh: "列：")
    case .filter: Phrase("where: ", zh: "其中：")
    case .cell(let reference, _): Phrase(same: reference + " = ")
    }
  }

  static func keys(isEditable: Bool) -> Phrase {
    isEditable
      ? Phrase(
        "? help  Enter edit  / filter  s sort  w why  k key  c column  u undo  q back",
        zh: "? 帮助  回车 修改  / 筛选  s 排序  w 为何  k 主键  c 列  u 撤销  q 返回")
      : Phrase("? help  k key  c column  q back", zh: "? 帮助  k 主键  c 列  q 返回")
  }

  static let pageKeys = Phrase(
    "arrows, Space and b move  q back", zh: "方向键、空格、b 移动  q 返回")
}

extension TextPage.Content {
  /// The keys of a grid.
  static func keys(in wording: Wording) -> TextPage.Content {
    .lines(helpLines.map { $0.text(in: wording) })
  }

  private static let helpLines = [
    Phrase("Keys", zh: "按键"),
    Phrase(same: ""),
    Phrase("arrows, Tab     one cell on", zh: "方向键、Tab     移动一格"),
    Phrase("PageUp b, PageDown Space   one screen on", zh: "PageUp b、PageDown 空格   移动一屏"),
    Phrase("Home, End       the first, the last column", zh: "Home、End       首列、末列"),
    Phrase("g, G            the first, the last row", zh: "g、G            首行、末行"),
    Phrase(
      "k or :          go to a key, or to what begins like it", zh: "k 或 :          转到主键（可只输开头）"),
    Phrase("c               go to a column, in either language", zh: "c               转到列（中英文均可）"),
    Phrase(
      "f               freeze the columns up to here; again: none",
      zh: "f               冻结到此列；再按则取消"),
    Phrase(same: ""),
    Phrase(
      "/               keep the rows that meet a condition, or hold a text; nothing typed: all",
      zh: "/               只留符合条件或含有文字的行；不输入则显示全部"),
    Phrase(
      "s               sort by this column: up, down, not at all",
      zh: "s               按此列排序：升、降、不排"),
    Phrase("w               why the cell is what it is", zh: "w               此格为何是此值"),
    Phrase(
      "Enter           edit the cell; Enter again sets it, Esc leaves it",
      zh: "回车            修改此格；再按回车生效，Esc 放弃"),
    Phrase("u, r            undo, redo", zh: "u、r            撤销、重做"),
    Phrase(same: ""),
    Phrase("Ctrl-L          draw anew", zh: "Ctrl-L          重画"),
    Phrase("Ctrl-Z          stop; `fg` comes back", zh: "Ctrl-Z          暂停；用 `fg` 返回"),
    Phrase("q, Esc, Ctrl-D  back to the prompt", zh: "q、Esc、Ctrl-D  返回提示符"),
    Phrase(same: ""),
    Phrase(
      "Each edit is a `set` statement of the session: `undo`, `history` and `save` know it.",
      zh: "每次修改都是会话中的一条“设”语句：“撤销”“历史”“保存”都认得它。"),
  ]
}
