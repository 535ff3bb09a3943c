internal import Glibc

/// A text that somebody wrote to do what the program does not mean to do: steer a terminal, turn what is
/// read, run in a spreadsheet or a page, end a line that was to hold it.
public struct HostileText: Sendable {
  /// What it tries.
  public let name: String
  /// The text.
  public let text: String

  private init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }

  /// All that can stand on one line of a script, a table or a name.
  public static let ofOneLine: [HostileText] =
    terminals + directions + formulas + pages + languages + widths

  /// All, also those that hold line breaks, which a quoted cell may.
  public static let all: [HostileText] = ofOneLine + lines

  /// The texts of a list, several in one of at most so many bytes: nearly as much is tried in a fraction of
  /// the time. Each by itself where `HOSTILE` stands in the environment.
  public static func together(_ texts: [HostileText], atMost most: Int) -> [HostileText] {
    guard unsafe getenv("HOSTILE") == nil else { return texts }
    var together: [HostileText] = []
    for text in texts {
      guard let last = together.last, last.text.utf8.count + text.text.utf8.count < most else {
        together.append(text)
        continue
      }
      together[together.count - 1] = HostileText(
        "\(last.name), \(text.name)", "\(last.text) \(text.text)")
    }
    return together
  }

  /// What steers a terminal: ECMA-48, and what xterm adds to it.
  private static let terminals = [
    HostileText("colour", "\u{1B}[31mred\u{1B}[0m"),
    HostileText("clear", "\u{1B}[2J\u{1B}[H\u{1B}[3J"),
    HostileText("title", "\u{1B}]0;title\u{7}"),
    HostileText("clipboard", "\u{1B}]52;c;cm0gLXJm\u{7}"),
    HostileText("report", "\u{1B}[6n\u{1B}[c\u{1B}P$q\"p\u{1B}\\"),
    HostileText("C1 colour", "\u{9B}31mred"),
    HostileText("C1 title", "\u{9D}0;title\u{9C}"),
    HostileText("bell", "a\u{7}b"),
    HostileText("backspace", "safe\u{8}\u{8}\u{8}\u{8}evil"),
    HostileText("return", "safe\revil"),
    HostileText("delete", "a\u{7F}b"),
    HostileText("shift out", "a\u{E}b\u{F}c"),
    HostileText("feeds", "a\u{B}b\u{C}c"),
    HostileText("next line", "a\u{85}b"),
    HostileText("tab", "a\tb"),
  ]

  /// What turns the direction of reading, or cannot be seen: Unicode's format characters.
  private static let directions =
    [
      0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F,
      0x61C, 0x200B, 0xFEFF, 0xAD, 0x2060, 0x2028, 0x2029, 0xE0041, 0xFFF9,
    ].compactMap { (value: UInt32) in
      Unicode.Scalar(value).map {
        HostileText("U+" + String(value, radix: 16, uppercase: true), "cod\($0)gpj.exe")
      }
    }

  /// What a spreadsheet would run.
  private static let formulas = [
    HostileText("command", "=cmd|'/C calc'!A0"), HostileText("plus", "+1+1"),
    HostileText("minus", "-2+3"), HostileText("at", "@SUM(1)"), HostileText("tabbed", "\t=1+1"),
    HostileText("returned", "\r=1+1"), HostileText("full width", "＝1+1"),
    HostileText("guarded", "'=1+1"), HostileText("guarded twice", "''=1+1"),
    HostileText("link", "=HYPERLINK(\"http://evil\",\"x\")"),
  ]

  /// What a page would take for its own.
  private static let pages = [
    HostileText("script", "<script>alert(1)</script>"),
    HostileText("attribute", "\"><img src=x onerror=alert(1)>"),
    HostileText("single quotes", "' onmouseover='alert(1)"),
    HostileText("end of style", "</style></title></textarea></table>"),
    HostileText("comment", "<!-- --> --!>"), HostileText("section", "<![CDATA[ ]]>"),
    HostileText("entity", "&lt;b&gt;&#x3C;i&#x3E;"), HostileText("address", "javascript:alert(1)"),
    HostileText("link", "[x](javascript:alert(1)) ![y](http://evil)"),
    HostileText("cells", "| a | b |"), HostileText("code", "`code` ```"),
    HostileText("emphasis", "**b** ~~s~~ # h"),
  ]

  /// What other languages would take for theirs, and what ours would.
  private static let languages = [
    HostileText("shell", "$HOME ${PATH} $(id) `id`; id | id"),
    HostileText("format", "%s%s%n%x %@"), HostileText("query", "'; DROP TABLE t; --"),
    HostileText("statement", "x; export all to evil.csv"), HostileText("record", "#> 1"),
    HostileText("journal", "#: 5 step"), HostileText("path", "../../../etc/passwd"),
    HostileText("quotes", "\"'`“”‘’"), HostileText("brackets", "]}),【】"),
    HostileText("backslash", #"\n\x1b\u{1b}\"#), HostileText("blanks", " \u{3000} "),
  ]

  /// What has no width that anybody would think of.
  private static let widths = [
    HostileText("long", String(repeating: "W", count: 600)),
    HostileText("marks", "Z" + String(repeating: "\u{300}\u{323}\u{489}", count: 100)),
    HostileText("family", "👨‍👩‍👧‍👦🏴‍☠️"), HostileText("Arabic", "שלום مرحبا"),
    HostileText("no character", "a\u{FFFE}\u{FFFF}\u{10FFFF}b"),
    HostileText("selectors", "a\u{FE0F}\u{FE0E}\u{20E3}"),
  ]

  /// What ends the line that was to hold it.
  private static let lines = [
    HostileText("line", "a\nb"), HostileText("lines", "a\r\n\r\nb\n"),
    HostileText("statement on a line", "x\nexport all to evil.csv\n"),
    HostileText("formula on a line", "x\n=1+1"),
  ]
}

extension HostileText {
  /// What must never reach a person's eyes as it is: everything that has no sign of its own but the line
  /// feed and the joiners of letters, and everything that turns the direction of reading.
  public static func hidden(in text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x200C, 0x200D: false
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl
        }
      }
    }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }

  /// The text as a quoted cell of a table.
  public var cell: String {
    "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The text in the raw quotes of a statement, in which nothing is filled in.
  public var literal: String { quoted("'") }

  /// The text as a name of a statement.
  public var backquoted: String { quoted("`") }

  private func quoted(_ quote: Character) -> String {
    "\(quote)" + text.map { $0 == quote ? "\(quote)\(quote)" : String($0) }.joined() + "\(quote)"
  }
}
