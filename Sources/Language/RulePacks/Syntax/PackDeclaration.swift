/// What a pack can declare: the words that begin a declaration, each with those of its clauses.
public enum PackDeclaration: String, CaseIterable, Sendable {
  /// `rules ningbo-2020`
  case rules
  /// `frame common`
  case frame
  /// `source note`
  case source
  /// `article 22`
  case article
  /// `parameter cap.rate = 3%`
  case parameter
  /// `choice training_base`
  case choice
  /// `aspect performance "绩效"`
  case aspect
  /// `record incidents`
  case record
  /// `define projects.for_employer = …`
  case define
  /// `evidence projects.trained = …`
  case evidence
  /// `criterion coverage of projects in performance`
  case criterion
  /// `table caps`
  case table
  /// `conflict unknown_project of payments`
  case conflict
  /// `without conflict no_fund`
  case without

  /// The words that begin its clauses, each on a line of its own.
  public var clauses: [String] {
    switch self {
    case .rules, .frame: ["extends", "in", "unseen"] + meaning
    case .source: ["address", "confidence"] + meaning
    case .article: ["source", "confidence", "unknown"] + meaning
    case .parameter:
      ["article", "source", "confidence", "type", "among", "between", "choice", "asked", "day"]
        + meaning
    case .choice: ["article", "made", "alternative", "parameter", "shapes"] + meaning
    case .record: ["region", "year"]
    case .evidence: ["when"] + meaning
    case .criterion:
      ["article", "applies", "measure", "bound", "require", "missing", "discretionary"] + meaning
    case .table: ["article", "brief", "key", "rows", "across", "column", "term"] + meaning
    case .conflict: ["when", "side", "suggest"] + meaning
    case .aspect, .define, .without: []
    }
  }

  private var meaning: [String] { ["zh", "en"] }

  /// Of these, what may stand more than once: citations under conditions, what is not known, what
  /// else could be chosen, the rows and columns of a table, the sides of a conflict.
  var repeatable: Set<String> {
    switch self {
    case .article: ["unknown"]
    case .choice: ["alternative"]
    case .criterion: ["article"]
    case .table: ["rows", "column", "term"]
    case .conflict: ["side"]
    case .rules, .frame, .source, .parameter, .aspect, .record, .define, .evidence, .without: []
    }
  }
}

/// The words that begin the lines of a column which are no cases.
public enum ColumnLine: String, CaseIterable, Sendable {
  /// `among within "限额内", exceeded "超限额"`
  case among
  /// `article 26`
  case article
  /// `untotalled`
  case untotalled
  /// `share claim within room by region order project_id taking part`
  case share
  /// `each hr "人社" when hr_on is blank`
  case each
  /// `zh "限额"`
  case chinese = "zh"
  /// `en "the cap"`
  case english = "en"
}
