public import Diagnostics
public import Exact

/// A rule pack as it was read: the law as text, before its names are tied to tables.
public struct RulePackSyntax: Sendable {
  /// The text, for diagnostics and for `export rules`.
  public let source: SourceText
  /// `rules ningbo-2020`
  public var name = Name("", at: SourceSpan(0, 0))
  /// The full name of the measures.
  public var wording = Wordings()
  /// The first day the measures are in force.
  public var inForceFrom: CalendarDay?
  /// The last day, where there is one.
  public var inForceTo: CalendarDay?
  /// Where the text was found.
  public var sources: [String] = []
  /// `article 22`
  public var articles: [ArticleSyntax] = []
  /// `parameter cap.rate = 3%`
  public var parameters: [ParameterSyntax] = []
  /// `aspect performance "绩效"`
  public var aspects: [Choice.Word] = []
  /// `record incidents`
  public var records: [RecordSyntax] = []
  /// `define projects.for_employer = …`
  public var definitions: [DefinitionSyntax] = []
  /// `evidence projects.trained = …`
  public var evidence: [EvidenceSyntax] = []
  /// `criterion coverage of projects in performance`
  public var criteria: [CriterionSyntax] = []
  /// `table caps`
  public var tables: [DerivedTableSyntax] = []
  /// `conflict unknown_project of payments`
  public var conflicts: [ConflictSyntax] = []
}

/// What something means, in both languages, in words of the pack's own.
public struct Wordings: Hashable, Sendable {
  /// `zh "…"`
  public var chinese: String?
  /// `en "…"`
  public var english: String?

  /// Nothing said yet.
  public init() {}
}

/// `article 22`: what an article asks.
public struct ArticleSyntax: Sendable {
  /// `22`, or `national 9` for an article of the national measures.
  public let reference: String
  /// Where it stands.
  public let span: SourceSpan
  /// What it asks.
  public var wording = Wordings()
}

/// `parameter settle.over_cap = warn`
public struct ParameterSyntax: Sendable {
  /// The word before the point.
  public let group: Name
  /// The word behind the point.
  public let name: Name
  /// The value; nothing where the pack does not specify one.
  public let value: Expression?
  /// `type date`, where no value shows the type.
  public var type: Name?
  /// `among warn "提示", hold "暂缓"`
  public var words: [Choice.Word] = []
  /// `article 22(4)`; nothing for a choice.
  public var article: String?
  /// `choice`: the text is silent, and this is what was chosen.
  public var isChoice = false
  /// What it means.
  public var wording = Wordings()
}

/// `record incidents`: where a record's region and year are found.
public struct RecordSyntax: Sendable {
  /// The kind.
  public let kind: Name
  /// `region employers[=employer_id].region`
  public var region: Expression?
  /// `year year(occurred_on)`
  public var year: Expression?
}

/// `define projects.for_employer = …`: an expression under a name, read in its place.
public struct DefinitionSyntax: Sendable {
  /// The kind in whose rows it is read.
  public let kind: Name
  /// The name.
  public let name: Name
  /// What it stands for.
  public let value: Expression
}

/// `evidence projects.trained = count(its roster where attended)`
public struct EvidenceSyntax: Sendable {
  /// The kind whose column it fills.
  public let kind: Name
  /// The column.
  public let name: Name
  /// What is counted.
  public let value: Expression
  /// `when …`: where there is evidence at all.
  public var condition: Expression?
  /// What it means.
  public var wording = Wordings()
}

/// `criterion training_rate of projects in performance`
public struct CriterionSyntax: Sendable {
  /// The article, and under which condition it is this one.
  public struct Citation: Sendable {
    /// `22(4)`
    public let reference: String
    /// `when …`
    public let condition: Expression?
  }

  /// `bound >= assess.training_rate`
  public struct Bound: Sendable {
    /// The comparison.
    public let operation: BinaryOperator
    /// What the measure is compared with.
    public let value: Expression
  }

  /// The name.
  public let name: Name
  /// The kind that is judged.
  public let kind: Name
  /// The aspect to which it belongs.
  public let aspect: Name
  /// The articles, the first whose condition holds is cited.
  public var citations: [Citation] = []
  /// `applies when …`
  public var condition: Expression?
  /// `measure …`
  public var measure: Expression?
  /// `bound >= …`
  public var bound: Bound?
  /// `require …`: the test, where it is not simply that the measure meets its bound.
  public var requirement: Expression?
  /// `missing …`: the inputs that are named where the criterion is unknown.
  public var missing: [Name] = []
  /// What it means.
  public var wording = Wordings()
}

/// `table caps`, `table settlement of projects`
public struct DerivedTableSyntax: Sendable {
  /// `rows region, year + 1 from fund`
  public struct Rows: Sendable {
    /// The values of the first columns.
    public let values: [Expression]
    /// The table they are read from.
    public let table: Name
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
  public let source: Name?
  /// The Chinese name.
  public var chinese: String?
  /// Where rows come from, each combination once.
  public var rows: [Rows] = []
  /// The key with its Chinese names, which is also the order where `rows` makes them.
  public var key: [KeyColumn] = []
  /// `article 10`
  public var article: String?
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
  /// `untotalled`: money whose sum over the rows says nothing.
  public var isTotalled = true
  /// A share instead of cases.
  public var share: Share?
  /// `article 26`
  public var article: String?
}

/// `conflict unknown_project of payments`
public struct ConflictSyntax: Sendable {
  /// `suggest fund.region for region`
  public struct Suggestion: Sendable {
    /// The table in which a near name is looked for.
    public let table: Name
    /// Its column.
    public let column: Name
    /// What the name should be near to.
    public let value: Expression
  }

  /// The name.
  public let name: Name
  /// The kind whose rows are looked at.
  public let kind: Name
  /// `when …`
  public var condition: Expression?
  /// Where a near name is looked for.
  public var suggestion: Suggestion?
  /// What is said, columns filled in for `$column`, in Chinese.
  public var chinese: TextLiteral?
  /// The same in English.
  public var english: TextLiteral?
}
