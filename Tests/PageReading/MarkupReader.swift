/// Reads a page as strictly as XML is read: whatever is opened is closed, every attribute stands in
/// quotes and once, and no character stands for itself that could begin something.
public struct MarkupReader {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The root element of a page.
  public static func page(_ text: String) throws -> Markup {
    var reader = MarkupReader(text)
    try reader.expect("<!DOCTYPE html>\n")
    let root = try reader.element()
    guard reader.bytes[reader.position...].allSatisfy({ $0 == UInt8(ascii: "\n") }) else {
      throw reader.error("text behind the root")
    }
    return root
  }

  private func error(_ what: String) -> MarkupError {
    let near = String(decoding: bytes[position...].prefix(60), as: UTF8.self)
    return MarkupError(description: "\(what) at: \(near)")
  }

  private mutating func expect(_ text: String) throws {
    guard accept(text) else { throw error("expected \(text)") }
  }

  private mutating func accept(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func take(while isTaken: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, isTaken(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func name() throws -> String {
    let name = take { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard !name.isEmpty else { throw error("expected a name") }
    return name
  }

  private mutating func element() throws -> Markup {
    try expect("<")
    let tag = try name()
    var attributes: [String: String] = [:]
    while accept(" ") {
      if accept("/>") { return Markup(tag: tag, attributes: attributes) }
      let name = try name()
      try expect("=\"")
      let value = try resolved(take { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") })
      try expect("\"")
      guard attributes.updateValue(value, forKey: name) == nil else {
        throw error("\(name) stands twice")
      }
    }
    try expect(">")
    var element = Markup(tag: tag, attributes: attributes)
    while !accept("</") {
      guard position < bytes.count else { throw error("\(tag) is not closed") }
      if bytes[position] == UInt8(ascii: "<") {
        element.children.append(.element(try self.element()))
      } else {
        let text = take { $0 != UInt8(ascii: "<") }
        element.children.append(.text(tag == "style" ? text : try resolved(text)))
      }
    }
    try expect(tag + ">")
    return element
  }

  private func resolved(_ text: String) throws -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ">") }) else {
      return text
    }
    let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)[...]
    var result = String(parts.removeFirst())
    guard !text.contains(">") else { throw error("a bare > in \(text)") }
    for part in parts {
      let name = part.prefix { $0 != ";" }
      guard let character = entities[String(name)], part.count > name.count else {
        throw error("a bare & in \(text)")
      }
      result += character + part.dropFirst(name.count + 1)
    }
    return result
  }
}
