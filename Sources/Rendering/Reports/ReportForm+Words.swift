import Diagnostics
import Exact

/// Sentences and single values.
extension ReportForm {
  /// A word of the page itself.
  func say(_ english: String, _ chinese: String) -> String {
    wording == .chinese ? chinese : english
  }

  func paragraph(_ phrase: Phrase) -> Element { filled(Element("p"), phrase) }

  /// The element with a sentence in it; what stands in backquotes can be typed, and looks so.
  func filled(_ element: Element, _ phrase: Phrase) -> Element {
    var element = element
    let parts = phrase.text(in: wording).split(separator: "`", omittingEmptySubsequences: false)
    // A backquote that none follows is one of the text.
    let isPaired = parts.count % 2 == 1
    for (index, part) in parts.enumerated() where !part.isEmpty {
      if isPaired, index % 2 == 1 {
        element.add(Element("code", String(part)))
      } else {
        element.add(isPaired || index == 0 ? String(part) : "`" + part)
      }
    }
    return element
  }

  /// A name out of data, whose letters turn the direction of nothing around it.
  func isolated(_ text: String) -> Element { Element("bdi", text) }

  /// A value by itself, with its exact spelling.
  func figure(_ value: Value, as type: ValueType) -> Element {
    Element("data", ValueText.figure(value, as: type, in: wording))
      .with("value", value.exactText(as: type))
  }

  /// A word with its sign.
  func signed(_ sign: Tone, _ word: String) -> Element {
    let symbol = Element("span", sign.symbol).with("aria-hidden", "true").with(class: "sign")
    return Element("span", [symbol]).adding(" " + word).with(class: "verdict", sign.rawValue)
  }
}
