import Diagnostics
public import Exact

/// An outline to read: each entry on a line, what belongs to it below and two columns further in.
///
///     settlement[P-0003].payable = 70,000.00
///       = claim - moved
///       = 70000.00 - 0.00
///       claim = 70,000.00
public struct OutlineForm: Sendable {
  /// The columns of the terminal; nothing where lines may be as long as they like.
  public var width: Int?
  /// The language of what is said.
  public var wording: Wording
  /// How names are set off.
  public var theme: Theme

  /// The form for a terminal of so many columns.
  public init(width: Int? = nil, wording: Wording = .english, theme: Theme = .plain) {
    (self.width, self.wording, self.theme) = (width, wording, theme)
  }

  /// How far in an entry may stand: deeper ones stand no further, so that there is room for text.
  private static let deepest = 16

  /// Writes an outline at the end of `bytes`, then what must be said with it.
  public func append(_ outline: ShownOutline, to bytes: inout [UInt8]) {
    append(outline.root, depth: 0, to: &bytes)
    for note in outline.rows.notes { bytes.appendLine(VisibleText.of(note)) }
  }

  private func append(_ entry: ShownOutline.Entry, depth: Int, to bytes: inout [UInt8]) {
    let value = entry.value.map { " = \(ValueText.figure($0, as: entry.type, in: wording))" } ?? ""
    append(line: entry.name.text(in: wording) + value, depth: depth, isEntry: true, to: &bytes)
    for detail in entry.details where detail.fields.isEmpty {
      let heading = detail.heading.map { $0.text(in: wording) + " " } ?? ""
      append(line: heading + detail.brief.text(in: wording), depth: depth + 1, to: &bytes)
    }
    for inner in entry.entries.prefix(entry.digest?.count ?? entry.entries.count) {
      append(inner, depth: depth + 1, to: &bytes)
    }
    if let digest = entry.digest {
      append(line: digest.rest.text(in: wording), depth: depth + 1, to: &bytes)
    }
  }

  private func append(
    line text: String, depth: Int, isEntry: Bool = false, to bytes: inout [UInt8]
  ) {
    let indent = String(repeating: " ", count: min(depth, OutlineForm.deepest) * 2)
    let visible = VisibleText.of(text)
    guard let width, width > indent.count + 8 else { return bytes.appendLine(indent + visible) }
    // What goes on stands further in than what it belongs to.
    var lines = TextWidth.wrappedAtWords(visible, to: width - indent.count - 4)[...]
    guard let first = lines.popFirst() else { return }
    bytes.appendLine(indent + (isEntry && depth == 0 ? theme.paint(first, as: .heading) : first))
    for line in lines { bytes.appendLine(indent + "    " + line) }
  }
}
