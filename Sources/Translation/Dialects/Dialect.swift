import Diagnostics
import Exact
import Language

/// What engines do not share.
protocol Dialect: Sendable {
  /// The engine's name as it calls itself.
  var name: String { get }
  /// The type of a whole number of 38 digits or more.
  var wideWhole: String { get }
  /// The type of any text.
  var textType: String { get }
  /// What money is held as, with six decimals where their number is fixed.
  var moneyType: String { get }
  /// What other numbers are held as, with ten decimals where their number is fixed.
  var decimalType: String { get }
  /// Whether tables declare their keys and the words that a column takes.
  var hasConstraints: Bool { get }
  /// Whether all decimals of a column have as many digits behind the point, so that some may be cut off.
  var hasFixedScale: Bool { get }
  /// What stands behind the columns of a table.
  var tableEnding: String { get }
  /// What is said once before anything else.
  func preparation(of translation: Translation) -> [Preparation]
  /// What a number cannot be here; each a line of comment.
  var limits: [Phrase] { get }

  /// A text as a literal.
  func literal(_ text: String) -> SQL
  /// A name that is no plain word, or that the engine keeps for itself.
  func quoted(_ name: String) -> String
  /// The words before the query of a view.
  func view(_ name: String) -> String
  /// What follows a view that many others read; nothing where the engine computes it once by itself.
  func keeping(_ view: String) -> String?
  /// The definition of a function; nothing for one that the engine has itself.
  func definition(of function: AidFunction) -> String?
  /// A day so many days later.
  func day(_ day: SQL, addingDays count: SQL) -> SQL
  /// A day so many months later, the day of the month clipped to the month's last.
  func day(_ day: SQL, addingMonths count: SQL) -> SQL
  /// The days from one day to another.
  func days(from first: SQL, to second: SQL) -> SQL
  /// The function that rounds to the nearer neighbour, in the middle to the even one: the engine's, or ours.
  var roundHalfEven: String { get }
  /// A number without a denominator, rounded.
  func rounded(_ number: SQL, decimals: Int, rule: RoundingRule) -> SQL
  /// The type of any amount with so many decimals.
  func amount(scale: Int) -> String
  /// The query that makes several rows of each one.
  func text(of spread: SpreadRows) -> String
  /// Whether a text contains, begins with, or ends with another.
  func holds(_ operation: BinaryOperator, _ text: SQL, _ part: SQL) -> SQL
  /// How texts are put in order, behind the column: by code point.
  var textOrder: String { get }
  /// The query of the rows of `source` with what exceeds where no row is split: those behind one that does
  /// not fit may still fit.
  func wholeExcess(_ share: WholeShare) -> String
  /// Whether that query reads its own rows.
  var hasRecursiveExcess: Bool { get }
}

/// What engines share unless they say otherwise.
extension Dialect {
  func literal(_ text: String) -> SQL { SQL(SQLText.quoted(text)) }
  func quoted(_ name: String) -> String { quoted(name, by: "\"") }
  func view(_ name: String) -> String { "CREATE OR REPLACE VIEW \(name) AS" }
  func keeping(_ view: String) -> String? { nil }
  func preparation(of translation: Translation) -> [Preparation] { [] }
  func text(of spread: SpreadRows) -> String { SQLText.lateralValues(spread) }

  func rounded(_ number: SQL, decimals: Int, rule: RoundingRule) -> SQL {
    switch rule {
    case .halfUp: .call("round", number, SQL("\(decimals)"))
    case .halfEven: .call(roundHalfEven, number, SQL("\(decimals)"))
    case .down: SQLText.cut("floor", number, decimals)
    case .up: SQLText.cut("ceil", number, decimals)
    }
  }

  func wholeExcess(_ share: WholeShare) -> String {
    SQLText.recursiveExcess(share, amount: amount(scale: share.scale))
  }
}

extension Dialect {
  /// A day as a literal.
  func literal(_ day: CalendarDay) -> SQL { SQL("DATE '\(day)'") }

  /// A column of a table or a part of a query.
  func column(_ name: String, of alias: String) -> SQL { SQL("\(alias).\(quoted(name))") }

  /// A name between quotes where it is no plain word in lower case, or one of the engines' own words.
  func quoted(_ name: String, by quote: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    let startsPlain = name.utf8.first.map { $0 > UInt8(ascii: "9") } ?? false
    guard !isPlain || !startsPlain || reservedWords.contains(name) else { return name }
    let doubled = name.split(separator: Character(quote), omittingEmptySubsequences: false)
      .joined(separator: quote + quote)
    return quote + doubled + quote
  }
}
