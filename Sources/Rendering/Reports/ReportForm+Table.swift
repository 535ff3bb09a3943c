import Diagnostics
import Exact

/// Tables with their captions, and what is left out of them.
extension ReportForm {
  func element(_ rows: ReportTable) -> Element {
    var table = Element("table", [filled(Element("caption"), rows.caption), head(of: rows)])
      .with("data-table", rows.table.name)
    for body in bodies(of: rows) { table.add(body) }
    table.add(foot(of: rows))
    var parts = [table]
    if rows.table.rowCount == 0 { parts.append(remark(say("no rows", "没有行"))) }
    if let rest = rest(of: rows) { parts.append(rest) }
    parts += rows.table.notes.map(remark)
    return Element("div", parts).with(class: "rows", rows.isCompact ? "compact" : "wide")
  }

  /// How wide a text may be to stand in one line.
  private static let short = 14
  /// How wide a text is to be given room beside narrower ones.
  private static let long = 28

  private func remark(_ text: String) -> Element { Element("p", text).with(class: "remark") }

  /// How many rows are not listed, and what gives all of them.
  private func rest(of rows: ReportTable) -> Element? {
    let more = rows.table.rowCount - rows.listed
    guard more > 0 else { return nil }
    let (shown, all) = (NumberText.grouped("\(more)"), NumberText.grouped("\(rows.table.rowCount)"))
    let whole = rows.wholeBy.map { statement in
      Phrase("; `\(statement.english)` gives all of them", zh: "；`\(statement.chinese)` 给出全部")
    }
    let said = Phrase(
      "\(shown) of \(all) rows are not listed here", zh: "共 \(all) 行，此处未列出 \(shown) 行")
    return paragraph([said, whole].compactMap { $0 }.joined(by: Phrase(same: "")))
      .with(class: "remark left-out")
  }

  private func head(of rows: ReportTable) -> Element {
    var row = Element("tr")
    for column in rows.table.columns {
      row.add(
        Element("th", column.heading(in: wording)).with("scope", "col")
          .with("data-column", column.name)
          .with(class: column.isRightAligned && column.type != .mixed ? "number" : nil))
    }
    if let bars = rows.bars {
      row.add(
        Element("th", bars.heading.text(in: wording)).with("scope", "col").with(class: "bars"))
    }
    return Element("thead", [row])
  }

  /// The rows, in a body for each group of them.
  private func bodies(of rows: ReportTable) -> [Element] {
    var bodies: [Element] = []
    var body = Element("tbody")
    let width = rows.table.columns.count + (rows.bars == nil ? 0 : 1)
    for row in 0..<rows.listed {
      if let heading = rows.groups[row] {
        if !body.children.isEmpty { bodies.append(body) }
        let cell = Element("th", [isolated(heading.text(in: wording))])
          .with("scope", "rowgroup").with("colspan", "\(width)")
        body = Element("tbody", [Element("tr", [cell]).with(class: "group")])
      }
      body.add(element(row, of: rows))
      body.add(reasons(of: row, in: rows, width: width))
    }
    return body.children.isEmpty ? bodies : bodies + [body]
  }

  private func element(_ row: Int, of rows: ReportTable) -> Element {
    let isDerived = rows.reasons[row]?.isEmpty == false
    var line = Element("tr").with(class: isDerived ? "derived" : nil)
      .with("id", rows.rowAnchor(row))
      .with("data-key", rows.rowKey(row))
    for column in rows.table.columns.indices { line.add(cell(row, column, of: rows)) }
    if let bars = rows.bars, bars.bars.indices.contains(row) {
      line.add(
        Element("td", [picture(bars.bars[row])]).with(class: "bar")
          .with("data-label", bars.heading.text(in: wording)))
    }
    return line
  }

  private func cell(_ row: Int, _ column: Int, of rows: ReportTable) -> Element {
    let (table, isHead) = (rows.table, column < rows.headCount)
    let (value, type) = (table.cell(row, column), table.type(row, column))
    let shown = table.shownText(row, column, in: wording)
    var content = isolated(shown)
    if let word = value.text, let sign = rows.signs[word] { content = signed(sign, shown) }
    if let anchor = rows.anchor(row, column) {
      content = Element("a", [content]).with("href", "#" + anchor)
    }
    let isPlain = type.isNumeric || shown.isEmpty
    let cell =
      isPlain ? Element(isHead ? "th" : "td", shown) : Element(isHead ? "th" : "td", [content])
    let width = TextWidth.of(shown)
    let look = width <= ReportForm.short ? "short" : width >= ReportForm.long ? "long" : nil
    return
      cell.with("scope", isHead ? "row" : nil)
      .with(class: type.isNumeric ? "number" : look)
      .with("data-label", table.columns[column].heading(in: wording))
      .with("data-value", value.exactText(as: type))
  }

  /// The totals, once at the end of the rows.
  private func foot(of rows: ReportTable) -> Element? {
    let table = rows.table
    guard let totals = table.totals, let texts = table.totalTexts(in: wording) else { return nil }
    var row = Element("tr")
    for (index, (text, column)) in zip(texts, table.columns).enumerated() {
      let total = index < totals.count ? totals[index] : nil
      let cell = Element(index == 0 ? "th" : "td", text).with("scope", index == 0 ? "row" : nil)
      row.add(
        cell.with(class: column.isRightAligned ? "number" : nil)
          .with("data-label", total == nil ? nil : column.heading(in: wording))
          .with("data-value", total.map { $0.exactText(as: column.type) }))
    }
    if rows.bars != nil { row.add(Element("td").with(class: "bar")) }
    return Element("tfoot", [row])
  }
}
