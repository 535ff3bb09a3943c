/// The cursor of a page.
struct Cursor: Sendable {
  /// Its row, from 0.
  var row = 0
  /// Its column, from 0.
  var column = 0
  /// Whether it waits behind a full row.
  var isWrapPending = false
  /// How what is printed looks, where the cursor was saved.
  var style = Style()
}

/// What a program may set.
struct Modes: Sendable {
  /// Whether a full row goes on below.
  var wraps = true
  /// Whether what is printed moves the rest of the row.
  var inserts = false
  /// Whether the cursor is shown.
  var showsCursor = true
  /// Whether pasted text is marked.
  var marksPastes = false
}

/// A page of rows with a cursor.
struct Page: Sendable {
  /// The rows.
  var rows: [Row]
  /// Where the program writes.
  var cursor = Cursor()
  /// Where it wrote when it saved the place.
  var saved = Cursor()
  /// The rows that scroll.
  var region: Range<Int>

  /// A blank page.
  init(columns: Int, rows: Int) {
    self.rows = Array(repeating: Row(columns: columns), count: rows)
    region = 0..<rows
  }

  /// How many columns it has.
  var columns: Int { rows[0].cells.count }

  /// The row of the cursor.
  var row: Row {
    get { rows[cursor.row] }
    set { rows[cursor.row] = newValue }
  }

  /// Puts the cursor somewhere on the page.
  mutating func move(row: Int, column: Int) {
    cursor.row = min(max(0, row), rows.count - 1)
    cursor.column = min(max(0, column), columns - 1)
    cursor.isWrapPending = false
  }

  /// Takes rows out at one place of the page and puts as many blank ones in at another.
  mutating func shift(_ count: Int, from removed: Int, to inserted: Int) {
    for _ in 0..<min(count, rows.count) {
      rows.remove(at: removed)
      rows.insert(Row(columns: columns), at: inserted)
    }
  }

  /// Cuts it to a size, or fills it up with blanks.
  mutating func cut(columns: Int, rows count: Int) {
    for index in rows.indices {
      rows[index].part(at: columns)
      rows[index].cells = Array(rows[index].cells.prefix(columns))
      let missing = columns - rows[index].cells.count
      rows[index].cells += Array(repeating: .blank(), count: missing)
      rows[index].goesOn = false
    }
    rows = Array(rows.prefix(count))
    while rows.count < count { rows.append(Row(columns: columns)) }
    region = 0..<count
    move(row: cursor.row, column: cursor.column)
  }
}
