import Diagnostics
import Evaluation
import Exact
import Language

extension Ask {
  /// The statement with an answer as its default, so that a saved session needs no second one.
  func answered(with answer: TypedValue) -> Ask {
    let text = "ask $answer = \(answer.literal)"
    for case .success(let statement) in Parser.statements(in: SourceText(name: "", text: text)) {
      if case .ask(let ask) = statement.form {
        return Ask(name, initial: ask.initial, question: question)
      }
    }
    return self
  }
}

extension TypedValue {
  /// The value as it is typed, with the mark that gives it its type.
  var literal: String {
    switch (value, type) {
    case (.number(let number), .ratio): number.literal(mark: "%", per: 100)
    case (.number(let number), .money): number.literal(mark: "元")
    case (.number(let number), .year):
      String(repeating: "0", count: max(0, 4 - number.description.count)) + "\(number)年"
    case (.number(let number), _): number.literal(mark: "")
    case (.text(let text), _):
      "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    default: value.spelling ?? "blank"
    }
  }
}

extension Number {
  /// The number as it is typed, as a fraction where its decimals do not end.
  fileprivate func literal(mark: String, per unit: Int128 = 1) -> String {
    let scaled = (try? multiplied(by: Number(unit))) ?? self
    let decimals = scaled.description
    if (try? Number(decimal: decimals)) == scaled { return decimals + mark }
    return "\(scaled.numerator)\(mark) / \(scaled.denominator)"
  }
}
