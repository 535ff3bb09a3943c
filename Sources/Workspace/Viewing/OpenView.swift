import Diagnostics
import Language

/// What a `view` names, open to be looked through: a filter and an order can be laid over it.
public struct OpenView {
  /// What narrows the rows beyond what the statement says.
  public enum Filter: Hashable, Sendable {
    /// A condition, as behind `where`.
    case condition(String)
    /// A text that some cell of the row holds, as it is shown.
    case text(String)
  }

  /// What the rows are sorted by.
  public struct Order: Hashable, Sendable {
    /// The column's name.
    public let column: String
    /// Whether the greatest comes first.
    public let isDescending: Bool

    /// An order by a column.
    public init(_ column: String, isDescending: Bool) {
      (self.column, self.isDescending) = (column, isDescending)
    }
  }

  /// What the statement says behind its word, as it was typed.
  public let title: String
  /// What narrows the rows further.
  public var filter: Filter?
  /// What they are sorted by in place of what the statement says.
  public var order: Order?
  let show: Show
  let source: SourceText

  init(_ show: Show, of statement: Statement, in source: SourceText) {
    (self.show, self.source) = (show, source)
    let typed = source[statement.span].split(whereSeparator: \.isWhitespace)
    title = typed.dropFirst().joined(separator: " ")
  }

  /// What is shown, with the condition and the order laid over it.
  func laidOver() throws(Diagnostic) -> Show {
    var view = show.view
    if case .condition(let text) = filter {
      let condition = try Parser.expression(in: SourceText(name: "<filter>", text: text))
      view.filter =
        view.filter.map {
          Expression(.binary(.and, $0, condition), at: condition.span)
        } ?? condition
    }
    if let order {
      view.order = [SortKey(sorting(order.column), isDescending: order.isDescending)]
    }
    return Show(show.items, from: show.source, view: view, isBare: false)
  }

  /// The expression of a column: the one that the statement gives, else the column's name.
  private func sorting(_ column: String) -> Expression {
    let named = Expression(
      .name(Name(column, at: SourceSpan(0, 0), isQuoted: true)), at: SourceSpan(0, 0))
    guard show.view.grouping.isEmpty else { return named }
    return (show.view.columns + show.items).first {
      $0.plainName == nil && SourcePrinter.text(of: $0) == column
    } ?? named
  }
}

extension Expression {
  /// The column's name, where the expression is nothing but a column.
  var plainName: String? {
    switch form {
    case .name(let name), .member(_, let name): name.text
    default: nil
    }
  }
}
