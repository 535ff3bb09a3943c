/// An element of a page, with its attributes and what is in it: HTML as a value, written once.
///
/// Everything that comes from anywhere is a text or the value of an attribute and is escaped where the
/// element is written; nothing else in the house glues tags. What is written is well-formed XML, too:
/// an element that is never closed in HTML ends in `/>`.
struct Element: Sendable {
  /// What may stand in an element.
  enum Node: Sendable {
    case element(Element)
    case text(String)
    /// The text of a `style` element, which ends where its closing tag begins and is not escaped.
    case style(String)
  }

  let tag: String
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var children: [Node] = []

  /// An element with elements in it.
  init(_ tag: String, _ children: [Element] = []) {
    self.tag = tag
    self.children = children.map { .element($0) }
  }

  /// An element with a text in it.
  init(_ tag: String, _ text: String) { (self.tag, children) = (tag, [.text(text)]) }

  /// A style sheet.
  init(styleSheet: String) { (tag, children) = ("style", [.style(styleSheet)]) }

  /// The element with one more attribute; without it where there is no value.
  func with(_ name: String, _ value: String?) -> Element {
    guard let value else { return self }
    var copy = self
    copy.attributes.append((name, value))
    return copy
  }

  /// The element with classes that a style sheet knows; without where there are none.
  func with(class names: String?...) -> Element {
    let names = names.compactMap { $0 }
    return with("class", names.isEmpty ? nil : names.joined(separator: " "))
  }

  /// Adds an element behind the others.
  mutating func add(_ element: Element?) {
    if let element { children.append(.element(element)) }
  }

  /// Adds a text behind what is there.
  mutating func add(_ text: String) { children.append(.text(text)) }

  /// The element with a text behind what is there.
  func adding(_ text: String) -> Element {
    var copy = self
    copy.add(text)
    return copy
  }

  /// The element with another behind what is there.
  func adding(_ element: Element?) -> Element {
    var copy = self
    copy.add(element)
    return copy
  }
}

extension Element {
  /// Elements that hold nothing and have no closing tag in HTML.
  private static let void: Set<String> = ["meta", "link", "br", "hr", "col"]
  /// Elements behind which a line ends, so that the page can be read as text and compared by lines.
  private static let lines: Set<String> = [
    "meta", "link", "title", "style", "head", "body", "header", "main", "footer", "nav", "section",
    "aside", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "div", "figure", "figcaption", "table",
    "caption", "thead", "tbody", "tfoot", "tr", "details", "summary", "svg",
  ]

  /// Writes the element at the end of `bytes`.
  func append(to bytes: inout [UInt8]) {
    appendOpening(to: &bytes)
    guard !Element.void.contains(tag) else { return }
    for child in children {
      switch child {
      case .element(let element): element.append(to: &bytes)
      case .text(let text): bytes.append(PageText.escaped(text))
      case .style(let text): bytes.append(text)
      }
    }
    appendClosing(to: &bytes)
  }

  /// Writes the tag with which the element begins.
  func appendOpening(to bytes: inout [UInt8]) {
    bytes.append("<\(tag)")
    for (name, value) in attributes { bytes.append(" \(name)=\"\(PageText.escaped(value))\"") }
    bytes.append(Element.void.contains(tag) ? " />" : ">")
    if Element.void.contains(tag) { endLine(in: &bytes) }
  }

  /// Writes the tag with which the element ends.
  func appendClosing(to bytes: inout [UInt8]) {
    bytes.append("</\(tag)>")
    endLine(in: &bytes)
  }

  private func endLine(in bytes: inout [UInt8]) {
    if Element.lines.contains(tag) { bytes.appendLine() }
  }
}
