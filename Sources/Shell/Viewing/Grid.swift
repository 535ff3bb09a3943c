import Exact
import Rendering
import Workspace

/// A table that is looked through on the whole screen: what is shown of it, where the cursor is,
/// what is being typed. Keys lead from one such value to the next.
struct Grid {
  /// The view; nothing where the rows can only be read.
  var view: OpenView?
  /// Its rows, as they stand now.
  var rows: ViewedRows
  /// What it is called.
  let title: String
  /// The scenario that it shows and edits; nothing for base.
  var scenario: String?
  var place: GridPlace
  /// The line that is being typed.
  var input: GridInput?
  /// The text that is read in place of the table.
  var page: TextPage?
  /// Whether there is nothing but the text.
  private(set) var isText = false
  /// What was said last; empty for nothing.
  var message = ""
  /// What all rows come to: verdicts, sums; nothing as long as that is not known.
  var standing: String?
  let wording: Wording

  /// A view with its rows.
  init(_ view: OpenView, rows: ViewedRows, wording: Wording) {
    (self.view, self.rows, self.wording, title) = (view, rows, wording, view.title)
    place = GridPlace(frozenCount: rows.keyCount)
  }

  /// A table to read.
  init(reading table: ShownTable, wording: Wording) {
    (rows, self.wording, title) = (ViewedRows(table), wording, table.name)
    standing = ""
    let isNamed = table.columns.count > 1 && table.columns[0].type.isText
    place = GridPlace(frozenCount: isNamed ? 1 : 0)
  }

  /// A text to read.
  init(reading page: TextPage, wording: Wording) {
    let nothing = ShownTable("", columns: [], rowCount: 0) { _, _ in .blank }
    self.init(reading: nothing, wording: wording)
    (self.page, isText) = (page, true)
  }

  /// The table with its marks.
  var shown: ShownGrid {
    let order = view?.order.flatMap { order in
      rows.table.columns.firstIndex { $0.name == order.column }.map { ($0, order.isDescending) }
    }
    return ShownGrid(rows.table, order: order) { [rows] in rows.isEdited($0, $1) }
  }

  var columnCount: Int { rows.table.columns.count }

  /// Takes other rows of the same view; the cursor stays with its row as long as that is there. The key of
  /// a row that is no longer.
  @discardableResult
  mutating func take(_ fresh: ViewedRows) -> String? {
    let (key, row) = (rows.key(of: place.row), place.row)
    rows = fresh
    place = place.within(rows: fresh.table.rowCount, columns: columnCount)
    guard !key.isEmpty, fresh.key(of: place.row) != key else { return nil }
    if let found = (0..<fresh.table.rowCount).first(where: { fresh.key(of: $0) == key }) {
      place.row = found
      return nil
    }
    place.row = max(0, min(row, fresh.table.rowCount - 1))
    return key
  }
}
