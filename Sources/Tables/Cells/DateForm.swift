import Exact

/// The spellings of days, months and years: runs of digits and the marks between them.
struct DateForm {
  private var runs: [(length: Int, value: Int)] = []
  private var marks: [Unicode.Scalar] = []

  /// Takes folded and trimmed scalars apart; nothing where they are no spelling of a date.
  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard scalars.count <= 11 else { return nil }
    var isInRun = false
    for scalar in scalars {
      if ("0"..."9").contains(scalar) {
        if !isInRun { runs.append((0, 0)) }
        let (length, value) = runs[runs.count - 1]
        runs[runs.count - 1] = (length + 1, value * 10 + Int(scalar.value - 0x30))
        isInRun = true
      } else {
        guard !runs.isEmpty else { return nil }
        marks.append(scalar)
        isInRun = false
      }
    }
  }

  /// Whether there are digits alone.
  var isCompact: Bool { marks.isEmpty }

  /// `2019-10-31`, `2019/10/31`, `2019.10.31`, `20191031`, `2019年10月31日`.
  var day: CalendarDay? {
    if marks.isEmpty, runs.count == 1, runs[0].length == 8 {
      let value = runs[0].value
      return CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }
    guard runs.count == 3, runs[0].length == 4, runs[1].length <= 2, runs[2].length <= 2,
      marks == ["-", "-"] || marks == ["/", "/"] || marks == [".", "."]
        || marks == ["年", "月", "日"]
    else { return nil }
    return CalendarDay(year: runs[0].value, month: runs[1].value, day: runs[2].value)
  }

  /// `2019-10`, `2019/10`, `201910`, `2019年10月`.
  var month: CalendarMonth? {
    if marks.isEmpty, runs.count == 1, runs[0].length == 6 {
      return CalendarMonth(year: runs[0].value / 100, month: runs[0].value % 100)
    }
    guard runs.count == 2, runs[0].length == 4, runs[1].length <= 2,
      marks == ["-"] || marks == ["/"] || marks == ["年", "月"]
    else { return nil }
    return CalendarMonth(year: runs[0].value, month: runs[1].value)
  }

  /// `2019`, `2019年`, `2019年度`.
  var year: Int? {
    guard runs.count == 1, runs[0].length == 4, runs[0].value > 0,
      marks.isEmpty || marks == ["年"] || marks == ["年", "度"]
    else { return nil }
    return runs[0].value
  }
}
