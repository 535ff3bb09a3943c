import Diagnostics
import Exact

/// Derivations, folded below the row of their figures.
extension ReportForm {
  /// How many entries of one derivation are told.
  private static let longest = 200

  func reasons(of row: Int, in rows: ReportTable, width: Int) -> Element? {
    guard let reasons = rows.reasons[row], !reasons.isEmpty else { return nil }
    let names = rows.derived ?? reasons.map(\.name).joined(by: .enumeration)
    let said = [Phrase("derivation", zh: "推导"), names].joined(by: .colon)
    let summary = Element("summary", said.text(in: wording))
    let cell = Element("td", [Element("details", [summary, outline(of: reasons)])])
      .with("colspan", "\(width)")
    return Element("tr", [cell]).with(class: "why")
  }

  /// Several derivations under each other.
  func outline(of entries: [ShownOutline.Entry]) -> Element {
    var room = ReportForm.longest * max(1, entries.count)
    var list = Element("ul").with(class: "outline")
    for entry in entries { list.add(item(entry, &room)) }
    return list
  }

  private func item(_ entry: ShownOutline.Entry, _ room: inout Int) -> Element {
    room -= 1
    var item = Element("li", [isolated(entry.name.text(in: wording))])
    if let value = entry.value {
      item.add(" = ")
      item.add(figure(value, as: entry.type))
    }
    for detail in entry.details where detail.fields.isEmpty {
      let heading = detail.heading.map { $0.text(in: wording) + " " } ?? ""
      let isFormula = detail.label == "formula" || detail.label == "filled"
      item.add(
        Element("p", heading + detail.brief.text(in: wording))
          .with(class: isFormula ? "formula" : nil))
    }
    let told = entry.entries.prefix(entry.digest?.count ?? entry.entries.count)
    var inner = Element("ul")
    var untold = 0
    for below in told {
      if room > 0 { inner.add(self.item(below, &room)) } else { untold += 1 }
    }
    if !inner.children.isEmpty { item.add(inner) }
    if untold > 0 {
      item.add(
        paragraph(
          Phrase("\(untold) more reasons; `explain` tells them", zh: "另有 \(untold) 项，`解释` 列出全部")))
    }
    if let digest = entry.digest { item.add(paragraph(digest.rest)) }
    return item
  }
}
