import Diagnostics
import Exact

/// Writes trees back as text, in one way for each tree: English keywords, no bracket and no
/// backquote that is not needed, numbers as they were spelled. What it writes reads as the
/// same tree.
public struct SourcePrinter {
  var text = ""
  /// What is written in the place of an expression; nothing where the expression itself is.
  private(set) var filling: ((Expression) -> String?)?

  /// The text of a statement.
  public static func text(of statement: Statement) -> String {
    var printer = SourcePrinter()
    printer.write(statement.form)
    return printer.text
  }

  /// The text of an expression.
  public static func text(of expression: Expression) -> String {
    var printer = SourcePrinter()
    printer.write(expression, atLeast: .disjunction)
    return printer.text
  }

  /// The text of an expression with something else in the places that `filling` knows: a formula
  /// with its numbers put in.
  public static func text(
    of expression: Expression, filling: @escaping (Expression) -> String?
  ) -> String {
    var printer = SourcePrinter()
    printer.filling = filling
    printer.write(expression, atLeast: .disjunction)
    return printer.text
  }

  /// The text of a reference to a cell or a row.
  public static func text(of cell: CellReference) -> String {
    var printer = SourcePrinter()
    printer.write(cell)
    return printer.text
  }

  /// The text of a path.
  public static func text(of path: Path) -> String {
    var printer = SourcePrinter()
    printer.write(path)
    return printer.text
  }

  /// The text of a place that can be set.
  public static func text(of place: Place) -> String {
    var printer = SourcePrinter()
    printer.write(place)
    return printer.text
  }

  mutating func write(_ words: String) { text += words }

  /// Writes elements with commas between them.
  mutating func write<Element>(
    list: [Element], _ writeElement: (inout SourcePrinter, Element) -> Void
  ) {
    for (index, element) in list.enumerated() {
      if index > 0 { write(", ") }
      writeElement(&self, element)
    }
  }

  mutating func write(list: [Expression]) {
    write(list: list) { $0.write($1, atLeast: .disjunction) }
  }

  mutating func write(list: [Name]) {
    write(list: list) { $0.write(name: $1) }
  }
}
