import Diagnostics
import Tables

extension Table {
  /// Where a cell stands, `outcomes.tsv:36, column 实训人数`; nothing where its row stands in no file.
  func cellPlace(_ row: Int, _ column: Int) -> Phrase? {
    guard let place = place(of: row, column: column) else { return nil }
    let header = place.column ?? columns[column].name
    return Phrase("\(place), column \(header)", zh: "\(place)，列 \(header)")
  }
}

extension Phrase {
  /// What a person set over the files, or added to them.
  static let setByHand = Phrase("set by hand", zh: "手工设定")
}
