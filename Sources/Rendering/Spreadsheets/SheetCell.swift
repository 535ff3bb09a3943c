import Exact

/// A cell of a spreadsheet.
public enum SheetCell: Hashable, Sendable {
  /// Nothing.
  case blank
  /// A text, which never runs as a formula.
  case text(String)
  /// A number as its decimal digits, of which at most 15 signify, and the format that shows it. A day
  /// is the number of days since the end of 1899.
  case number(String, format: String)
}

/// The digits of a number that the numbers of spreadsheets give back.
private let mostDigits = 15

extension SheetCell {
  /// Why a cell is written as a text though it is none.
  enum Reason: CaseIterable {
    /// Spreadsheets hold 15 digits of a number.
    case digits
    /// Their calendar begins in 1900, and is right from March on.
    case calendar
  }

  /// What a spreadsheet holds of a value, and why it is a text where the value is none.
  init(_ value: Value, as type: ValueType, in wording: Wording, _ reason: inout Reason?) {
    switch value {
    case .blank: self = .blank
    case .text(let text): self = .text(ValueText.word(text, of: type, in: wording))
    case .truth(let truth) where wording == .chinese: self = .text(truth ? "是" : "否")
    case .period(let period) where wording == .chinese: self = .text(ValueText.chinese(period))
    case .truth, .period, .error: self = .text(value.exactText(as: type))
    case .day(let day): self.init(day, value, format: "yyyy-mm-dd", &reason)
    case .month(let month):
      let first = CalendarDay(year: month.year, month: month.month, day: 1)
      self.init(first, value, format: "yyyy-mm", &reason)
    case .number(let number): self.init(number, value.exactText(as: type), as: type, &reason)
    }
  }

  private init(_ day: CalendarDay?, _ value: Value, format: String, _ reason: inout Reason?) {
    // 1900-03-01; before it Excel has a day that never was.
    guard let day, day.number >= -25_508 else {
      reason = .calendar
      self = .text(value.exactText(as: .date))
      return
    }
    self = .number(String(Int(day.number) + 25_569), format: format)
  }

  private init(_ number: Number, _ text: String, as type: ValueType, _ reason: inout Reason?) {
    let digits = SheetCell.digits(of: number, text)
    guard SheetCell.significantDigits(of: digits) <= mostDigits else {
      reason = .digits
      self = .text(text)
      return
    }
    self = .number(digits, format: SheetCell.format(of: digits, as: type))
  }

  /// The digits of a number; one whose decimals do not end is rounded anyhow, and to as many digits as a
  /// spreadsheet holds.
  private static func digits(of number: Number, _ text: String) -> String {
    let excess = significantDigits(of: text) - mostDigits
    guard excess > 0, number.decimals == nil else { return text }
    let rounded = try? number.rounded(decimals: max(0, 10 - excess), rule: .halfUp)
    return rounded?.description ?? text
  }

  /// The digits from the first to the last that is not 0.
  static func significantDigits(of text: String) -> Int {
    var (count, zeros) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: ".") && byte != UInt8(ascii: "-") {
      if byte != UInt8(ascii: "0") {
        count += zeros + 1
        zeros = 0
      } else if count > 0 {
        zeros += 1
      }
    }
    return count
  }

  /// The format that shows a number as tables do: all digits of money, a share as a percentage of at
  /// most 4 decimals, else of 2.
  private static func format(of text: String, as type: ValueType) -> String {
    let point = text.utf8.firstIndex(of: UInt8(ascii: "."))
    let decimals = point.map { text.utf8.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    switch type {
    case .year: return "0"
    case .count: return "#,##0"
    case .money: return "#,##0" + places(decimals)
    case .ratio: return "0" + places(decimals > 6 ? 2 : max(0, decimals - 2)) + "%"
    default: return "General"
    }
  }

  private static func places(_ count: Int) -> String {
    count == 0 ? "" : "." + String(repeating: "0", count: count)
  }

  /// About how many characters it takes, Chinese ones two.
  var width: Int {
    switch self {
    case .blank: 0
    case .text(let text): TextWidth.of(text)
    case .number(let digits, let format) where format.hasSuffix("%"):
      digits.utf8.prefix { $0 != UInt8(ascii: ".") }.count + format.utf8.count + 2
    case .number(let digits, let format): max(format.utf8.count, digits.utf8.count * 4 / 3 + 1)
    }
  }
}
