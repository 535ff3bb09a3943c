public import Diagnostics
public import Exact

/// A rule pack as it was read: the law as text, before its names are tied to tables.
public struct RulePackSyntax: Sendable {
  /// The pack's own text, without what it extends: for `export rules`.
  public let text: SourceText
  /// All texts that it was read from, its own first: for diagnostics.
  public internal(set) var source: SourceText
  /// `rules ningbo-2020`
  public var name = Name("", at: SourceSpan(0, 0))
  /// `frame common`: what packs extend, and no pack of its own.
  public var isFrame = false
  /// `extends common`: what this pack is laid over.
  public var base: Path?
  /// The full name of the measures.
  public var wording = Wordings()
  /// The first day the measures are in force.
  public var inForceFrom: CalendarDay?
  /// The last day, where there is one.
  public var inForceTo: CalendarDay?
  /// `unseen 11, 16`: articles of which nothing is known but that they are there.
  public var unseen: [String] = []
  /// `source note`
  public var sources: [SourceSyntax] = []
  /// `article 22`
  public var articles: [ArticleSyntax] = []
  /// `parameter cap.rate = 3%`
  public var parameters: [ParameterSyntax] = []
  /// `choice training_base`
  public var choices: [ChoiceSyntax] = []
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
  /// `without conflict no_fund`: what of the base does not hold here.
  public var withdrawals: [Withdrawal] = []

  /// A pack of a text, or of the last part of one, that says nothing yet.
  init(_ source: SourceText) {
    text = source
    self.source = source
  }
}

/// What something means, in both languages, in words of the pack's own.
public struct Wordings: Hashable, Sendable {
  /// `zh "…"`
  public var chinese: String?
  /// `en "…"`
  public var english: String?

  /// Nothing said yet.
  public init() {}

  /// The same as a phrase; what is said in one language stands in for the other.
  public var phrase: Phrase {
    Phrase(english ?? chinese ?? "", zh: chinese ?? english ?? "")
  }
}
