import Diagnostics

/// What is said in a picture and under it.
enum ChartRemark {
  static let noPoints = Phrase("no points", zh: "没有点")

  static let tooFarApart = Phrase(
    "the numbers lie too far apart to be drawn", zh: "数值相差过大，无法画图")

  static let now = Phrase("now", zh: "现值")

  static let isOutside = Phrase(" (beyond the bins)", zh: "（在各组之外）")

  static let least = Phrase("least", zh: "最小")

  static let greatest = Phrase("greatest", zh: "最大")

  static let base = Phrase("base", zh: "基准")

  static let lowered = Phrase("input lowered", zh: "调低")

  static let raised = Phrase("input raised", zh: "调高")

  static func barsBegin(at text: String) -> Phrase {
    Phrase("bars begin at \(text)", zh: "条形从 \(text) 起")
  }

  static func points(_ shown: Int, of all: Int) -> Phrase {
    let (shown, all) = (grouped(shown), grouped(all))
    return Phrase("\(shown) of \(all) points shown", zh: "共 \(all) 点，显示 \(shown) 点")
  }

  static func bars(_ shown: Int, of all: Int) -> Phrase {
    let (more, count) = (grouped(all - shown), grouped(all))
    return Phrase(
      "… \(more) more of \(count) rows; 'first \(all)' draws them all",
      zh: "… 还有 \(more) 行，共 \(count) 行；“前 \(all)”画出全部")
  }

  static func rows(_ shown: Int, of all: Int) -> Phrase {
    let (shown, all) = (grouped(shown), grouped(all))
    return Phrase("\(shown) of \(all) rows shown", zh: "共 \(all) 行，显示 \(shown) 行")
  }

  static func columns(_ shown: Int, of all: Int) -> Phrase {
    let (shown, all) = (grouped(shown), grouped(all))
    return Phrase("\(shown) of \(all) columns shown", zh: "共 \(all) 列，显示 \(shown) 列")
  }

  private static func grouped(_ count: Int) -> String { NumberText.grouped("\(count)") }
}
