import Diagnostics
import Exact
import Testing

@testable import Language

/// A text as the prompt gives it.
func source(_ text: String) -> SourceText { SourceText(name: "test", text: text) }

/// The one statement of a text.
func statement(_ text: String) throws -> Statement {
  let results = Parser.statements(in: source(text))
  #expect(results.count == 1, "\(text)")
  return try #require(results.first, "\(text)").get()
}

/// The canonical text of the one statement of a text.
func canonical(_ text: String) throws -> String {
  SourcePrinter.text(of: try statement(text))
}

/// The canonical text of the expression that a text is.
func canonicalExpression(_ text: String) throws -> String {
  SourcePrinter.text(of: try Parser.expression(in: source(text)))
}

/// What is wrong with the first statement of a text that cannot be read.
func diagnostic(_ text: String) -> Diagnostic? {
  for case .failure(let diagnostic) in Parser.statements(in: source(text)) { return diagnostic }
  return nil
}

/// A tree without the places where its parts stand, and without whether a name was quoted.
func shape(_ tree: Any) -> String {
  if tree is SourceSpan { return "" }
  let mirror = Mirror(reflecting: tree)
  if let text = tree as? String { return "\"\(text)\"" }
  if mirror.children.isEmpty { return "\(tree)" }
  var label = "\(mirror.subjectType)"
  if mirror.displayStyle == .enum { label += "." + (mirror.children.first?.label ?? "") }
  let children = mirror.children.filter { $0.label != "isQuoted" }.map { shape($0.value) }
  return label + "(" + children.joined(separator: " ") + ")"
}
