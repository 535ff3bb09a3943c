import Diagnostics
import Exact

/// How names and texts are typed so that they read back as they are.
public enum Spelling {
  /// A name, in backquotes where it would not read as one word.
  public static func name(_ text: String) -> String {
    var printer = SourcePrinter()
    printer.write(table: Name(text, at: SourceSpan(0, 0)))
    return printer.text
  }

  /// A name as it was typed, without its backquotes.
  public static func bareName(_ typed: String) -> String {
    var lexer = Lexer(SourceText(name: "", text: typed))
    if case .quotedName(let name) = lexer.next().kind { return name }
    return typed
  }

  /// A text opposite a column, in quotes where it would not read as one word.
  public static func word(_ text: String) -> String {
    SourcePrinter.isWord(text) ? text : quoted(text)
  }

  /// A text in quotes.
  public static func quoted(_ text: String) -> String {
    var printer = SourcePrinter()
    printer.write(TextLiteral(text))
    return printer.text
  }

  /// Whether a text can be typed at all: no quotes hold a line end.
  public static func isPossible(_ text: String) -> Bool { !text.utf8.contains(UInt8(ascii: "\n")) }

  /// A part of a key in brackets.
  public static func key(_ text: String) -> String {
    var printer = SourcePrinter()
    printer.write(key: .text(text, SourceSpan(0, 0)))
    return printer.text
  }
}
