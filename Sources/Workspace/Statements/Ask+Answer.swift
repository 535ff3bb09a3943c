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
  fileprivate var literal: String {
    switch (value, type) {
    case (.number(let number), .ratio):
      (try? number.multiplied(by: Number(100))).map { "\($0)%" } ?? number.description
    case (.number(let number), .money): "\(number)元"
    case (.number(let number), .year): "\(number)年"
    case (.text(let text), _):
      "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    default: value.spelling ?? "blank"
    }
  }
}
