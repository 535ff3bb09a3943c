public import Exact

extension Tone {
  /// What the words of verdicts, results, caps and payments say, by the English word. A word that is not
  /// here says nothing at a glance.
  public static let ofWords: [String: Tone] = [
    "pass": .good, "fail": .bad, "incomplete": .open, "unknown": .open, "not_applicable": .aside,
    "within": .good, "overcommitted": .warned, "exceeded": .bad,
    "qualified": .good, "unqualified": .bad,
    "settled": .good, "balance": .good, "rectification": .warned, "terminated": .bad,
    "not_fundable": .bad, "no_agreement": .open,
  ]

  /// What a value says: a word of a choice, and money that is below nothing.
  public static func of(_ value: Value, as type: ValueType) -> Tone? {
    switch (value, type) {
    case (.text(let word), .choice(let choice)) where !choice.isWording: ofWords[word]
    case (.number(let number), .money) where number < .zero: .bad
    default: nil
    }
  }
}
