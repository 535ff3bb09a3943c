public import Diagnostics
public import Exact

extension Column {
  /// A column of texts; blank where there is none, or an empty one.
  public init(name: String, chinese: String, texts: [String?]) {
    self.init(name: name, chinese: [chinese], type: .text, values: texts.map(Value.listed))
  }

  /// A column of sentences in the language of whoever looks; blank where nothing is said.
  public init(name: String, chinese: String, phrases: [Phrase?]) {
    let words = Choice(
      wordings: phrases.compactMap(\.self).uniqued.map { Choice.Word($0.english, $0.chinese) })
    self.init(
      name: name, chinese: [chinese], type: .choice(words),
      values: phrases.map { Value.listed($0?.english) })
  }
}

extension Value {
  /// A text as a cell: blank where there is none, or an empty one.
  public static func listed(_ text: String?) -> Value {
    text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank
  }
}
