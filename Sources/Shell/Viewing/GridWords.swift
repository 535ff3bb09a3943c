import Diagnostics
import Exact
import Rendering

/// What a grid itself says.
enum GridWords {
  static let onlyRead = Phrase("this is only to be read", zh: "此处只能查看")

  static let noReference = Phrase(
    "this cell is found by no key: it is a figure, its table has none, or a line break in it cannot be typed",
    zh: "此格没有主键可寻：它是计算结果，所在的表没有主键，或主键中有无法键入的换行")

  static let onlyInPlace = Phrase(
    "one value for this cell, please", zh: "此处只能填写这一格的值")

  static let undoneTooFar = Phrase(
    "nothing else was done here: `undo` at the prompt goes further",
    zh: "此处再无改动：请在提示符下用“撤销”")

  static func gone(_ key: String) -> Phrase {
    Phrase("\(key) is no longer in this view", zh: "\(key) 已不在此视图中")
  }

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
    let (row, count) = (shown(row), shown(count))
    return Phrase("row \(row) of \(count)", zh: "第 \(row) 行，共 \(count) 行")
  }

  private static func shown(_ count: Int) -> String { ValueText.shown(.count(count), as: .count) }

  static func original(_ text: String) -> Phrase {
    Phrase("* in the file: \(text)", zh: "* 文件中为：\(text)")
  }

  static let judging = Phrase("judging all records…", zh: "正在评估全部记录…")

  static let notJudged = Phrase("judging was interrupted", zh: "评估已中断")

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

  static func pageKeys(_ first: Int, _ last: Int, of count: Int) -> Phrase {
    Phrase(
      "lines \(first) to \(last) of \(count)  arrows, Space and b move  q back",
      zh: "第 \(first) 至 \(last) 行，共 \(count) 行  方向键、空格、b 移动  q 返回")
  }

  static func moreLines(_ more: Int, of count: Int, isLast: Bool) -> Phrase {
    Phrase(
      "… \(more) more of \(count) lines" + (isLast ? "; 'last' shows them all" : ""),
      zh: "… 还有 \(more) 行，共 \(count) 行" + (isLast ? "；输入“上次”查看全部" : ""))
  }
}
