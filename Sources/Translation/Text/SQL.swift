import Diagnostics
import Exact

extension Phrase {
  /// What a comment says in a language; rendering, which chooses for the screen, is not entered from here.
  func comment(in wording: Wording) -> String { wording == .chinese ? chinese : english }
}

/// A piece of SQL, with how tightly its outermost operator binds, so that brackets stand only where they
/// are needed.
struct SQL: Hashable, Sendable {
  /// From the loosest to the tightest.
  enum Binding: Int, Comparable, Sendable {
    case or
    case and
    case not
    case comparison
    case sum
    case product
    case whole

    static func < (first: Binding, second: Binding) -> Bool { first.rawValue < second.rawValue }
  }

  let text: String
  let binding: Binding

  /// What no operator takes apart: a column, a literal, a call.
  init(_ text: String, _ binding: Binding = .whole) { (self.text, self.binding) = (text, binding) }

  /// Lines are broken beyond so many characters.
  static let width = 92

  /// As an operand of something that binds so tightly.
  func operand(of binding: Binding) -> String { self.binding < binding ? "(\(text))" : text }

  /// `a + b`, `a = b`: the right side in brackets where it binds no tighter.
  func infix(_ sign: String, _ other: SQL, _ binding: Binding) -> SQL {
    let right = other.binding <= binding ? "(\(other.text))" : other.text
    let whole = "\(operand(of: binding)) \(sign) \(right)"
    guard SQL.isLong(whole) else { return SQL(whole, binding) }
    return SQL("\(operand(of: binding))\n\(SQL.indented("\(sign) \(right)"))", binding)
  }

  /// `a AND b AND c`; a single one as it is.
  static func all(_ conditions: [SQL]) -> SQL { chain("AND", conditions, .and) }

  /// `a OR b OR c`
  static func any(_ conditions: [SQL]) -> SQL { chain("OR", conditions, .or) }

  private static func chain(_ word: String, _ parts: [SQL], _ binding: Binding) -> SQL {
    guard parts.count > 1 else { return parts.first ?? SQL(word == "AND" ? "TRUE" : "FALSE") }
    let texts = parts.map { $0.operand(of: binding) }
    let line = texts.joined(separator: " \(word) ")
    guard isLong(line) else { return SQL(line, binding) }
    return SQL(
      texts[0] + texts.dropFirst().map { "\n" + indented("\(word) \($0)") }.joined(), binding)
  }

  /// `NOT a`, of `a IS NULL` its contrary.
  var negated: SQL {
    if isNullTest {
      let isNull = text.hasSuffix(" IS NULL")
      let subject = text.dropLast(isNull ? " IS NULL".count : " IS NOT NULL".count)
      return SQL("\(subject) IS \(isNull ? "NOT " : "")NULL", .comparison)
    }
    return SQL("NOT \(operand(of: .comparison))", .not)
  }

  /// Whether it asks if something is NULL, and so is never NULL itself.
  var isNullTest: Bool {
    binding == .comparison && (text.hasSuffix(" IS NULL") || text.hasSuffix(" IS NOT NULL"))
  }

  /// `a IS NULL`
  var isNull: SQL { SQL("\(operand(of: .sum)) IS NULL", .comparison) }

  /// `a IS NOT NULL`
  var isNotNull: SQL { SQL("\(operand(of: .sum)) IS NOT NULL", .comparison) }

  /// `name(a, b)`
  static func call(_ name: String, _ arguments: SQL...) -> SQL { call(name, arguments) }

  /// `name(a, b)` of any number of arguments.
  static func call(_ name: String, _ arguments: [SQL]) -> SQL {
    let line = "\(name)(\(arguments.map(\.text).joined(separator: ", ")))"
    guard isLong(line) else { return SQL(line) }
    return SQL("\(name)(\n\(indented(SQLText.filled(arguments.map(\.text)))))")
  }

  /// `CAST(a AS type)`
  func cast(_ type: String) -> SQL { SQL("CAST(\(text) AS \(type))") }

  /// `CASE WHEN a THEN b ELSE c END`; without an `otherwise` NULL.
  static func cases(_ cases: [(when: SQL, then: SQL)], otherwise: SQL?) -> SQL {
    chosen("CASE", cases.map { ($0.when.text, $0.then.text) }, otherwise)
  }

  /// `CASE a WHEN TRUE THEN b WHEN FALSE THEN c END`: where the condition is NULL, neither.
  static func conditional(_ condition: SQL, _ first: SQL, _ second: SQL) -> SQL {
    let subject = condition.operand(of: .whole)
    return chosen(
      "CASE \(subject)", [("TRUE", first.text), ("FALSE", second.text)], nil)
  }

  private static func chosen(
    _ head: String, _ branches: [(when: String, then: String)], _ otherwise: SQL?
  ) -> SQL {
    let short = branches.map { "WHEN \($0.when) THEN \($0.then)" }
    let last = otherwise.map { "ELSE \($0.text)" }
    let line = "\(head) \((short + (last.map { [$0] } ?? [])).joined(separator: " ")) END"
    guard isLong(line) else { return SQL(line) }
    let lines = branches.map { branch in
      let line = "WHEN \(branch.when) THEN \(branch.then)"
      guard isLong(line) else { return line }
      return isLong(branch.when) || branch.when.utf8.count > 40
        ? "WHEN \(branch.when)\n\(indented("THEN \(branch.then)"))" : line
    }
    return SQL(
      ([head] + (lines + (last.map { [$0] } ?? [])).map { indented($0) } + ["END"])
        .joined(separator: "\n"))
  }

  /// Lines of comment, as many as the text has: none of it may run on as code. Some engine takes a line for
  /// unfinished that ends in a backslash, and some client cuts a script wherever there is a semicolon.
  static func comment(_ text: String) -> String {
    String(text.map { $0 == ";" ? "," : $0 })
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? "--" : "-- \($0)\($0.hasSuffix("\\") ? "." : "")" }
      .joined(separator: "\n")
  }

  /// A text below lines of comment.
  static func remarked(_ remarks: [String], _ text: String) -> String {
    (remarks.map(comment) + [text]).joined(separator: "\n")
  }

  static func isLong(_ text: String) -> Bool { text.utf8.count > width || text.contains("\n") }

  /// Every line two columns further to the right.
  static func indented(_ text: String) -> String { indented(text, by: 2) }

  /// Every line so many columns further to the right.
  static func indented(_ text: String, by columns: Int) -> String {
    let margin = String(repeating: " ", count: columns)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}
