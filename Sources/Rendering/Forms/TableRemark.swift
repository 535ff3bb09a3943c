import Exact

/// What is said under a table about what it does not show.
struct TableRemark {
  let wording: Wording

  var noRows: String { wording == .chinese ? "没有行" : "no rows" }

  var noColumns: String { wording == .chinese ? "没有列" : "no columns" }

  func moreRows(_ more: Int, of all: Int) -> String {
    let (more, all) = (NumberText.grouped("\(more)"), NumberText.grouped("\(all)"))
    return switch wording {
    case .english: "… \(more) more of \(all) rows; 'last' shows them all"
    case .chinese: "… 还有 \(more) 行，共 \(all) 行；输入“上次”查看全部"
    }
  }

  /// Names the columns without room, as many names as `width` columns hold.
  func leftOut(_ names: [String], within width: Int) -> String {
    var (named, taken): ([String], Int) = ([], 0)
    for name in names {
      taken += TextWidth.of(name) + 2
      guard taken <= width || named.isEmpty else { break }
      named.append(name)
    }
    let rest = names.count - named.count
    switch wording {
    case .english:
      let list = named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      let columns = names.count == 1 ? "1 column" : "\(names.count) columns"
      return "\(columns) without room: \(list); 'columns' chooses"
    case .chinese:
      let list = named.joined(separator: "、") + (rest > 0 ? " 等" : "")
      return "\(names.count) 列放不下：\(list)；用“列”挑选"
    }
  }
}
