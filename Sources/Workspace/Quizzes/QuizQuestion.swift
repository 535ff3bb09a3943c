public import Diagnostics
public import Exact
import Rendering
public import Rules
public import Tables

/// A question of a quiz: small tables, what is asked of one of their records, and the answer as the
/// rules give it.
public struct QuizQuestion: Sendable {
  /// What is to be answered.
  public enum Answer: Hashable, Sendable {
    /// What the criteria of an aspect say, with those that settle it: the one that fails, or those
    /// for which something is missing; none where the record passes.
    case verdict(Verdict, deciding: [String])
    /// What a cell of a derived table comes to, in money.
    case amount(Value)
  }

  /// A criterion that an answer can name.
  public struct Criterion: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it asks.
    public let meaning: Phrase
  }

  /// A file that a session can load.
  public struct File: Hashable, Sendable {
    /// Its path.
    public let name: String
    /// What stands in it.
    public let text: String
  }

  /// What is to be looked at: the record that is asked about, then what belongs to it. Columns that
  /// settle nothing are left out.
  public let tables: [Table]
  /// What is asked about, as `why not` or `explain` takes it: `projects[Q-3].performance`,
  /// `settlement[Q-3].payable`.
  public let subject: String
  /// The question.
  public let ask: Phrase
  /// The answer.
  public let answer: Answer
  /// The criteria of the aspect, in the order of the pack; none where an amount is asked.
  public let criteria: [Criterion]
  /// The articles that it is about, as the pack cites them: `22(4)`.
  public let articles: [String]
  /// The files from which a session under the same rules comes to the same.
  public let files: [File]
  /// The rules under which it was asked.
  let pack: RulePack

  /// The statement that tells why the answer is what it is.
  public var explaining: String {
    switch answer {
    case .verdict(.pass, _), .amount: "explain \(subject)"
    case .verdict: "why not \(subject)"
    }
  }
}
