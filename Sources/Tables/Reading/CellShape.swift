import Exact

/// The types that a cell of an unknown column might be of.
struct CellShape: OptionSet {
  let rawValue: UInt16

  static let number = CellShape(rawValue: 1)
  static let percentage = CellShape(rawValue: 2)
  static let money = CellShape(rawValue: 4)
  static let date = CellShape(rawValue: 8)
  static let month = CellShape(rawValue: 16)
  /// `2019`, `2019年`, `2019年度`.
  static let year = CellShape(rawValue: 32)
  /// A year that names itself one.
  static let namedYear = CellShape(rawValue: 64)
  static let truth = CellShape(rawValue: 128)
  /// Eight digits that are a day.
  static let compactDate = CellShape(rawValue: 256)

  static let all = CellShape(rawValue: 0x1FF)

  /// What the cell might be; nothing where it is text.
  init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    self = CellShape.plain(bytes, start, end) ?? CellShape(careful: bytes.text(start, end))
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The shape of plain digits and of text that begins with a letter; nothing where the cell
  /// needs a closer look.
  private static func plain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> CellShape? {
    let first = bytes[start]
    if first >= UInt8(ascii: "A"), first < 0x80, end - start > 5 { return [] }
    var isPointed = false
    for index in start..<end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), !isPointed, index > start, index + 1 < end {
        isPointed = true
      } else if byte &- UInt8(ascii: "0") > 9 {
        return nil
      }
    }
    let count = end - start
    if first == UInt8(ascii: "0"), count > 1, bytes[start + 1] != UInt8(ascii: ".") { return [] }
    if count > 15 { return isPointed ? nil : [] }
    var shape: CellShape = [.number, .money]
    if !isPointed, count == 4 { shape.insert(.year) }
    if !isPointed, count == 8,
      DateForm(ArraySlice(bytes.text(start, end).unicodeScalars))?.day != nil
    {
      shape.insert(.compactDate)
    }
    return shape
  }

  private init(careful text: String) {
    let cell = text.cellScalars
    self = []
    if CellShape.isIdentifier(cell) {
      // The year of a day before 1000 begins with a 0, and names nothing.
      if let form = DateForm(cell), !form.isCompact { insertTimes(form) }
      return
    }
    if CellReader(.number).value(of: text).isKnown { insert(.number) }
    if let last = cell.last, last == "%" || last == "‰", contains(.number) { insert(.percentage) }
    if CellReader(.money).value(of: text).isKnown { insert(.money) }
    if TruthForm.isPlain(cell) { insert(.truth) }
    if let form = DateForm(cell) { insertTimes(form) }
  }

  private mutating func insertTimes(_ form: DateForm) {
    if form.day != nil { insert(form.isCompact ? .compactDate : .date) }
    if form.month != nil, !form.isCompact { insert(.month) }
    if form.year != nil { insert(form.isCompact ? .year : [.year, .namedYear]) }
  }

  /// Digits that name something: with a leading 0, or more than 15 of them.
  private static func isIdentifier(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    guard cell.allSatisfy({ ("0"..."9").contains($0) }) else {
      let digits = cell.drop { $0 == "-" }
      return digits.first == "0"
        && digits.dropFirst().first.map { ("0"..."9").contains($0) } ?? false
    }
    return cell.count > 15 || cell.count > 1 && cell.first == "0"
  }
}
