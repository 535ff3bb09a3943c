/// An article as Chinese texts name it in one word: `第22条`, `第二十二条第四项`, `国家办法第9条`.
struct ArticleWord {
  /// The reference that the word stands for: `22`, `22(4)`, `national 9`.
  let reference: String

  /// What stands before an article that is not one of the measures' own, as replies write it.
  private static let regulations = [("国家办法", "national"), ("未编号条款", "unnumbered")]

  init?(_ word: String) {
    var rest = Substring(word)
    let regulation = ArticleWord.regulations.first { rest.hasPrefix($0.0) }
    if let regulation { rest = rest.dropFirst(regulation.0.count) }
    let prefix = regulation.map { "\($0.1) " } ?? ""
    if let regulation, !rest.hasPrefix("第") {
      guard let number = ArticleWord.number(String(rest)) else { return nil }
      reference = "\(regulation.1) \(number)"
      return
    }
    guard let article = ArticleWord.take(from: &rest, endings: "条") else { return nil }
    var text = "\(prefix)\(article)"
    while !rest.isEmpty {
      guard let paragraph = ArticleWord.take(from: &rest, endings: "款项") else { return nil }
      text += "(\(paragraph))"
    }
    reference = text
  }

  /// The number of `第…条`, which is taken away.
  private static func take(from text: inout Substring, endings: String) -> Int? {
    guard text.first == "第", let end = text.firstIndex(where: { endings.contains($0) }),
      let number = number(String(text[..<end].dropFirst()))
    else { return nil }
    text = text[text.index(after: end)...]
    return number
  }

  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// The whole number below a thousand that a text writes in digits, or as `二十二`.
  static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 24 else { return nil }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return text.utf8.count > 3 ? nil : Int(text)
    }
    var (sum, digit): (Int, Int?) = (0, nil)
    var unit = 1000
    for character in text {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else {
        let next = character == "百" ? 100 : character == "十" ? 10 : 0
        guard next > 0, next < unit else { return nil }
        sum += (digit ?? 1) * next
        (digit, unit) = (nil, next)
      }
    }
    return sum + (digit ?? 0)
  }
}
