import Exact
import HashTreeCollections
import Rules
import Tables

/// The cells and rows of a table, or of all loaded tables of its kind, that were edited.
struct EditedPlaces: Sendable {
  private struct Cell: Hashable, Sendable {
    let key: String
    let column: String?
  }

  private var cells: Set<Cell> = []

  /// None.
  init() {}

  /// Those of a table in a state.
  init(of table: Table, in state: SessionState) {
    let names = Set(
      state.contents.tables
        .filter { $0.name == table.name || ($0.kind != nil && $0.kind?.name == table.name) }
        .map(\.name))
    guard !names.isEmpty else { return }
    for place in state.whatIfs where names.contains(place.table) { add(place) }
    for place in state.corrections.keys where names.contains(place.table) { add(place) }
  }

  var isEmpty: Bool { cells.isEmpty }

  /// Whether a cell, or without a column a row, is among them.
  func contains(_ key: String, _ column: String?) -> Bool {
    cells.contains(Cell(key: key, column: column))
  }

  private mutating func add(_ place: EditedPlace) {
    cells.insert(Cell(key: place.key, column: place.column))
  }
}
