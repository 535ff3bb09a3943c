import Diagnostics
import Exact
import Rendering

extension TextPage {
  /// The keys of a grid.
  static func keys(in wording: Wording) -> TextPage {
    TextPage { columns in
      helpLines.flatMap { TextWidth.wrappedAtWords($0.text(in: wording), to: columns) }
    }
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
      "/               keep the rows that meet a condition, or hold a text; an empty line: all",
      zh: "/               只留符合条件或含有文字的行；清空则显示全部"),
    Phrase(
      "s               sort by this column: up, down, not at all",
      zh: "s               按此列排序：升、降、不排"),
    Phrase("w               why the cell is what it is", zh: "w               此格为何是此值"),
    Phrase(
      "Enter           edit the cell: what is typed replaces it, an arrow keeps it; Enter sets it, Esc leaves it",
      zh: "回车            修改此格：输入即取代原值，先按方向键则保留；再按回车生效，Esc 放弃"),
    Phrase(
      "                `because \"…\"` behind the value makes a correction",
      zh: "                在值后写 `因为 “…”`，记为更正"),
    Phrase("u, r            undo, redo what was done here", zh: "u、r            撤销、重做在此所做的改动"),
    Phrase(same: ""),
    Phrase("Ctrl-L          draw anew", zh: "Ctrl-L          重画"),
    Phrase("Ctrl-Z          stop; `fg` comes back", zh: "Ctrl-Z          暂停；用 `fg` 返回"),
    Phrase("q, Ctrl-D       back to the prompt", zh: "q、Ctrl-D       返回提示符"),
    Phrase(same: ""),
    Phrase(
      "Each edit is a `set` statement of the session: `undo`, `history` and `save` know it.",
      zh: "每次修改都是会话中的一条“设”语句：“撤销”“历史”“保存”都认得它。"),
  ]
}
