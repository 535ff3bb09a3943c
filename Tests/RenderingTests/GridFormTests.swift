import Exact
import Testing

@testable import Rendering

/// What of a table stands on a screen, and where the cursor is on it.
@Suite struct GridFormTests {
  private static let mark = "\u{1B}[7m"

  /// The lines with the cursor's cell in angle brackets.
  private func lines(
    of grid: ShownGrid, at place: GridPlace, _ columns: Int, _ rows: Int,
    in wording: Wording = .english
  ) -> [String] {
    let form = GridForm(GridSize(columns: columns, rows: rows), wording: wording)
    return form.picture(of: grid, at: place).lines.map(Self.plain)
  }

  private static func plain(_ line: String) -> String {
    var text = line
    for (escape, sign) in [(mark, "⟨"), ("\u{1B}[0m", "⟩")] {
      text = text.components(by: escape).joined(separator: sign)
    }
    return TextWidth.trimmed(text)
  }

  private func place(_ row: Int, _ column: Int, frozen: Int = 0) -> GridPlace {
    var place = GridPlace(frozenCount: frozen)
    (place.row, place.column) = (row, column)
    return place
  }

  @Test func headingsStayNumbersStandAtTheRightAndErrorsAreShownAsSuch() {
    let grid = ShownGrid(Sample.caps, order: (2, true)) { row, column in (row, column) == (1, 2) }
    #expect(
      lines(of: grid, at: place(1, 2, frozen: 2), 60, 5) == [
        "    region   year │       limit ↓    rate  provisional",
        "  1 海曙     2020 │    120,000.00      3%  yes",
        "> 2 Yinzhou  2020 │ ⟨*1,234,567.80⟩  33.33%",
        "  3 奉化 F   2021 │       #VALUE!          no",
        "",
      ])
  }

  @Test func headingsAndWordsAreOfTheLanguage() {
    #expect(
      lines(of: ShownGrid(Sample.caps), at: place(0, 0), 50, 2, in: .chinese) == [
        "    统筹地区  年度        上限  比例  预计", "> 1 ⟨海曙    ⟩  2020  120,000.00    3%  是",
      ])
  }

  @Test func aNarrowScreenKeepsTheKeyAndTheCursorsNumberWhole() {
    #expect(
      lines(of: ShownGrid(Sample.caps), at: place(0, 2, frozen: 1), 22, 4) == [
        "region  │        limit", "海曙    │ ⟨  120,000.00⟩", "Yinzhou │ 1,234,567.80",
        "奉化 F  │      #VALUE!",
      ])
    // Where both have no room, the number goes before the key.
    #expect(
      lines(of: ShownGrid(Sample.caps), at: place(0, 2, frozen: 1), 16, 2) == [
        "year       limit", "2020  ⟨120,000.00⟩",
      ])
  }

  @Test func theRowsBelowTheLastAreNotShownAsLongAsThereAreOthersAbove() {
    var here = place(2, 0)
    here.topRow = 2
    #expect(lines(of: ShownGrid(Sample.caps), at: here, 12, 4).dropFirst().count == 3)
    let form = GridForm(GridSize(columns: 12, rows: 4))
    #expect(form.picture(of: ShownGrid(Sample.caps), at: here).place.topRow == 0)
  }

  @Test func totalsStandBelowTheRows() {
    var table = Sample.caps
    table.totals = [nil, nil, .count(7), nil, nil]
    let shown = lines(of: ShownGrid(table), at: place(0, 0), 60, 5)
    #expect(shown.last == "    total                  7.00")
    #expect(shown.contains { $0.hasPrefix("  2 Yinzhou") })
  }

  @Test func aTableWithoutRowsOrColumnsIsShown() {
    let empty = Sample.table([.init("a", type: .text)], [])
    #expect(lines(of: ShownGrid(empty), at: place(3, 3), 20, 3) == ["a", "no rows", ""])
    let nothing = Sample.table([], [])
    #expect(lines(of: ShownGrid(nothing), at: place(3, 3), 20, 3) == ["", "no rows", ""])
  }

  /// Whatever the size and the place: as many lines as rows, none too wide, the cursor on one.
  @Test(arguments: [1, 2, 7, 20, 39, 40, 61, 200], [1, 2, 6, 12, 60])
  func everyScreenIsFilledAndHasTheCursor(columns: Int, rows: Int) {
    let count = Sample.everything.columns.count
    let table = ShownTable("wide", columns: Sample.everything.columns, rowCount: 100) {
      row, column in
      row == 50
        ? .text("工伤预防\n项目 \u{1B}[2J" + String(repeating: "很长", count: 40))
        : Sample.everything.cell(0, column)
    }
    let form = GridForm(GridSize(columns: columns, rows: rows))
    for row in [0, 49, 50, 99, 1000] {
      for column in [0, 3, count - 1, count + 5] {
        for frozen in [0, 1, 4, count] {
          var here = place(row, column, frozen: frozen)
          (here.topRow, here.leftColumn) = (row / 2, column)
          let picture = form.picture(of: ShownGrid(table), at: here)
          #expect(picture.lines.count == rows)
          for line in picture.lines { #expect(TextWidth.of(Self.bare(line)) <= columns) }
          let marks = picture.lines.joined().components(by: Self.mark).count - 1
          #expect(marks == (rows > 1 ? 1 : 0), "\(row) \(column) \(frozen)")
        }
      }
    }
  }

  private static func bare(_ line: String) -> String {
    line.components(by: mark).joined().components(by: "\u{1B}[0m").joined()
  }

  @Test func onlyTheRowsOnTheScreenAreLookedAt() {
    let table = ShownTable("long", columns: [.init("n", type: .count)], rowCount: 1_000_000) {
      row, _ in
      #expect((400_000...400_010).contains(row))
      return .count(row)
    }
    var here = place(400_005, 0)
    here.topRow = 400_000
    let shown = lines(of: ShownGrid(table), at: here, 60, 10)
    #expect(shown[1] == "  400001 400,000")
  }
}

extension String {
  /// The parts between occurrences of a text.
  fileprivate func components(by text: String) -> [String] {
    split(separator: text, omittingEmptySubsequences: false).map(String.init)
  }
}
