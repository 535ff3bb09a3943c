import Diagnostics

/// What some engine cannot hold, as the head of its script says it.
extension Phrase {
  /// Columns of fixed decimals.
  static let sixDecimals = Phrase(
    "Here money has six decimals and other numbers ten: what has more is rounded when it is loaded.",
    zh: "此处金额六位小数，其他数十位小数：更多的位数在装载时四舍五入。")

  /// Views that are not kept.
  static let goneWithSession = Phrase(
    "Here functions and views are those of the session, and gone with it.",
    zh: "此处的函数和视图只在本次会话中有效。")

  /// Decimals of a fixed width.
  static func digits(_ count: Int) -> Phrase {
    Phrase(
      "Here a figure of more than \(count) digits stops the query.",
      zh: "此处超过 \(count) 位的数会使查询中止。")
  }

  /// Quotients that are cut to be shown.
  static func roundedRatio(beyond decimals: Int) -> Phrase {
    Phrase(
      "Here a ratio whose decimals do not end within \(decimals) is rounded half up to 10 where it is shown.",
      zh: "此处小数超过 \(decimals) 位仍不尽的比率，显示时四舍五入到 10 位。")
  }
}
