/// A line of JSON taken apart; what is no list and no object stays as it is spelled.
enum JSONTree {
  case object([(name: String, value: JSONTree)])
  case list([JSONTree])
  case word(String)

  /// Deeper lists than results have are not taken apart.
  private static let deepest = 64

  /// Nothing where a line is no JSON.
  init?(_ line: String) {
    var rest = Array(line.unicodeScalars)[...]
    guard let tree = JSONTree.tree(&rest, depth: 0), rest.isEmpty else { return nil }
    self = tree
  }

  /// What an object holds under a name.
  subscript(name: String) -> JSONTree? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  /// The elements of a list.
  var elements: [JSONTree]? { if case .list(let elements) = self { elements } else { nil } }

  /// A word as it is spelled, a string without its quotes.
  var text: String {
    guard case .word(let word) = self else { return "…" }
    return word.hasPrefix("\"") ? String(word.dropFirst().dropLast()) : word
  }

  private static func tree(_ rest: inout ArraySlice<Unicode.Scalar>, depth: Int) -> JSONTree? {
    guard depth < deepest else { return nil }
    switch rest.first {
    case "{":
      var members: [(name: String, value: JSONTree)] = []
      let isWhole = list(&rest, to: "}") { rest in
        guard let name = string(&rest), rest.popFirst() == ":",
          let value = tree(&rest, depth: depth + 1)
        else { return false }
        members.append((String(name.dropFirst().dropLast()), value))
        return true
      }
      return isWhole ? .object(members) : nil
    case "[":
      var elements: [JSONTree] = []
      let isWhole = list(&rest, to: "]") { rest in
        guard let value = tree(&rest, depth: depth + 1) else { return false }
        elements.append(value)
        return true
      }
      return isWhole ? .list(elements) : nil
    case "\"": return string(&rest).map { .word($0) }
    default:
      let word = rest.prefix { !",]}".unicodeScalars.contains($0) }
      rest = rest[word.endIndex...]
      return word.isEmpty ? nil : .word(String(String.UnicodeScalarView(word)))
    }
  }

  /// Elements between commas, from the opening bracket to the closing one.
  private static func list(
    _ rest: inout ArraySlice<Unicode.Scalar>, to end: Unicode.Scalar,
    _ take: (inout ArraySlice<Unicode.Scalar>) -> Bool
  ) -> Bool {
    rest.removeFirst()
    if rest.first == end {
      rest.removeFirst()
      return true
    }
    while take(&rest) {
      switch rest.popFirst() {
      case ",": continue
      case end: return true
      default: return false
      }
    }
    return false
  }

  /// A string with its quotes, as it is spelled.
  private static func string(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    guard rest.first == "\"" else { return nil }
    var end = rest.startIndex + 1
    while end < rest.endIndex, rest[end] != "\"" { end += rest[end] == "\\" ? 2 : 1 }
    guard end < rest.endIndex else { return nil }
    let text = String(String.UnicodeScalarView(rest[...end]))
    rest = rest[(end + 1)...]
    return text
  }
}
