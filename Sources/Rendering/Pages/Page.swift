import Exact

/// What is around the contents of a page that stands by itself: it asks nobody for anything, and
/// forbids whoever shows it to.
struct Page {
  let wording: Wording

  /// Only the styles in the page itself, and the empty picture in place of an icon.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

  /// Writes what stands before the contents.
  func appendOpening(title: String, style: String, to bytes: inout [UInt8]) {
    bytes.appendLine("<!DOCTYPE html>")
    root.appendOpening(to: &bytes)
    bytes.appendLine()
    let head = Element(
      "head",
      [
        Element("meta").with("charset", "utf-8"),
        Element("meta").with("name", "viewport")
          .with("content", "width=device-width, initial-scale=1"),
        Element("meta").with("http-equiv", "Content-Security-Policy").with("content", Page.policy),
        Element("meta").with("name", "color-scheme").with("content", "light dark"),
        Element("title", title),
        Element("link").with("rel", "icon").with("href", "data:,"),
        Element(styleSheet: "\n" + style + "\n"),
      ])
    head.append(to: &bytes)
    Element("body").appendOpening(to: &bytes)
    bytes.appendLine()
  }

  /// Writes what stands behind the contents: what must be said of them, a line each.
  func appendClosing(notes: [String] = [], to bytes: inout [UInt8]) {
    for note in notes { Element("p", note).append(to: &bytes) }
    Element("body").appendClosing(to: &bytes)
    root.appendClosing(to: &bytes)
    bytes.appendLine()
  }

  private var root: Element {
    Element("html").with("lang", wording.rawValue)
  }
}
