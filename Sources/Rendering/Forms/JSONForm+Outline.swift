import Diagnostics
import Exact

extension JSONForm {
  /// Writes the object of an outline: its entries inside one another, each with what is said of it
  /// under the label of the detail, in a list where a label stands more than once or has fields.
  public func append(_ outline: ShownOutline, to bytes: inout [UInt8]) {
    appendOrigin(to: &bytes)
    bytes.append(#""reason":"#)
    append(outline.root, to: &bytes)
    appendMarks(
      whatIf: outline.rows.whatIf, corrections: outline.rows.corrections, to: &bytes)
  }

  private func append(_ entry: ShownOutline.Entry, to bytes: inout [UInt8]) {
    bytes.append(#"{"name":"#)
    JSONText.append(string: entry.name.english, to: &bytes)
    if let value = entry.value {
      bytes.append(#","type":"\#(entry.type.name)","value":"#)
      JSONText.append(value, as: entry.type, to: &bytes)
    }
    var labels: [String] = []
    for detail in entry.details where !labels.contains(detail.label) { labels.append(detail.label) }
    for label in labels {
      let details = entry.details.filter { $0.label == label }
      bytes.append(#","\#(label)":"#)
      if details.contains(where: { !$0.fields.isEmpty }) {
        append(details.map(\.fields), to: &bytes)
      } else {
        append(details.map(\.text.english), to: &bytes)
      }
    }
    if !entry.entries.isEmpty {
      bytes.append(#","because":["#)
      for (index, inner) in entry.entries.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(inner, to: &bytes)
      }
      bytes.append("]")
    }
    bytes.append("}")
  }

  private func append(_ rows: [[ShownOutline.Field]], to bytes: inout [UInt8]) {
    bytes.append("[")
    for (index, fields) in rows.enumerated() {
      bytes.append(index > 0 ? ",{" : "{")
      for (position, field) in fields.enumerated() {
        bytes.append(#"\#(position > 0 ? "," : "")"\#(field.name)":"#)
        JSONText.append(field.value, as: field.type, to: &bytes)
      }
      bytes.append("}")
    }
    bytes.append("]")
  }

  private func append(_ texts: [String], to bytes: inout [UInt8]) {
    if texts.count > 1 { bytes.append("[") }
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(string: text, to: &bytes)
    }
    if texts.count > 1 { bytes.append("]") }
  }
}
