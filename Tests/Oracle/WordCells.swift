/// Cells that hold one of a few words.
enum WordCells {
  /// "yes no y n true false (in any case) 1 0 是 否 有 无 √ ×".
  static func flag(_ raw: String) -> Bool? {
    let text = CellText.folded(raw).lowercased()
    if ["yes", "y", "true", "1", "是", "有", "√"].contains(text) { return true }
    if ["no", "n", "false", "0", "否", "无", "×"].contains(text) { return false }
    return nil
  }

  /// "one of the words listed, English or Chinese", held as the English word, its case folded.
  static func choice(_ raw: String, among words: [String: String]) -> String? {
    let text = CellText.folded(raw).lowercased()
    return words[text] ?? (words.values.contains(text) ? text : nil)
  }

  static let projectKinds = ["宣传": "publicity", "培训": "training", "综合": "combined"]
  static let modes = [
    "直接": "direct", "直接实施": "direct", "委托": "commissioned", "委托实施": "commissioned",
  ]
  static let audiences = ["用人单位": "employer", "社会": "society", "特殊行业": "special_industry"]
  static let acceptances = [
    "合格": "qualified", "不合格": "unqualified", "限期整改": "unqualified", "终止": "terminated",
  ]
  static let categories = ["工伤": "injury", "生产安全事故": "accident", "职业病": "disease"]
}
