extension Screen {
  /// Does what a part of the output asks for.
  mutating func serve(_ part: ByteReader.Part) {
    switch part {
    case .character(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape(let letter): escape(letter)
    case .sequence(mark: UInt8(ascii: "?"), let numbers, let letter):
      guard letter == UInt8(ascii: "h") || letter == UInt8(ascii: "l") else { return }
      for number in numbers { setMode(number, to: letter == UInt8(ascii: "h")) }
    case .sequence(mark: nil, let numbers, let letter):
      sequence(letter, numbers)
    case .sequence: break
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: page.move(row: page.cursor.row, column: page.cursor.column - 1)
    case 0x09: page.move(row: page.cursor.row, column: (page.cursor.column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: page.move(row: page.cursor.row, column: 0)
    default: break
    }
  }

  private mutating func escape(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "7"): saveCursor()
    case UInt8(ascii: "8"): restoreCursor()
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      lineFeed()
      page.move(row: page.cursor.row, column: 0)
    case UInt8(ascii: "M"): reverseLineFeed()
    case UInt8(ascii: "c"):
      let off = scrolledOffRows
      self = Screen(columns: columns, rows: page.rows.count)
      scrolledOffRows = off
    default: break
    }
  }

  private mutating func setMode(_ number: Int?, to isOn: Bool) {
    switch number {
    case 7: modes.wraps = isOn
    case 25: modes.showsCursor = isOn
    case 2004: modes.marksPastes = isOn
    case 1049: isOn ? showAlternate() : showMain()
    default: break
    }
  }

  private mutating func showAlternate() {
    guard mainPage == nil else { return }
    saveCursor()
    mainPage = page
    let cursor = page.cursor
    page = Page(columns: columns, rows: page.rows.count)
    page.cursor = cursor
  }

  private mutating func showMain() {
    guard let main = mainPage else { return }
    page = main
    mainPage = nil
    restoreCursor()
  }

  /// Keeps the cursor's place and the look of what is printed.
  mutating func saveCursor() {
    page.saved = page.cursor
    page.saved.style = style
  }

  /// Goes back to what was kept.
  mutating func restoreCursor() {
    page.cursor = page.saved
    style = page.saved.style
  }
}
