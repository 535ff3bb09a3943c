import Diagnostics
import Exact

/// A display setting that `option` shows and changes.
struct DisplayOption {
  /// The name by which it is called.
  let name: String
  /// What it settles.
  let meaning: Phrase
  /// The values that can be listed.
  let words: [String]
  /// The values as they are described, where they are more than words.
  private var described: Phrase?
  /// The value that is in force.
  let value: (Settings) -> String
  /// Takes a value; whether it is one.
  let set: (inout Settings, String) -> Bool

  /// The values that it takes, in words.
  var values: Phrase {
    if let described { return described }
    let all = words.map(Phrase.init(same:))
    guard let last = all.last, all.count > 1 else { return Phrase.list(words) }
    let list = all.dropLast().joined(by: .enumeration)
    return Phrase("\(list.english) or \(last.english)", zh: "\(list.chinese) 或 \(last.chinese)")
  }

  /// The setting of a name, its case folded.
  static func named(_ name: String) -> DisplayOption? {
    all.first { $0.name == name.lowercased() }
  }

  /// All settings, in the order in which they are listed.
  static var all: [DisplayOption] {
    [
      DisplayOption(
        name: "format", meaning: Phrase("the form of results", zh: "结果的格式"),
        words: Settings.Form.allCases.map(\.rawValue), value: { $0.form.rawValue },
        set: { settings, word in
          guard let form = Settings.Form(rawValue: word) else { return false }
          settings.form = form
          return true
        }),
      DisplayOption(
        name: "language", meaning: Phrase("the language of what is said", zh: "显示的语言"),
        words: ["en", "zh"], value: { $0.wording.rawValue },
        set: { settings, word in
          guard let wording = Wording(rawValue: word) else { return false }
          settings.wording = wording
          return true
        }),
      DisplayOption(
        name: "rows", meaning: Phrase("how many rows a table shows", zh: "一张表显示的行数"),
        words: ["all"], described: Phrase("a number, or all", zh: "行数，或 all"),
        value: { $0.rowLimit.map(String.init) ?? "all" },
        set: { settings, word in
          guard word == "all" || Int(word).map({ $0 > 0 }) ?? false else { return false }
          settings.rowLimit = Int(word)
          return true
        }),
      flag(
        "pager", Phrase("opens long results on the whole screen", zh: "长结果在全屏中打开"), \.isPaged),
      flag("strict", Phrase("takes warnings as errors", zh: "把警告视为错误"), \.isStrict),
      flag(
        "explain-recalculation", Phrase("says what was computed anew", zh: "说明重新计算了什么"),
        \.explainsRecalculation),
      flag("timing", Phrase("says how long statements take", zh: "说明语句用时"), \.tellsTime),
      flag(
        "hints", Phrase("colours and hints while one types", zh: "输入时的颜色与提示"), \.givesHints),
    ]
  }

  /// A setting that is on or off.
  private static func flag(
    _ name: String, _ meaning: Phrase, _ path: WritableKeyPath<Settings, Bool>
  ) -> DisplayOption {
    DisplayOption(
      name: name, meaning: meaning, words: ["on", "off"],
      value: { $0[keyPath: path] ? "on" : "off" },
      set: { settings, word in
        guard word == "on" || word == "off" else { return false }
        settings[keyPath: path] = word == "on"
        return true
      })
  }

  private init(
    name: String, meaning: Phrase, words: [String], described: Phrase? = nil,
    value: @escaping (Settings) -> String, set: @escaping (inout Settings, String) -> Bool
  ) {
    (self.name, self.meaning, self.words) = (name, meaning, words)
    (self.described, self.value, self.set) = (described, value, set)
  }
}
