/// What can be asked of the editor beyond libedit's own commands. A command is a C1 control
/// character, which no keyboard sends: keys are bound to it as macros, and one callback serves all.
enum EditingCommand: UInt8, CaseIterable {
  /// Moving about in the line.
  case lineUp = 0x80, lineDown, rowStart, rowEnd, right, wordLeft, wordRight
  /// Taking out and putting back.
  case cutToEnd, cutToStart, cutWordLeft, cutWordRight, insertCut
  /// Bringing text from elsewhere.
  case olderAlike, newerAlike, search, complete, paste
  /// Giving the text to whoever runs it, or to another editor.
  case enter, newRow, editElsewhere, clearScreen
  /// Following from others, without keys.
  case showInterruption, showSearch, showListing, showText, showPrompt

  /// The character that calls the command.
  var character: Unicode.Scalar { Unicode.Scalar(rawValue) }

  /// Its character in libedit's notation.
  var escaped: String { "\\" + String(rawValue, radix: 8) }

  /// The keys that call it, in libedit's notation.
  var keys: [String] {
    switch self {
    case .lineUp: ["^P"] + Self.arrow("A")
    case .lineDown: ["^N"] + Self.arrow("B")
    case .rowStart: ["^A", "\\e[1~", "\\e[7~"] + Self.arrow("H")
    case .rowEnd: ["^E", "\\e[4~", "\\e[8~"] + Self.arrow("F")
    case .right: ["^F", "\\e[1;2C"] + Self.arrow("C")
    case .wordLeft: ["\\eb", "\\eB", "\\e[1;5D", "\\e[1;3D", "\\eOd", "\\e[5D"]
    case .wordRight: ["\\ef", "\\eF", "\\e[1;5C", "\\e[1;3C", "\\eOc", "\\e[5C"]
    case .cutToEnd: ["^K"]
    case .cutToStart: ["^U"]
    case .cutWordLeft: ["^W", "\\e^?", "\\e^H"]
    case .cutWordRight: ["\\ed", "\\eD"]
    case .insertCut: ["^Y"]
    case .olderAlike: ["\\ep", "\\eP", "\\e[5~"]
    case .newerAlike: ["\\en", "\\eN", "\\e[6~"]
    case .search: ["^R"]
    case .complete: ["^I"]
    case .paste: ["\\e[200~"]
    case .enter: ["^M", "^J"]
    case .newRow: ["\\e^M", "\\e^J"]
    case .editElsewhere: ["^X^E"]
    case .clearScreen: ["^L"]
    case .showInterruption, .showSearch, .showListing, .showText, .showPrompt: []
    }
  }

  /// Keys for which libedit's own command is the right one but not bound, or the bound one is not
  /// wanted: those that touch its cut buffer or mark, which can be left outside the line, and
  /// those that run libedit's commands by name.
  static let builtInKeys: [(command: String, keys: [String])] = [
    (
      "ed-ignore",
      (1...34).map { "\\e[\($0)~" } + ["^@", "^S", "^_", "^X^X", "\\e^_", "\\ew", "\\eW", "\\ex"]
        + ["\\eX", "\\e[1;2A", "\\e[1;2B", "\\e[201~", "\\eOP", "\\eOQ", "\\eOR", "\\eOS"]
    ),
    ("ed-delete-next-char", ["\\e[3~"]),
    ("ed-prev-char", arrow("D") + ["\\e[1;2D"]),
    ("ed-newline", ["\\" + String(submission.value, radix: 8)]),
  ]

  /// What ends the reading, as libedit's own Enter does; a C1 control character, too.
  static let submission: Unicode.Scalar = "\u{9F}"

  /// The two sequences that terminals send for an arrow and the like.
  private static func arrow(_ letter: String) -> [String] {
    ["\\e[\(letter)", "\\eO\(letter)"]
  }
}
