public import Exact

/// `table caps`, `table settlement of projects`
public struct DerivedTableSyntax: Sendable {
  /// `rows region, year + 1 from fund`
  public struct Rows: Sendable {
    /// The values of the first columns.
    public let values: [Expression]
    /// The table they are read from.
    public let table: Name
  }

  /// `across month from min(notices.month) to max(notices.month)`
  public struct Across: Sendable {
    /// The key column that takes every value from one to the other.
    public let name: Name
    /// The first value: a month or a whole number.
    public let first: Expression
    /// The last value.
    public let last: Expression
  }

  /// `key region "统筹地区"`
  public struct KeyColumn: Sendable {
    /// The column.
    public let name: Name
    /// Its Chinese name.
    public let chinese: String?
  }

  /// The name.
  public let name: Name
  /// The kind that gives a row each, or nothing where `rows` does.
  public var source: Name?
  /// The Chinese name.
  public var chinese: String?
  /// Where rows come from, each combination once.
  public var rows: [Rows] = []
  /// What the rows are crossed with, so that a month of which nothing is recorded has its row, too.
  public var across: Across?
  /// The key with its Chinese names, which is also the order where `rows` makes them.
  public var key: [KeyColumn] = []
  /// `article 10`
  public var article: Name?
  /// `brief region, year, verdict`: the columns that matter most, which stand where there is no
  /// room for all; the first first.
  public var brief: [Name] = []
  /// What it means.
  public var wording = Wordings()
  /// The columns, in order.
  public var columns: [DerivedColumnSyntax] = []
}

/// `column limit money = floor(base_income * rate, 2)`
public struct DerivedColumnSyntax: Sendable {
  /// A value and when it holds.
  public struct Case: Sendable {
    /// The value.
    public let value: Expression
    /// The Chinese wording of a text.
    public let chinese: String?
    /// `when …`; nothing under `otherwise`.
    public let condition: Expression?
  }

  /// `each hr "人社" when hr_on is blank`
  public struct Item: Sendable {
    /// The word in both languages.
    public let word: Choice.Word
    /// When it is listed.
    public let condition: Expression
  }

  /// `share claim within room by region, year order priority, project_id taking part`
  public struct Share: Sendable {
    /// How what exceeds the room is laid on the rows.
    public enum Taking: String, CaseIterable, Sendable {
      /// In order, the row that meets the end of the room keeps a part.
      case part
      /// In order, a row that does not fit is laid aside whole.
      case whole
      /// Every row keeps the same share.
      case rate
    }

    /// What uses up the room.
    public let claim: Expression
    /// The room of the row's group.
    public let room: Expression
    /// What makes a group.
    public let grouping: [Expression]
    /// In which order the rows of a group come.
    public let order: [Expression]
    /// How the excess is laid on them.
    public let taking: Taking
  }

  /// The name.
  public let name: Name
  /// `term`: used by other columns, not shown.
  public let isTerm: Bool
  /// `money`, where the formula does not show the type.
  public var type: Name?
  /// The Chinese name.
  public var chinese: String?
  /// `among within "限额内", exceeded "超限额"`
  public var words: [Choice.Word] = []
  /// The cases, the first that holds counts.
  public var cases: [Case] = []
  /// `each hr "人社" when hr_on is blank`: all whose condition holds are listed.
  public var items: [Item] = []
  /// `untotalled`: money whose sum over the rows says nothing.
  public var isTotalled = true
  /// A share instead of cases.
  public var share: Share?
  /// `article 26`
  public var article: Name?
  /// What it means.
  public var wording = Wordings()

  /// Whether it says how its values come about.
  var hasFormula: Bool { !cases.isEmpty || !items.isEmpty || share != nil }
}
