/// An element of a page as it was read.
public struct Markup: Sendable {
  /// What may stand in an element.
  public enum Node: Sendable {
    /// An element.
    case element(Markup)
    /// A text, its entities resolved.
    case text(String)
  }

  /// The tag.
  public let tag: String
  /// The attributes, their entities resolved.
  public let attributes: [String: String]
  /// What stands in it.
  public internal(set) var children: [Node] = []

  /// All text in it, in order.
  public var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  /// The elements that stand directly in it.
  public var elements: [Markup] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All elements in it with a tag, however deep, in order.
  public func all(_ tag: String) -> [Markup] { everything.filter { $0.tag == tag } }

  /// All elements in it, however deep, in order.
  public var everything: [Markup] { elements.flatMap { [$0] + $0.everything } }

  /// The value of an attribute.
  public subscript(name: String) -> String? { attributes[name] }
}

/// What is wrong with a page, and where.
public struct MarkupError: Error, CustomStringConvertible {
  /// What is wrong.
  public let description: String
}
