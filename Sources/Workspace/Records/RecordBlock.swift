import Diagnostics
import Exact

/// Statements of which `undo` returns to none: a long session has very many of them, and reads them again only
/// to save or to list them.
struct RecordBlock {
  private let texts: PackedTexts
  /// What they read, by their places among them.
  private let inputsByPlace: [Int: [Input]]

  init(_ statements: some Collection<RecordedStatement>) {
    texts = PackedTexts(statements.flatMap(\.texts))
    var inputs: [Int: [Input]] = [:]
    for (place, statement) in statements.enumerated() where !statement.inputs.isEmpty {
      inputs[place] = statement.inputs
    }
    inputsByPlace = inputs
  }

  /// What they read, in order.
  var inputs: [Input] { inputsByPlace.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// The statements, without what `undo` would return to.
  var statements: [RecordedStatement] {
    let all = texts.texts
    let starts = stride(from: 0, to: all.count, by: RecordedStatement.textCount)
    return starts.enumerated().compactMap { place, start in
      RecordedStatement(
        all[start..<min(start + RecordedStatement.textCount, all.count)],
        inputs: inputsByPlace[place] ?? [])
    }
  }
}

extension RecordedStatement {
  /// How many texts say all of a statement but what it read.
  fileprivate static let textCount = 10

  fileprivate var texts: [String] {
    let (kind, phrase, correction) = effect.texts
    return [
      typed, isReadable ? "readable" : "", folder, kind, phrase.english, phrase.chinese,
      correction.map { "\($0)" } ?? "", look.form.rawValue, look.wording.rawValue,
      look.rowLimit.map { "\($0)" } ?? "",
    ]
  }

  fileprivate init?(_ texts: ArraySlice<String>, inputs: [Input]) {
    let texts = Array(texts)
    guard texts.count == RecordedStatement.textCount,
      let effect = Effect(
        kind: texts[3], Phrase(texts[4], zh: texts[5]), correction: Int(texts[6])),
      let form = Settings.Form(rawValue: texts[7]), let wording = Wording(rawValue: texts[8])
    else { return nil }
    self.init(
      typed: texts[0], isReadable: !texts[1].isEmpty, folder: texts[2], inputs: inputs,
      effect: effect, look: Look(form: form, wording: wording, rowLimit: Int(texts[9])))
  }
}

extension RecordedStatement.Effect {
  fileprivate var texts: (kind: String, phrase: Phrase, correction: Int?) {
    switch self {
    case .change(let change):
      (change.isLost ? "lost" : "change", change.effect, change.correction)
    case .view: ("view", Phrase(same: ""), nil)
    case .setting: ("setting", Phrase(same: ""), nil)
    case .writing: ("writing", Phrase(same: ""), nil)
    case .failure(let reason): ("failure", reason, nil)
    }
  }

  fileprivate init?(kind: String, _ phrase: Phrase, correction: Int?) {
    switch kind {
    case "change", "lost":
      self = .change(
        RecordedStatement.Change(
          effect: phrase, correction: correction, before: nil, isLost: kind == "lost"))
    case "view": self = .view
    case "setting": self = .setting
    case "writing": self = .writing
    case "failure": self = .failure(phrase)
    default: return nil
    }
  }
}
