/// Cells as people type them: in any of the forms that a type accepts, left blank, or unreadable.
extension WorkbookDraft {
  /// The text, or by chance nothing, or something that its type cannot read.
  mutating func noisy(_ text: String, junk: [String]) -> String {
    if random.chance(blanks) { return random.pick("", "", " ", "\u{3000}") }
    if random.chance(errors) { return random.pick(from: junk, or: "abc") }
    return text
  }

  static let numberJunk = ["abc", "n/a", "12.5.1", "1,23", "待定", "5 5"]

  // MARK: Numbers

  mutating func countCell(_ number: Int) -> String {
    let grouped = WorkbookDraft.grouped(String(number))
    let text = random.pick(
      "\(number)", "\(number)", "\(number).0", grouped, WorkbookDraft.fullWidth("\(number)"))
    return noisy(text, junk: WorkbookDraft.numberJunk + ["-1", "12.5"])
  }

  /// Money in ten-thousandths of a yuan, for more than two decimals are kept.
  mutating func moneyCell(_ amount: Int, in header: MoneyHeader) -> String {
    let plain = WorkbookDraft.decimal(amount, decimals: 4 + header.decimalsMoved)
    // A cell with a unit of its own is in that unit whatever the header says.
    let inYuan = WorkbookDraft.decimal(amount, decimals: 4)
    let inTenThousands = WorkbookDraft.decimal(amount, decimals: 8)
    var forms = [plain, plain, plain, "\(inYuan)元", "\(inTenThousands)万元", " \(inTenThousands)万 "]
    if amount >= 0 {
      forms += ["¥\(plain)", "￥\(plain)", WorkbookDraft.fullWidth(plain)]
      forms.append(WorkbookDraft.grouped(plain))
    } else {
      forms.append("(\(WorkbookDraft.grouped(String(plain.dropFirst()))))")
    }
    return noisy(random.pick(from: forms, or: plain), junk: WorkbookDraft.numberJunk)
  }

  /// `decimal(12345, decimals: 4)` is `1.2345`, without zeros at the end.
  static func decimal(_ number: Int, decimals: Int) -> String {
    var digits = padded(abs(number), to: decimals + 1)
    var fraction = String(digits.suffix(decimals))
    digits.removeLast(decimals)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (number < 0 ? "-" : "") + digits + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Commas at thousands in the whole part.
  static func grouped(_ text: String) -> String {
    let halves = text.split(separator: ".", maxSplits: 1)
    guard let whole = halves.first else { return text }
    var result = ""
    for (place, digit) in whole.reversed().enumerated() {
      if place > 0 && place % 3 == 0 { result.insert(",", at: result.startIndex) }
      result.insert(digit, at: result.startIndex)
    }
    return halves.count > 1 ? result + "." + halves[1] : result
  }

  static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        }))
  }

  // MARK: Words and dates

  mutating func flagCell(yesChance: Int) -> String {
    let text =
      random.chance(yesChance)
      ? random.pick("yes", "是", "1", "TRUE", "√", "有", "y", "１")
      : random.pick("no", "否", "0", "False", "×", "无", "N")
    return noisy(text, junk: ["maybe", "2", "是的", "待定"])
  }

  mutating func dateCell(_ day: CalendarDay) -> String {
    noisy(dateText(day), junk: WorkbookDraft.dateJunk)
  }

  static let dateJunk = [
    "2019-02-30", "2021-02-29", "2020-13-01", "2020-00-10", "20190230", "待定", "2020年", "n/a",
  ]

  mutating func dateText(_ day: CalendarDay) -> String {
    let iso = day.text
    return random.pick(
      iso, iso, "\(day.year)/\(day.month)/\(day.day)", iso.replacing("-", with: "."),
      iso.replacing("-", with: ""), "\(day.year)年\(day.month)月\(day.day)日",
      WorkbookDraft.fullWidth(iso))
  }

  mutating func yearText(_ year: Int) -> String {
    random.pick("\(year)", "\(year)", "\(year)年", "\(year)年度", WorkbookDraft.fullWidth("\(year)"))
  }

  /// A choice word in one of its spellings.
  mutating func choiceCell(_ word: String, among words: [String: String]) -> String {
    let chinese = words.filter { $0.value == word }.keys.sorted()
    let spellings = chinese + [word, word, word.uppercased()]
    return noisy(random.pick(from: spellings, or: word), junk: ["待定", "both", "?"])
  }
}

extension String {
  /// Every occurrence of one character by some text.
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
