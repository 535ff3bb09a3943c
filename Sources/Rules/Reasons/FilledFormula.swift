import Diagnostics
import Evaluation
import Exact
import Language

/// A formula with the values that its names have in a row, spelled so that it could be typed.
struct FilledFormula {
  private let scope: ReasonScope
  private let evaluator: Evaluator

  init(_ scope: ReasonScope, _ evaluator: Evaluator) {
    (self.scope, self.evaluator) = (scope, evaluator)
  }

  func text(of expression: Expression) -> String {
    let words = ChoiceWords(in: expression, scope)
    return SourcePrinter.text(of: expression) { part in
      switch part.form {
      case .name where words.contains(part): nil
      case .name, .member, .cell, .aggregate, .variable:
        // A choice's word has no value of its own; it stands for itself.
        (try? scope.value(of: part, evaluator)).map { value in
          let spelling = FilledFormula.spelling(of: value)
          // A sign behind an operator would be misread.
          return value.value.number?.isNegative ?? false ? "(\(spelling))" : spelling
        }
      default: nil
      }
    }
  }

  /// A value as the language writes it.
  static func spelling(of typed: TypedValue) -> String {
    switch (typed.value, typed.type) {
    case (.blank, _): "blank"
    case (.error(let error), _): error.symbol
    case (.number(let number), .money): number.text(leastDecimals: 2)
    case (.number(let number), .ratio): percent(number)
    case (.number(let number), _): decimal(number)
    case (.text(let text), .choice): text
    case (.text(let text), _): "\"\(text)\""
    default: typed.value.spelling ?? ""
    }
  }

  /// `95%`; `≈33.33%` where the decimals do not end.
  private static func percent(_ number: Number) -> String {
    guard let percent = try? number.multiplied(by: Number(100)) else { return number.description }
    return percent.decimals == nil ? "≈\(percent.nearText)%" : "\(percent)%"
  }

  /// `0.25`; `≈0.3333333333` where the decimals do not end.
  private static func decimal(_ number: Number) -> String {
    number.decimals == nil ? "≈\(number)" : number.description
  }
}
